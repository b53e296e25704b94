/** Columns of numbers or texts as a Parquet file. */
import { parquetWriteBuffer } from 'hyparquet-writer'

/** A column by name. */
export type Column = readonly [name: string, values: Float64Array | readonly string[]]

/** The bytes of a Parquet file: numbers as DOUBLE, texts as STRING; no cell is null. */
export function parquetBytes(columns: readonly Column[]): Uint8Array {
  const columnData = columns.map(([name, data]) => ({
    ...{ name, nullable: false },
    data: data instanceof Float64Array ? data : [...data],
    type: data instanceof Float64Array ? ('DOUBLE' as const) : ('STRING' as const),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

/** True for a path whose ending asks for Parquet; anything else is CSV. */
export function isParquet(path: string | undefined): boolean {
  return path !== undefined && /\.parquet$/i.test(path)
}
