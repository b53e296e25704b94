/** The likelihood of a record that says no more than a bound. */
import { normalShare, unreachable } from '@thaw/core'
import { countLaw, LEAST_MEAN, yearsOfCount } from './count-law.ts'
import type { Observation } from './observation.ts'

/** A figure that the truth, with its error, does not fall short of, or does not pass. */
export type Bound = Observation & { readonly bound: 'at least' | 'at most' }

/**
 * Log chance that a record of what the run says, with the error of the record, lies on the side that the bound
 * allows. A count that is at least the value may be the value itself; so may one that is at most it.
 *
 * Source: the likelihood of censored data, Tobin 1958, Econometrica 26, 24-36.
 */
export function logBeyond({ bound, error, ...figure }: Bound, prediction: number): number {
  const side = bound === 'at least' ? 1 : -1
  switch (error.kind) {
    case 'normal':
      return logShare((side * (prediction - figure.value)) / error.spread)
    case 'lognormal': {
      const ratio = (prediction + error.floor) / (figure.value + error.floor)
      return ratio > 0 ? logShare((side * Math.log(ratio)) / error.spread) : -Infinity
    }
    case 'count': {
      const years = yearsOfCount(figure)
      const limit = Math.round(figure.value * years)
      const range = bound === 'at least' ? { from: limit } : { to: limit }
      return logCounts(range, prediction * years, error.dispersion)
    }
    default:
      return unreachable(error)
  }
}

/** From so many deviations on below the middle the share itself would lose its digits. */
const FAR = -20

/** Logarithm of the normal share; far out by Mills' ratio, two terms of its asymptotic series. */
function logShare(deviations: number): number {
  if (deviations > FAR) return Math.log(normalShare(deviations))
  const size = -deviations
  return -(size ** 2) / 2 - Math.log(size * Math.sqrt(2 * Math.PI)) + Math.log1p(-1 / size ** 2)
}

/** Terms that are smaller than the sum by so much, in logarithms, add nothing. */
const NEGLIGIBLE = 40

/** Log chance of a count in the range, ends included; see `countLaw`. */
function logCounts(
  { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number },
  expected: number,
  dispersion: number,
): number {
  const mean = Math.max(LEAST_MEAN, expected)
  const { logNone, ratioAfter } = countLaw(mean, dispersion)
  let term = logNone
  let sum = -Infinity
  for (let count = 0; count <= to; count++) {
    if (count >= from) sum = logSum(sum, term)
    if (count > mean && term < sum - NEGLIGIBLE) break
    term += Math.log(ratioAfter(count))
  }
  return Math.min(0, sum)
}

/** ln(exp(one) + exp(other)). */
function logSum(one: number, other: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  return high === -Infinity ? high : high + Math.log1p(Math.exp(low - high))
}
