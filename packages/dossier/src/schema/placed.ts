/** What every row of a table carries besides its own columns: its place, and how it is known. */
import type { Span } from '@thaw/core'
import type { Confidence, Seen } from './evidence-words.ts'

/** A thing that stands in a file, so that a message can point at it. */
export interface Placed {
  /** The row: from its first cell to its last. */
  readonly span: Span
}

/** A row that rests on sources. */
export interface Sourced extends Placed {
  /** Ids of sources.json; may be empty, which the check reports as a warning. */
  readonly sources: readonly string[]
  readonly seen: Seen
  readonly confidence: Confidence
}
