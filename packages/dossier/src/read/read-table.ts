/** From the text of a CSV file to rows of a known shape, every fault at its cell. */
import type { Checked, Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import type { Code } from '../messages.generated.ts'
import { adviceFor } from './advice-for.ts'
import type { CellSchema } from './cells.ts'
import { makeIssue } from './make-issue.ts'
import { placeInText, type FileText } from './place-in-text.ts'
import { splitCsv, type CsvRow } from './split-csv.ts'

/** One column: its name in the header and what its cells hold. */
export interface Column<Value> {
  readonly name: string
  readonly cell: CellSchema<Value>
  /** False where a table may lack the column; its cells then count as empty. */
  readonly isRequired: boolean
}

/** The columns of a table, by the field of a row that each becomes. */
export type Columns<Row extends object> = {
  readonly [Field in Exclude<keyof Row, 'span'>]: Column<Row[Field]>
}

/** Ids that may be pointed at. */
export interface Ids {
  readonly has: (id: string) => boolean
  readonly keys: () => Iterable<string>
}

/** For a file that is there but cannot be read: what points into it is not blamed. */
export const anyId: Ids = { has: () => true, keys: () => [] }

/** A table that was read: rows, and the way back from a row to the place of its cells. */
export interface Table<Row> {
  readonly file: string
  readonly rows: readonly Row[]
  /** What could be read of the rows that were left out, so that each fault of them is told at once. */
  readonly halfRead: readonly HalfRead<Row>[]
  /** Every id of the file, also of rows that were left out: their own fault is enough. */
  readonly ids: Ids
  /** The cell of a row in a column; with `item`, that item inside the cell. */
  readonly cellSpan: (row: { readonly span: Span }, column: string, item?: string) => Span
}

/** A row without the fields that have a fault. */
export type HalfRead<Row> = Partial<Row> & { readonly span: Span }

/** A column that a table must have. */
export function column<Value>(name: string, schema: CellSchema<Value>): Column<Value> {
  return { name, cell: schema, isRequired: true }
}

/** A column that a table may lack. */
export function mayLack<Value>(name: string, schema: CellSchema<Value>): Column<Value> {
  return { name, cell: schema, isRequired: false }
}

/** A table without rows, for a file that is not there or cannot be read. */
export function emptyTable<Row>(file: string, ids: Ids = new Set<string>()): Table<Row> {
  return { file, rows: [], halfRead: [], ids, cellSpan: (row) => row.span }
}

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
  )
  if (header === undefined) {
    const names = wanted.map(([, { name }]) => name).join(',')
    issues.push(makeIssue('DO107', placeInText(source, 0, 0), { columns: names }))
    return { value: emptyTable<Row>(source.file, anyId), issues }
  }
  const names = header.cells.map((name) => name.trim())
  const rowSpan = rowSpanOf(source)
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
  const placed = wanted.map(([field, { name, cell }]) => ({
    field,
    name,
    read: readerOf(cell),
    at: names.indexOf(name),
  }))
  for (const csvRow of body) {
    const span = rowSpan(csvRow)
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

interface PlacedColumn {
  readonly field: string
  readonly name: string
  readonly read: (text: string) => v.SafeParseResult<CellSchema<unknown>>
  /** Position in the header; -1 where the table lacks it. */
  readonly at: number
}

interface RowFault {
  readonly code: Code
  readonly column: string
  readonly text: string
  readonly expected: string
  readonly at: number
}

/**
 * Readers that remember every text they have read, one memory for each schema: cells repeat down a
 * column and across (a date as start and as end), and rows may share a value that nobody changes.
 */
function rememberingReaders(): (cell: CellSchema<unknown>) => PlacedColumn['read'] {
  const memories = new Map<CellSchema<unknown>, Map<string, ReturnType<PlacedColumn['read']>>>()
  return (cell) => {
    const memory = memories.get(cell) ?? new Map<string, ReturnType<PlacedColumn['read']>>()
    memories.set(cell, memory)
    return (text) => {
      const known = memory.get(text)
      if (known !== undefined) return known
      const result = v.safeParse(cell, text)
      memory.set(text, result)
      return result
    }
  }
}

function readRow<Row>(
  row: CsvRow,
  span: Span,
  columns: readonly PlacedColumn[],
): { readonly value: HalfRead<Row>; readonly issues: readonly RowFault[] } {
  const value: Record<string, unknown> = {}
  const issues: RowFault[] = []
  for (const { field, name, read, at } of columns) {
    const text = (row.cells[at] ?? '').trim()
    const parsed = read(text)
    if (parsed.success) value[field] = parsed.output
    else {
      const [issue] = parsed.issues
      const expected = issue.expected ?? ''
      issues.push({ code: issue.message as Code, column: name, text, expected, at })
    }
  }
  // Each field holds what the schema of its column gave, whose type is that of the field.
  return { value: { ...(value as Partial<Row>), span }, issues }
}

function isWhole<Row>(
  row: HalfRead<Row>,
  columns: readonly PlacedColumn[],
): row is HalfRead<Row> & Row {
  return columns.every(({ field }) => Object.hasOwn(row, field))
}

function faultIssue(fault: RowFault, span: Span): Issue {
  const { code, column: name, text, expected } = fault
  const issue = makeIssue(code, span, { column: name, text, expected, reason: expected })
  if (code !== 'DO114') return issue
  return { ...issue, cure: adviceFor(text, expected.split(', '), issue.cure) }
}

function checkHeader(
  source: FileText,
  header: CsvRow,
  names: readonly string[],
  wanted: readonly [string, Column<unknown>][],
): readonly Issue[] {
  const known = wanted.map(([, { name }]) => name)
  const headerSpan = rowSpanOf(source)(header)
  if (names.length === 1 && (names[0] ?? '').includes(';')) return [makeIssue('DO108', headerSpan)]
  const issues: Issue[] = []
  names.forEach((name, at) => {
    const span = cellSpanOf(source, headerSpan, at)
    if (names.indexOf(name) !== at) issues.push(makeIssue('DO106', span, { column: name }))
    else if (!known.includes(name)) {
      const missing = known.filter((other) => !names.includes(other))
      const advice = adviceFor(name, missing, 'Remove it, or keep it for your own use.')
      issues.push(makeIssue('DO105', span, { column: name, advice }))
    }
  })
  const unknown = names.filter((name) => !known.includes(name))
  for (const [, { name, isRequired }] of wanted) {
    if (!isRequired || names.includes(name)) continue
    const near = unknown.find((other) => adviceFor(other, [name], '') !== '')
    const hint = near === undefined ? '' : `, or rename "${near}"`
    issues.push(makeIssue('DO104', headerSpan, { column: name, hint }))
  }
  return issues
}

const rowSpanOf =
  ({ file }: FileText) =>
  (row: CsvRow): Span => ({
    file,
    start: row.starts[0] ?? 0,
    end: row.end,
    line: row.line,
    column: 1,
  })

/** Finds a cell by cutting its row once more: only a fault pays for it. */
function cellSpanOf(source: FileText, rowSpan: Span, at: number, item?: string): Span {
  if (at < 0) return rowSpan
  const row = splitCsv({ file: source.file, text: source.text.slice(rowSpan.start, rowSpan.end) })
  const cells = row.value[0]
  const start = cells?.starts[at]
  if (cells === undefined || start === undefined) return rowSpan
  const next = cells.starts[at + 1]
  const end = next === undefined ? cells.end : next - 1
  const known = { offset: rowSpan.start, line: rowSpan.line }
  const inCell =
    item === undefined
      ? -1
      : source.text.slice(rowSpan.start + start, rowSpan.start + end).indexOf(item)
  return inCell < 0 || item === undefined
    ? placeInText(source, rowSpan.start + start, rowSpan.start + end, known)
    : placeInText(
        source,
        rowSpan.start + start + inCell,
        rowSpan.start + start + inCell + item.length,
        known,
      )
}
