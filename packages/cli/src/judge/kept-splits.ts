/** What an earlier call found and is still true. */
import { isPartStale, type Dossier, type Judging } from '@thaw/dossier'

/**
 * The moving splits of judging.json, where model, record, fit.csv and priors are what they were then; the draws of
 * the dossier are not what these splits hang on.
 */
export function keptSplits(dossier: Dossier): Judging['splits'] {
  return isPartStale(dossier, 'splits') ? [] : (dossier.judging?.splits ?? [])
}

/** Rows by their split; of two for the same one the new one. */
export function mergeSplits(old: Judging['splits'], found: Judging['splits']): Judging['splits'] {
  const rows = new Map([...old, ...found].map((row) => [row.until, row]))
  return [...rows.values()].sort((one, other) => one.until - other.until)
}
