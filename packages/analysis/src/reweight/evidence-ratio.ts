/** How much better or worse a record fits a rival, from draws of the model that was fitted. */
import { smoothWeights } from './smooth-weights.ts'

/** The evidence of a rival over that of the model which the draws are of. */
export interface EvidenceRatio {
  /** Natural logarithm of the Bayes factor: above 0 speaks for the rival. */
  readonly log: number
  /** Pareto k of the ratios; see `smoothWeights`. NaN where they are all equal. */
  readonly shape: number
  /** How many equally weighted draws of the rival these are worth. */
  readonly effectiveSample: number
  /** One for each draw, adding up to 1: with them the draws are of the rival. */
  readonly weights: Float64Array
}

/**
 * The mean of the ratios is the ratio of the evidences: with draws of q = L p / Z and a rival L' p' (both
 * priors normalised), E[L' p' / (L p)] = integral of L' p' / (L p) x L p / Z = Z' / Z, wherever L p is above 0.
 *
 * `logRatios` are log(L' p') - log(L p), one a draw, -Infinity where the rival forbids it.
 *
 * Source: Geyer 1994, Univ. of Minnesota Tech. Rep. 568, and Gelman and Meng 1998, Statistical Science 13,
 * 163-185, section 2.1 (importance sampling); the smoothing: as `smoothWeights`.
 */
export function evidenceRatio(logRatios: Float64Array): EvidenceRatio {
  const { logMean: log, ...smoothed } = smoothWeights(logRatios)
  return { log, ...smoothed }
}
