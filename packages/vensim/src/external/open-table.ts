/** Finds the table that a call reads, and places in it. */
import {
  didYouMean,
  parseCellAddress,
  parseColumnLetters,
  type Cell,
  type CellPlace,
  type CellRange,
  type OpenWorkbook,
  type Sheet,
  type Span,
  type Workbook,
} from '@thaw/core'
import { issue, type Report } from '../issue.ts'
import { addFault, type FileFaults } from './file-faults.ts'

/** Where a call stands, for what is wrong with what it reads. */
export interface Caller {
  readonly owner: string
  readonly span: Span
  readonly report: Report
}

/** A table of a workbook. */
export interface Table {
  readonly file: string
  readonly workbook: Workbook
  readonly sheet: Sheet
}

/** What a model says of files: how they are opened, and what `?tag` stands for. */
export interface Files {
  readonly open: OpenWorkbook | undefined
  readonly tags: ReadonlyMap<string, string>
  /** Gathers what is wrong with whole files, to be told at the end. */
  readonly faults: FileFaults
}

/** The table; undefined after VE601, VE602 or an issue of the file itself, which are kept to be told once. */
export function openTable(
  [name = '', tab = '']: readonly string[],
  { open, tags, faults }: Files,
  caller: Caller,
): Table | undefined {
  const file = name.startsWith('?') ? (tags.get(name.slice(1).toLowerCase()) ?? name) : name
  const isText = !/\.(?:xl\w+|ods)$/i.test(file)
  const opened = open?.(file, isText && tab !== '' ? tab : undefined)
  const keyOf = (...parts: readonly string[]): string => [file, ...parts].join('\n').toLowerCase()
  for (const found of opened?.issues ?? []) {
    addFault(faults, keyOf(found.code), caller, ({ span }) => ({
      ...found,
      span: found.span ?? span,
    }))
  }
  const workbook = opened?.value
  if (workbook === undefined) {
    if ((opened?.issues ?? []).length > 0) return undefined
    addFault(faults, keyOf('VE601'), caller, ({ span }, readers) =>
      issue('VE601', span, { file, readers }),
    )
    return undefined
  }
  const sheet = isText
    ? workbook.sheets[0]
    : workbook.sheets.find((one) => one.name.toLowerCase() === tab.toLowerCase())
  if (sheet !== undefined) return { file, workbook, sheet }
  const names = workbook.sheets.map((one) => one.name)
  addFault(faults, keyOf('VE602', tab), caller, ({ span }, readers) =>
    issue('VE602', span, { file, tab, readers, guess: didYouMean(tab, names) }),
  )
  return undefined
}

/** A rectangle of a table; the table may be another of the workbook, where a name lies in it. */
export interface Area {
  readonly sheet: Sheet
  readonly range: CellRange
}

/** The range of a name: one of the table's own before one of the whole workbook. */
export function namedArea(text: string, { workbook, sheet }: Table): Area | undefined {
  const wanted = text.trim().toLowerCase()
  const named = workbook.names.filter(({ name }) => name === wanted)
  const found =
    named.find(({ within }) => within === sheet.name) ??
    named.find(({ within }) => within === undefined)
  const own = workbook.sheets.find(({ name }) => name === found?.sheet)
  return found && own ? { sheet: own, range: found.range } : undefined
}

/** A cell, or the first of a named range; undefined after VE603. */
export function firstCell(
  text: string,
  table: Table,
  { owner, span, report }: Caller,
): { readonly sheet: Sheet; readonly place: CellPlace } | undefined {
  const place = parseCellAddress(text)
  if (place !== undefined) return { sheet: table.sheet, place }
  const area = namedArea(text, table)
  if (area !== undefined) {
    const { firstRow: row, firstColumn: column } = area.range
    return { sheet: area.sheet, place: { row, column } }
  }
  report(issue('VE603', span, { owner, place: text, file: table.file }))
  return undefined
}

/** Where times stand: along a row or down a column, from which cell on. */
export interface Axis {
  readonly sheet: Sheet
  readonly isRow: boolean
  /** Number of the row or column. */
  readonly line: number
  /** The cells of a named range; undefined where they go with the values. */
  readonly range: CellRange | undefined
}

/** A number is a row, letters are a column, all else is a named range; undefined after VE603. */
export function axisOf(text: string, table: Table, caller: Caller): Axis | undefined {
  const area = namedArea(text, table)
  if (area !== undefined) {
    const { firstRow, lastRow, firstColumn } = area.range
    const isRow = firstRow === lastRow
    return { sheet: area.sheet, isRow, line: isRow ? firstRow : firstColumn, range: area.range }
  }
  const { sheet } = table
  const row = /^\s*[1-9]\d{0,6}\s*$/.test(text) ? Number(text) - 1 : undefined
  if (row !== undefined) return { sheet, isRow: true, line: row, range: undefined }
  const column = parseColumnLetters(text)
  if (column !== undefined) return { sheet, isRow: false, line: column, range: undefined }
  const { owner, span, report } = caller
  report(issue('VE603', span, { owner, place: text, file: table.file }))
  return undefined
}

/** What a cell holds; nothing beyond the table. */
export function cellAt({ rows }: Sheet, row: number, column: number): Cell {
  return rows[row]?.[column]
}
