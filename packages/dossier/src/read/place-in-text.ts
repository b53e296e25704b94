/** From offsets in a text to a span with line and column. */
import type { Span } from '@thaw/core'

/** A text with the name of the file it came from. */
export interface FileText {
  readonly file: string
  readonly text: string
}

/** Offset of a place whose line is known, so that a search need not begin at the top. */
export interface KnownLine {
  readonly offset: number
  readonly line: number
}

/** The first place of a file, for what is wrong with the whole of it. */
export function beginningOf(file: string): Span {
  return { file, start: 0, end: 0, line: 1, column: 1 }
}

const top: KnownLine = { offset: 0, line: 1 }

/** The span from `start` to `end`; `known` is any place at or before `start` that begins a line. */
export function placeInText(
  { file, text }: FileText,
  start: number,
  end: number,
  known: KnownLine = top,
): Span {
  let line = known.line
  let lineStart = known.offset
  for (;;) {
    const next = text.indexOf('\n', lineStart)
    if (next === -1 || next >= start) break
    line += 1
    lineStart = next + 1
  }
  return { file, start, end, line, column: start - lineStart + 1 }
}
