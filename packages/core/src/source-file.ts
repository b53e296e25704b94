/** One file's text with the starts of its lines, so that any offset becomes a line and a column. */
import type { Span } from './span.ts'

/** A file and where its lines begin. */
export interface SourceFile {
  /** Path as the author knows it. */
  readonly file: string
  readonly text: string
  /** Offsets at which lines begin, ascending; the first is 0. */
  readonly lineStarts: readonly number[]
}

/** Finds the beginnings of the lines. */
export function sourceFile(file: string, text: string): SourceFile {
  const lineStarts = [0]
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
    lineStarts.push(lineBreak.index + lineBreak[0].length)
  }
  return { file, text, lineStarts }
}

/** The span from offset `start` to just before offset `end`. Cost: O(log lines). */
export function spanOf(source: SourceFile, start: number, end: number): Span {
  const line = lineOf(source.lineStarts, start)
  const lineStart = source.lineStarts[line - 1] ?? 0
  return { file: source.file, start, end, line, column: start - lineStart + 1 }
}

/** 1-based line of an offset: the number of line starts that are not past it. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low, 1)
}
