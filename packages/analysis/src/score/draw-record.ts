/** What the record would show if a run were the truth: its value with the error of the record. */
import { drawNormal, drawUniform, unreachable, type Stream } from '@thaw/core'
import type { Observation } from '../observation.ts'

/**
 * A figure as the record might have it where a run says `prediction`, in the output's unit: drawn from the
 * distribution whose density is `logLikelihoodOf`. Moves the stream on.
 */
export function drawRecord(observation: Observation, prediction: number, stream: Stream): number {
  const { error, start, end } = observation
  switch (error.kind) {
    case 'normal':
      return prediction + error.spread * drawNormal(stream)
    case 'lognormal':
      return (prediction + error.floor) * Math.exp(error.spread * drawNormal(stream)) - error.floor
    case 'count': {
      const years = Math.max(end - start, 0) || 1
      return drawCount(prediction * years, error.dispersion, stream) / years
    }
    default:
      return unreachable(error)
  }
}

/** The chance of a zero must not vanish: greater means are drawn in parts of at most this. */
const LARGEST_PART = 30

/**
 * A count with this mean and variance mean x dispersion: negative binomial, Poisson for a dispersion of 1
 * or less. Both are sums of such counts with a share of the mean, which are drawn by inversion: the first
 * count whose summed chance reaches a uniform number.
 *
 * Source: Cameron and Trivedi 1986 (Negbin I), Devroye 1986, Non-Uniform Random Variate Generation, III.2.
 */
export function drawCount(mean: number, dispersion: number, stream: Stream): number {
  if (!(mean > 0)) return 0
  const parts = Math.ceil(mean / LARGEST_PART)
  let count = 0
  for (let part = 0; part < parts; part++) {
    count += drawSmallCount(mean / parts, Math.max(1, dispersion), stream)
  }
  return count
}

function drawSmallCount(mean: number, dispersion: number, stream: Stream): number {
  const excess = dispersion - 1
  let chance = Math.exp(excess > 0 ? (-mean / excess) * Math.log1p(excess) : -mean)
  let sum = chance
  let count = 0
  const wanted = drawUniform(stream)
  while (sum < wanted && chance > 0) {
    // (size + count) (1 - 1/dispersion) / (count + 1), written so that it also holds for Poisson.
    chance *= (mean + count * excess) / dispersion / (count + 1)
    sum += chance
    count += 1
  }
  return count
}
