/** A population of draws on the scale where every prior is a standard normal. */
import { createStream, normalQuantile, normalShare } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { hypercubeShares } from '../latin-hypercube.ts'
import { priorQuantile, type Parameter } from '../prior.ts'

/** Many draws at once, each with its log likelihood. */
export interface Population {
  /** Row-major, count x parameters: deviations on the prior's own scale. */
  readonly points: Float64Array
  /** Log likelihood of each row. */
  readonly logs: Float64Array
}

/** A Latin hypercube of the priors, in deviations. */
export function startPoints(size: number, count: number, seed: number): Float64Array {
  const shares = hypercubeShares(size, count, createStream(seed, 'narrowing: start'))
  return shares.map((share) => normalQuantile(share))
}

/** The same rows on the parameters' own scales. */
export function drawsAt(points: Float64Array, parameters: readonly Parameter[]): Draws {
  return {
    names: parameters.map(({ name }) => name),
    count: points.length / parameters.length,
    values: points.map((deviations, cell) => {
      const parameter = parameters[cell % parameters.length]
      return parameter === undefined ? NaN : priorQuantile(parameter.prior, normalShare(deviations))
    }),
  }
}

/** The chosen rows, in the order chosen; a row may be chosen more than once. */
export function takeRows(population: Population, rows: readonly number[]): Population {
  const size = population.points.length / population.logs.length
  const points = new Float64Array(rows.length * size)
  rows.forEach((row, place) => {
    points.set(population.points.subarray(row * size, (row + 1) * size), place * size)
  })
  return { points, logs: Float64Array.from(rows, (row) => population.logs[row] ?? NaN) }
}
