/** Writes a table row group by row group, so that no more of it than one stands in memory. */
import { open } from 'node:fs/promises'
import { csvFormatRow } from 'd3-dsv'
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { isParquet, parquetColumns, type Column } from '../tables/parquet.ts'

/** A table under way. All groups have the same columns, and rows of equal number in each. */
export interface TableWriter {
  readonly write: (columns: readonly Column[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a table at `path`, over what is there: Parquet by its ending, else CSV. Throws what the system says. */
export async function openTable(path: string, columns: readonly Column[]): Promise<TableWriter> {
  return isParquet(path) ? openParquet(path, columns) : await openCsv(path, columns)
}

async function openCsv(path: string, columns: readonly Column[]): Promise<TableWriter> {
  const file = await open(path, 'w')
  await file.write(`${csvFormatRow(columns.map(([name]) => name))}\n`)
  return {
    write: async (group) => {
      const count = group[0]?.[1].length ?? 0
      const lines = Array.from({ length: count }, (_, row) =>
        csvFormatRow(group.map(([, values]) => String(values[row]))),
      )
      await file.write(count === 0 ? '' : `${lines.join('\n')}\n`)
    },
    close: () => file.close(),
  }
}

function openParquet(path: string, columns: readonly Column[]): TableWriter {
  const schema = schemaFromColumnData({ columnData: parquetColumns(columns) })
  const writer = new ParquetWriter({ writer: fileWriter(path), schema })
  return {
    write: async (group) => {
      const rowGroupSize = Math.max(1, group[0]?.[1].length ?? 0)
      await writer.write({ columnData: parquetColumns(group), rowGroupSize })
    },
    close: async () => {
      await writer.finish()
    },
  }
}
