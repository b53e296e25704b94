/** From the text of a CSV file to rows of a known shape, every fault at its cell. */
import type { Checked, Span } from '@thaw/core'
import { checkHeader } from './check-header.ts'
import { makeIssue } from './make-issue.ts'
import { placeInText, type FileText } from './place-in-text.ts'
import { faultIssue, isWhole, readRow, rememberingReaders } from './read-row.ts'
import { splitCsv, type CsvRow } from './split-csv.ts'
import { cellSpanOf, rowSpanOf } from './table-place.ts'
import {
  anyId,
  emptyTable,
  type Column,
  type Columns,
  type HalfRead,
  type Ids,
  type Table,
} from './table.ts'

/**
 * Reads a table. A row with a fault in one of its cells is left out, the others are kept.
 *
 * Issues: those of the cells, DO103 to DO108 for rows and header, those of `splitCsv`.
 */
export function readTable<Row extends { readonly span: Span }>(
  source: FileText,
  columns: Columns<Row>,
): Checked<Table<Row>> {
  const split = splitCsv(source)
  const issues = [...split.issues]
  const [header, ...body] = split.value
  const wanted = Object.entries<Column<unknown>>(
    columns as Readonly<Record<string, Column<unknown>>>,
  ).map(([field, one]) => ({ field, ...one }))
  if (header === undefined) {
    const names = wanted.map(({ name }) => name).join(',')
    issues.push(makeIssue('DO107', placeInText(source, 0, 0), { columns: names }))
    return { value: emptyTable<Row>(source.file, anyId), issues }
  }
  const names = header.cells.map((name) => name.trim())
  const cellSpan: Table<Row>['cellSpan'] = (row, name, item) =>
    cellSpanOf(source, row.span, names.indexOf(name), item)
  const headerIssues = checkHeader(source, header, names, wanted)
  issues.push(...headerIssues)
  const rows: Row[] = []
  const halfRead: HalfRead<Row>[] = []
  const ids = idsOf(names, body)
  if (headerIssues.some((issue) => issue.severity === 'error')) {
    return { value: { file: source.file, rows, halfRead, ids, cellSpan }, issues }
  }
  const readerOf = rememberingReaders()
  const placed = wanted.map(({ field, name, cell }) => ({
    field,
    name,
    read: readerOf(cell),
    at: names.indexOf(name),
  }))
  for (const csvRow of body) {
    const span = rowSpanOf(source, csvRow)
    if (csvRow.cells.length !== names.length) {
      const data = { found: csvRow.cells.length, expected: names.length }
      issues.push(makeIssue('DO103', span, data))
      continue
    }
    const row = readRow<Row>(csvRow, span, placed)
    if (isWhole(row.value, placed)) rows.push(row.value)
    else halfRead.push(row.value)
    for (const fault of row.issues) {
      // What cannot be read in a what-if is a part of its cell.
      const part = fault.code === 'DO216' ? fault.expected : undefined
      issues.push(faultIssue(fault, cellSpanOf(source, span, fault.at, part)))
    }
  }
  return { value: { file: source.file, rows, halfRead, ids, cellSpan }, issues }
}

function idsOf(names: readonly string[], body: readonly CsvRow[]): Ids {
  const at = names.indexOf('id')
  return at === -1 ? anyId : new Set(body.map((row) => (row.cells[at] ?? '').trim()))
}
