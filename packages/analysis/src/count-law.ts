/** The law of counts in the record: what the likelihood, its bounds and drawn records share. */
import type { Years } from '@thaw/core'

/** A count cannot be impossible only because a run expects none of it. */
export const LEAST_MEAN = 1e-3

/** A count of this stretch is the yearly mean times so many years; a moment counts as one. */
export function yearsOfCount({
  start,
  end,
}: {
  readonly start: Years
  readonly end: Years
}): number {
  return Math.max(end - start, 0) || 1
}

/** The chance of each count, from that of none upwards. */
export interface CountLaw {
  /** Log chance of none. */
  readonly logNone: number
  /** Chance of one more than `count` over that of `count`. */
  readonly ratioAfter: (count: number) => number
}

/**
 * Negative binomial with variance = mean x dispersion; Poisson for a dispersion of 1 or less.
 *
 * Source: Cameron and Trivedi 1986, Journal of Applied Econometrics 1, 29-53 (their Negbin I).
 */
export function countLaw(mean: number, dispersion: number): CountLaw {
  const scatter = Math.max(1, dispersion)
  const excess = scatter - 1
  return {
    logNone: excess > 0 ? (-mean / excess) * Math.log1p(excess) : -mean,
    // (size + count) (1 - 1/scatter) / (count + 1), written so that it also holds for Poisson.
    ratioAfter: (count) => (mean + count * excess) / scatter / (count + 1),
  }
}
