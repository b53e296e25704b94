/** In which ways a row of a dossier may be weakly known without being wrong. */
import type { Span } from '@thaw/core'
import type { Placed } from '../schema/placed.ts'

/** What is weak about a row, in the order in which weak spots are told. */
export const weakKinds = [
  /** Recalled, and to be checked against the source. */
  'from-memory',
  /** Only some of it was seen in a source. */
  'partly-seen',
  'low-confidence',
  /** A row that was seen on some page, though none of the works it cites is noted as opened. */
  'unopened-works',
  /** A claim that no event, lever or chart bears on. */
  'unplaced-claim',
  /** Historians' views that were not all checked in the work itself. */
  'reported-views',
  /** A figure whose note names a conflict, or that differs from another for the same time. */
  'conflict',
  /** A series of which no figure was seen in a source or computed from such. */
  'unseen-series',
  /** A chart with no series beside it. */
  'no-record',
  /** A link that one author argues, or nobody. */
  'grade-c',
  /** A link of which one end is no variable, so that no run carries it. */
  'outside-model',
  /** A link of the model that no number carries alone, so that it cannot be taken out. */
  'no-switch',
  /** An uncertain number that nothing was measured for. */
  'assumed',
  /** A work that was not opened, or of which it is not said. */
  'unopened',
  /** A work that nothing cites. */
  'unused',
  /** A question that no what-if tests. */
  'no-scenario',
] as const

/** One of `weakKinds`. */
export type WeakKind = (typeof weakKinds)[number]

/** One row that is weak in one way. */
export interface WeakSpot {
  readonly kind: WeakKind
  /** The file of the row, as its span names it; all files of `series/` count as one table. */
  readonly table: string
  /** Id of the row, or what it is about where rows have none. */
  readonly id: string
  readonly span: Span
}

/** The spot of a row; `id` is what people know it by. */
export function spot(kind: WeakKind, row: Placed, id: string): WeakSpot {
  const { span } = row
  const table = span.file.startsWith('series/') ? 'series/' : span.file
  return { kind, table, id, span }
}
