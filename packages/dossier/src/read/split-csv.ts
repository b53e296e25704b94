/**
 * Cuts CSV into rows and cells, with the place of each.
 *
 * Own and small, because a message must point at the cell: offsets are kept while cutting, and
 * nothing is guessed after a fault. Source: RFC 4180, with line ends of any kind and blank lines
 * skipped. Checked against csv-parse in split-csv.prop.test.ts.
 */
import type { Checked, Issue } from '@thaw/core'
import { makeIssue } from './make-issue.ts'
import { placeInText, type FileText } from './place-in-text.ts'

/** A row as it was cut; nothing is trimmed. */
export interface CsvRow {
  readonly cells: readonly string[]
  /** Offset of each cell in the text, at its quotation mark if it has one. */
  readonly starts: readonly number[]
  /** Offset just past the last cell. */
  readonly end: number
  /** 1-based line on which the row begins. */
  readonly line: number
}

/**
 * The rows of a CSV text, the header among them.
 *
 * Issues: DO101 for a quotation mark that never closes (that row is left out), DO102 for text
 * after a closing mark (it is kept as part of the cell).
 */
export function splitCsv(source: FileText): Checked<readonly CsvRow[]> {
  const { text } = source
  const rows: CsvRow[] = []
  const issues: Issue[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(source, at, line, issues)
    if (row === undefined) break
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row)
    line += countLines(text, at, row.end) + 1
    at = afterLineEnd(text, row.end)
  }
  return { value: rows, issues }
}

function readRow(
  source: FileText,
  from: number,
  line: number,
  issues: Issue[],
): CsvRow | undefined {
  const { text } = source
  const cells: string[] = []
  const starts: number[] = []
  let at = from
  for (;;) {
    starts.push(at)
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at)
      if (close === -1) {
        issues.push(makeIssue('DO101', placeInText(source, at, at + 1, { offset: from, line })))
        return undefined
      }
      const end = cellEnd(text, close + 1)
      const inner = text.slice(at + 1, close)
      const rest = text.slice(close + 1, end)
      if (rest.trim() !== '') {
        const span = placeInText(source, close + 1, end, { offset: from, line })
        issues.push(makeIssue('DO102', span, { text: rest }))
      }
      cells.push((inner.includes('"') ? inner.replaceAll('""', '"') : inner) + rest.trimEnd())
      at = end
    } else {
      const end = cellEnd(text, at)
      cells.push(text.slice(at, end))
      at = end
    }
    if (text.charCodeAt(at) !== COMMA) return { cells, starts, end: at, line }
    at += 1
  }
}

const QUOTE = 34
const COMMA = 44
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Offset of the quotation mark that closes the one at `open`; -1 where there is none. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}

function cellEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN) return at
  }
  return at
}

function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED
    ? at + 2
    : at + 1
}

/** Line feeds strictly inside the stretch: those of quoted cells. */
function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1
  }
  return count
}
