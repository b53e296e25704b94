/** A run, or the quantiles of many, as rows of a table: time first, one column a variable. */
import { csvFormatRows } from 'd3-dsv'
import type { Ensemble, RunResult } from '@thaw/engine'

/** Columns of equal length, in order; the first is time. */
export interface NumberTable {
  readonly columns: ReadonlyMap<string, Float64Array>
}

/** One column a variable; an element of an array is `name[element]`. */
export function runTable({ times, columns }: RunResult): NumberTable {
  return { columns: new Map([['time', times], ...columns]) }
}

/** For each variable one column a level: `name|p05`, `name|p50`, `name|p95`. */
export function ensembleTable({ times, levels, series }: Ensemble): NumberTable {
  const quantiles = series.flatMap(({ name, quantiles: rows }) =>
    levels.map((level, index) => {
      const start = index * times.length
      const column: [string, Float64Array] = [
        `${name}|${levelName(level)}`,
        rows.slice(start, start + times.length),
      ]
      return column
    }),
  )
  return { columns: new Map([['time', times], ...quantiles]) }
}

/** `p05` for 0.05, `p50` for a half. */
export function levelName(level: number): string {
  return `p${String(Number((level * 100).toFixed(6))).padStart(2, '0')}`
}

/**
 * The table as CSV: a header, then a row for each time. Numbers have as many digits as it takes to
 * read back the very same number; what is no number is `NaN`, `Infinity` or `-Infinity`.
 */
export function printCsv({ columns }: NumberTable): string {
  const names = [...columns.keys()]
  const values = [...columns.values()]
  const count = values[0]?.length ?? 0
  const rows = Array.from({ length: count }, (_, row) =>
    values.map((column) => String(column[row])),
  )
  return `${csvFormatRows([names, ...rows])}\n`
}
