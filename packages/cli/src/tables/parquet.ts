/** Columns of numbers or texts as a Parquet file. */
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer'

/** A column by name. */
export type Column = readonly [name: string, values: Float64Array | readonly string[]]

/** The bytes of a Parquet file: numbers as DOUBLE, texts as STRING; no cell is null. */
export function parquetBytes(columns: readonly Column[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData: parquetColumns(columns) }))
}

/** Columns as the writer of Parquet takes them. */
export function parquetColumns(columns: readonly Column[]): ColumnSource[] {
  return columns.map(([name, values]) =>
    values instanceof Float64Array
      ? { name, data: values, type: 'DOUBLE', nullable: false }
      : { name, data: [...values], type: 'STRING', nullable: false },
  )
}

/** True for a path whose ending asks for Parquet; anything else is CSV. */
export function isParquet(path: string | undefined): boolean {
  return path !== undefined && /\.parquet$/i.test(path)
}
