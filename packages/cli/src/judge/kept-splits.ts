/** What an earlier call found and is still true. */
import { staleMarks, type Dossier, type Judging, type StaleMark } from '@thaw/dossier'

/** What moving splits hang on: their draws are their own. */
const HANG_ON: ReadonlySet<StaleMark> = new Set(['model', 'record', 'fit', 'priors'])

/**
 * The moving splits of judging.json, where model, record, fit.csv and priors are what they were then; the draws of
 * the dossier are not what these splits hang on.
 */
export function keptSplits(dossier: Dossier): Judging['splits'] {
  return staleMarks(dossier).some((mark) => HANG_ON.has(mark))
    ? []
    : (dossier.judging?.splits ?? [])
}

/** Rows by their split; of two for the same one the new one. */
export function mergeSplits(old: Judging['splits'], found: Judging['splits']): Judging['splits'] {
  const rows = new Map([...old, ...found].map((row) => [row.until, row]))
  return [...rows.values()].sort((one, other) => one.until - other.until)
}
