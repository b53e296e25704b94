/** What another program recorded of a model: `output.tab` or `output.csv` in the folder of a case. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '@thaw/core'
import { canonicalElement } from '@thaw/syntax'

/** A number as it was printed. */
export interface Recorded {
  readonly value: number
  /** Half of what the last printed digit stands for: the value before it was printed may be that far. */
  readonly halfDigit: number
}

/** A table: time first, then a column for each variable. */
export interface Recording {
  readonly names: readonly string[]
  /** Undefined where a cell is empty. */
  readonly rows: readonly (readonly (Recorded | undefined)[])[]
}

/** The record in a folder. */
export function readRecord(folder: string): Recording {
  const tab = join(folder, 'output.tab')
  const isTab = existsSync(tab)
  const text = decodeText(readFileSync(isTab ? tab : join(folder, 'output.csv')))
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const cells = lines.map((line) => (isTab ? line.split('\t') : splitCommas(line)))
  const [names = [], ...rows] = cells
  return {
    names: names.map(canonicalColumn),
    rows: rows.map((row) => names.map((_, place) => readCell(row[place]?.trim() ?? ''))),
  }
}

function readCell(cell: string): Recorded | undefined {
  if (cell === '') return undefined
  const [mantissa = '', exponent = '0'] = cell.toLowerCase().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return { value: Number(cell), halfDigit: 0.5 * 10 ** (Number(exponent) - decimals) }
}

/** Commas inside quotes or brackets do not part columns. */
function splitCommas(line: string): readonly string[] {
  return line.match(/("([^"]|"")*"|\[[^\]]*\]|[^,])+|(?<=^|,)(?=,|$)/g) ?? []
}

/** `"Stock A"[ Column 1 , DepthA ]` and `stock_a[column_1,deptha]` are one; quotes may be escaped. */
export function canonicalColumn(name: string): string {
  return canonicalElement(name.replaceAll('\\"', ''))
}
