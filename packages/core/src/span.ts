/** A stretch of a source file: where a thing was written, so that a message can point at it. */
export interface Span {
  /** Path as the author knows it, relative to the folder they named. */
  readonly file: string
  /** Offset of the first character in the file's text, 0-based. */
  readonly start: number
  /** Offset just past the last character. */
  readonly end: number
  /** 1-based line of `start`. */
  readonly line: number
  /** 1-based column of `start`. */
  readonly column: number
}

/**
 * The place of `text[start..end]` where `span` is the place of `text`.
 *
 * Where the file holds the text in another form (an entity of XML, an escape), offsets do not
 * carry over and the whole span is given back.
 */
export function partOfSpan(span: Span, text: string, start: number, end: number): Span {
  if (span.end - span.start !== text.length) return span
  const lines = text.slice(0, start).split('\n')
  const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? span.column : 1)
  return {
    file: span.file,
    start: span.start + start,
    end: span.start + end,
    line: span.line + lines.length - 1,
    column,
  }
}
