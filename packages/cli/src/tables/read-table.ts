/** A table that a call names: cells by column, each with its place. */
import { didYouMean, type Checked, type Issue, type Span } from '@thaw/core'
import { beginningOf, placeInText, splitCsv, type CsvRow, type FileText } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'

/** A table with a header. */
export interface CellTable {
  readonly source: FileText
  /** Names of the columns, without spaces around them. */
  readonly names: readonly string[]
  /** The first row; undefined in an empty file. */
  readonly header: CsvRow | undefined
  /** Rows below the header. */
  readonly rows: readonly CsvRow[]
}

/**
 * Cuts CSV with a header into cells; rows that do not fit the header are told and left out.
 * Issues: CL022 to CL025, CL045, DO101, DO102.
 */
export function readTable(source: FileText): Checked<CellTable> {
  const { value: cut, issues: faults } = splitCsv(source)
  const [header, ...all] = cut
  const semicolons = namesBySemicolon(header)
  if (semicolons !== undefined) {
    const issue = cliIssue('CL045', {}, beginningOf(source.file))
    // The names are known all the same, so that none is told as missing.
    return { value: { source, names: semicolons, header, rows: [] }, issues: [issue] }
  }
  const names = (header?.cells ?? []).map((cell) => cell.trim())
  if (header === undefined || all.length === 0) {
    const issue = cliIssue('CL022', {}, beginningOf(source.file))
    return { value: { source, names, header, rows: [] }, issues: [...faults, issue] }
  }
  const rows = all.filter(({ cells }) => cells.length === names.length)
  const wrong = all.filter(({ cells }) => cells.length !== names.length)
  const issues: readonly Issue[] = [
    ...faults,
    ...faultsOfNames(names, (column) => placeOfCell(source, header, column)),
    ...wrong.map((row) => {
      const data = { found: row.cells.length, expected: names.length }
      return cliIssue('CL023', data, placeOfRow(source, row))
    }),
  ]
  return { value: { source, names, header, rows }, issues }
}

/** The names of a header that semicolons part, as spreadsheets write it where the comma is decimal. */
function namesBySemicolon(header: CsvRow | undefined): readonly string[] | undefined {
  const [only = '', ...others] = header?.cells ?? []
  return others.length === 0 && only.includes(';')
    ? only.split(';').map((name) => name.trim())
    : undefined
}

function faultsOfNames(
  names: readonly string[],
  placeOf: (column: number) => Span,
): readonly Issue[] {
  return names.flatMap((name, column) => {
    if (name === '') return [cliIssue('CL024', { column: column + 1 }, placeOf(column))]
    if (names.indexOf(name) < column) return [cliIssue('CL025', { name }, placeOf(column))]
    return []
  })
}

/** Where a cell stands. */
export function placeOfCell(source: FileText, row: CsvRow, column: number): Span {
  const start = row.starts[column] ?? row.end
  const end = (row.starts[column + 1] ?? row.end + 1) - 1
  return placeInText(source, start, end, { offset: row.starts[0] ?? 0, line: row.line })
}

/** Where the name of a column stands. */
export function placeOfColumn({ source, header }: CellTable, column: number): Span {
  return header === undefined ? beginningOf(source.file) : placeOfCell(source, header, column)
}

function placeOfRow(source: FileText, row: CsvRow): Span {
  const start = row.starts[0] ?? 0
  return placeInText(source, start, row.end, { offset: start, line: row.line })
}

/** Where some columns stand that a table needs. Issues: CL026 for each that it lacks. */
export function needColumns(
  { source, names }: CellTable,
  needed: readonly string[],
): Checked<readonly number[]> {
  const issues = needed
    .filter((column) => !names.includes(column))
    .map((column) => {
      const data = { column, columns: needed.join(', '), hint: didYouMean(column, names) }
      return cliIssue('CL026', data, beginningOf(source.file))
    })
  return { value: needed.map((column) => names.indexOf(column)), issues }
}
