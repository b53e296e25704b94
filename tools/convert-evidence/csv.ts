/** Reads and writes the tables of the conversion. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** A row by column name. */
export type Row = Readonly<Record<string, string>>

export function readRows(folder: string, file: string): readonly Row[] {
  return parse(readFileSync(join(folder, file), 'utf8'), { columns: true })
}

/** The cell of a column that must exist: a slip in a name must not become an empty cell. */
export function cellOf(row: Row, column: string): string {
  const cell = row[column]
  if (cell === undefined) throw new Error(`no column "${column}" in ${Object.keys(row).join(',')}`)
  return cell.trim()
}

/** Writes a table; its columns are those of the first row, in that order. */
export function writeRows(folder: string, file: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => quoted(cellOf(row, column))).join(',')),
  ]
  writeText(folder, file, `${lines.join('\n')}\n`)
}

export function writeText(folder: string, file: string, text: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
