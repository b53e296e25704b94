/** Prints an issue for a terminal: where, what, the line itself with a mark under it, the cure. */
import type { Issue } from './issue.ts'
import type { Span } from './span.ts'

/** Widest piece of a source line that is shown; a longer line is cut around the place. */
const SNIPPET_COLUMNS = 88

/**
 * The issue as lines of plain text, without a line break at the end.
 *
 *     model.stmx:214:9  error XM014  Stock "Ponds" names an inflow that does not exist: "haches".
 *         214 |   <inflow>haches</inflow>
 *             |           ^^^^^^
 *       Rename the inflow, or add a flow of that name.
 *
 * `sourceText` is the whole text of the file that the span names; without it, or where it is no text,
 * no line is shown.
 * Control characters of the input are replaced, so that a file cannot steer a terminal.
 */
export function formatIssue(issue: Issue, sourceText?: string): string {
  const { span } = issue
  const place = span === undefined ? '' : `${formatPlace(span)}  `
  const snippet =
    span === undefined || sourceText === undefined ? [] : snippetLines(span, sourceText)
  const lines = [
    `${place}${issue.severity} ${issue.code}  ${issue.message}`,
    ...snippet,
    `  ${issue.cure}`,
    ...issue.related.map((related) => `  see ${formatPlace(related.span)}  ${related.note}`),
  ]
  return lines.map(withoutControls).join('\n')
}

/** `file:line:column`, which editors and terminals make into a link. */
function formatPlace(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`
}

function snippetLines(span: Span, sourceText: string): readonly string[] {
  // No text holds this character, every picture does.
  if (sourceText.includes('\u0000')) return []
  const line = lineAt(sourceText, span)
  if (line.trim() === '') return []
  const cut = cutAround(line, span.column - 1)
  const room = cut.text.length - cut.column
  const marks = Math.max(1, Math.min(span.end - span.start, room))
  const number = String(span.line).padStart(7)
  const indent = cut.text.slice(0, cut.column).replace(/[^\t]/g, ' ')
  return [
    `${number} | ${cut.text}`.trimEnd(),
    `${' '.repeat(number.length)} | ${indent}${'^'.repeat(marks)}`,
  ]
}

/** By its offsets, since a file with thousands of faults must not be cut into lines for each. */
function lineAt(text: string, { start, column }: Span): string {
  const begin = Math.max(0, start - column + 1)
  const length = text.slice(begin).search(/[\r\n]/)
  return length < 0 ? text.slice(begin) : text.slice(begin, begin + length)
}

interface Cut {
  readonly text: string
  /** Where the place stands in `text`, from 0. */
  readonly column: number
}

function cutAround(line: string, column: number): Cut {
  if (line.length <= SNIPPET_COLUMNS) return { text: line, column }
  const from = Math.max(0, Math.min(column - 30, line.length - SNIPPET_COLUMNS))
  const to = from + SNIPPET_COLUMNS
  const head = from > 0 ? '…' : ''
  const tail = to < line.length ? '…' : ''
  return { text: `${head}${line.slice(from, to)}${tail}`, column: column - from + head.length }
}

function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  )
}
