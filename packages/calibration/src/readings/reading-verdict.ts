/** What the evidence of readings comes to: weights and words. */
import { MOST_SHAPE, type HeldEvidence } from '@thaw/analysis'
import type { JudgedReading } from '@thaw/dossier'

/** The evidence of a reading over that of the model as fitted, as far as it could be found. */
export type ReadingEvidence = Pick<
  HeldEvidence,
  'log' | 'standardError' | 'shape' | 'effectiveSample' | 'hasArrived'
>

/**
 * A Bayes factor of less than this, either way, is worth no more than a bare mention. Source: Kass and Raftery
 * 1995, Journal of the American Statistical Association 90, 773-795, section 3.2.
 */
const MENTION = 3

/** Whether the evidence is known well enough to be told: its error is below what is worth a mention. */
export function isWeighed({ hasArrived, shape, standardError }: ReadingEvidence): boolean {
  return hasArrived && !(shape > MOST_SHAPE) && standardError < Math.log(MENTION)
}

/** What the record says of a reading; `undefined` for one that was not put in numbers. */
export function verdictOf(evidence: ReadingEvidence | undefined): JudgedReading['verdict'] {
  if (evidence === undefined) return 'unset'
  if (!isWeighed(evidence)) return 'unreached'
  if (Math.abs(evidence.log) <= Math.log(MENTION)) return 'undecided'
  return evidence.log > 0 ? 'for' : 'against'
}

/**
 * Posterior probability of each reading among those that were weighed and the model as fitted, all of equal prior
 * probability; undefined for the others.
 */
export function weightsOf(
  all: readonly (ReadingEvidence | undefined)[],
): readonly (number | undefined)[] {
  const logs = all.map((one) => (one !== undefined && isWeighed(one) ? one.log : undefined))
  const most = logs.reduce<number>((top, log) => Math.max(top, log ?? 0), 0)
  const whole = logs.reduce<number>(
    (sum, log) => sum + (log === undefined ? 0 : Math.exp(log - most)),
    Math.exp(-most),
  )
  return logs.map((log) => (log === undefined ? undefined : Math.exp(log - most) / whole))
}
