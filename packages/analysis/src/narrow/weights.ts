/** Weights of a population of draws, kept as logarithms. */
import { drawUniform, type Stream } from '@thaw/core'

/** Weights that add up to 1. Where every logarithm is -Infinity, all are equal. */
export function normalizeWeights(logWeights: Float64Array): Float64Array {
  const top = logWeights.reduce((most, weight) => Math.max(most, weight), -Infinity)
  if (top === -Infinity) return logWeights.map(() => 1 / logWeights.length)
  const weights = logWeights.map((weight) => Math.exp(weight - top))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/**
 * How many equally weighted draws a weighted population is worth.
 *
 * Source: Kong, Liu and Wong 1994, JASA 89, 278-288.
 */
export function effectiveSample(weights: Float64Array): number {
  return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
}

/**
 * Which draws to go on with: each in proportion to its weight, with the least luck.
 *
 * Source: systematic resampling, Carpenter, Clifford and Fearnhead 1999.
 */
export function resample(weights: Float64Array, stream: Stream): readonly number[] {
  const count = weights.length
  const first = drawUniform(stream)
  const chosen: number[] = []
  let reached = 0
  weights.forEach((weight, index) => {
    reached += weight * count
    while (chosen.length < count && first + chosen.length < reached) chosen.push(index)
  })
  while (chosen.length < count) chosen.push(count - 1)
  return chosen
}

/**
 * The next exponent of the likelihood, above `from` and at most 1, at which the population is
 * still worth `share` of its size. By bisection.
 */
export function nextExponent(logs: Float64Array, from: number, share: number): number {
  const worth = (to: number): number =>
    effectiveSample(normalizeWeights(logs.map((log) => (to - from) * log))) / logs.length
  if (worth(1) >= share) return 1
  let low = from
  let high = 1
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (worth(middle) >= share) low = middle
    else high = middle
  }
  return Math.max(low, from + LEAST_STEP)
}

/** Keeps the ladder finite when one draw outshines all others. */
const LEAST_STEP = 1e-5
