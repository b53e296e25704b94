/** Places of rows and cells in the text of a table. */
import type { Span } from '@thaw/core'
import { placeInText, type FileText } from './place-in-text.ts'
import { splitCsv, type CsvRow } from './split-csv.ts'

/** The whole row. */
export function rowSpanOf({ file }: FileText, row: CsvRow): Span {
  return { file, start: row.starts[0] ?? 0, end: row.end, line: row.line, column: 1 }
}

/**
 * A cell of a row, or `item` inside it; the row where there is no such cell. Finds it by cutting the row once
 * more: only a fault pays for it.
 */
export function cellSpanOf(source: FileText, rowSpan: Span, at: number, item?: string): Span {
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
