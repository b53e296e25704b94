/** What an earlier call found and is still true. */
import { staleMarks, type Dossier, type Judging } from '@thaw/dossier'

/**
 * The moving splits of judging.json, where model, record, fit.csv and priors are what they were then; the draws of
 * the dossier are not what these splits hang on.
 */
export function keptSplits(dossier: Dossier): Judging['splits'] {
  const isOther = staleMarks(dossier).some((mark) => mark !== 'draws')
  return isOther ? [] : (dossier.judging?.splits ?? [])
}
