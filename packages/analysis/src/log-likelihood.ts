/** How well a run agrees with the record. */
import { unreachable } from '@thaw/core'
import { LEAST_MEAN, yearsOfCount } from './count-law.ts'
import { logBeyond } from './log-beyond.ts'
import { predictionOf, type Observation } from './observation.ts'

/**
 * Log likelihood of one observation given what a run says in its place.
 *
 * A bound has the chance of all values that it allows (see `logBeyond`).
 *
 * A value that is not finite has no likelihood: -Infinity. Counts are negative binomial with
 * variance = mean x dispersion, up to a term that does not depend on the run.
 * Source: Cameron and Trivedi 1986, Journal of Applied Econometrics 1, 29-53 (their Negbin I).
 */
export function logLikelihoodOf(observation: Observation, prediction: number): number {
  if (!Number.isFinite(prediction)) return -Infinity
  const { bound, error, value } = observation
  if (bound !== undefined) return logBeyond({ ...observation, bound }, prediction)
  switch (error.kind) {
    case 'normal':
      return logNormalDensity(value - prediction, error.spread)
    case 'lognormal': {
      const ratio = (value + error.floor) / (prediction + error.floor)
      return ratio > 0 ? logNormalDensity(Math.log(ratio), error.spread) : -Infinity
    }
    case 'count': {
      const years = yearsOfCount(observation)
      return logCountDensity(value * years, prediction * years, error.dispersion)
    }
    default:
      return unreachable(error)
  }
}

/** The sum over all observations; `columns` has one column for each output that they name. */
export function logLikelihood(
  observations: readonly Observation[],
  times: Float64Array,
  columns: ReadonlyMap<string, Float64Array>,
): number {
  return observations.reduce((sum, observation) => {
    const column = columns.get(observation.output)
    if (column === undefined) return -Infinity
    return sum + logLikelihoodOf(observation, predictionOf(times, column, observation))
  }, 0)
}

function logNormalDensity(distance: number, spread: number): number {
  return -0.5 * (distance / spread) ** 2 - Math.log(spread * Math.sqrt(2 * Math.PI))
}

/** Poisson, or negative binomial with variance mean x dispersion, without the factorial of the count. */
function logCountDensity(count: number, expected: number, dispersion: number): number {
  const mean = Math.max(LEAST_MEAN, expected)
  if (dispersion <= 1) return count * Math.log(mean) - mean
  const size = mean / (dispersion - 1)
  return (
    logGammaRatio(count, size) - size * Math.log(dispersion) + count * Math.log(1 - 1 / dispersion)
  )
}

/** ln(gamma(size + count) / gamma(size)) for a whole count. */
function logGammaRatio(count: number, size: number): number {
  let sum = 0
  for (let step = 0; step < Math.round(count); step++) sum += Math.log(size + step)
  return sum
}
