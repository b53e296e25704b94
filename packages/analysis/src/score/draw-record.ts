/** What the record would show if a run were the truth: its value with the error of the record. */
import { drawNormal, drawUniform, unreachable, type Stream } from '@thaw/core'
import { countLaw, yearsOfCount } from '../count-law.ts'
import type { Observation } from '../observation.ts'

/**
 * A figure as the record might have it where a run says `prediction`, in the output's unit: drawn from the
 * distribution whose density is `logLikelihoodOf`. Moves the stream on.
 */
export function drawRecord(observation: Observation, prediction: number, stream: Stream): number {
  const { error } = observation
  switch (error.kind) {
    case 'normal':
      return prediction + error.spread * drawNormal(stream)
    case 'lognormal':
      return (prediction + error.floor) * Math.exp(error.spread * drawNormal(stream)) - error.floor
    case 'count': {
      const years = yearsOfCount(observation)
      return drawCount(prediction * years, error.dispersion, stream) / years
    }
    default:
      return unreachable(error)
  }
}

/** The chance of a zero must not vanish: greater means are drawn in parts of at most this. */
const LARGEST_PART = 30

/**
 * A count by `countLaw`. It is the sum of such counts with a share of the mean, which are drawn by inversion: the
 * first count whose summed chance reaches a uniform number.
 *
 * Source: Devroye 1986, Non-Uniform Random Variate Generation, III.2.
 */
export function drawCount(mean: number, dispersion: number, stream: Stream): number {
  if (!(mean > 0)) return 0
  const parts = Math.ceil(mean / LARGEST_PART)
  let count = 0
  for (let part = 0; part < parts; part++) {
    count += drawSmallCount(mean / parts, dispersion, stream)
  }
  return count
}

function drawSmallCount(mean: number, dispersion: number, stream: Stream): number {
  const { logNone, ratioAfter } = countLaw(mean, dispersion)
  let chance = Math.exp(logNone)
  let sum = chance
  let count = 0
  const wanted = drawUniform(stream)
  while (sum < wanted && chance > 0) {
    chance *= ratioAfter(count)
    sum += chance
    count += 1
  }
  return count
}
