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
