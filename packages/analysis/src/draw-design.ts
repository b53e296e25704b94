/** Designs: which values of the parameters to run. */
import { createStream, drawUniform, unreachable } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { drawsOfShares } from './draws-of-shares.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { priorQuantile, type Parameter } from './prior.ts'
import { shiftedSobolPoints } from './sobol.ts'

/** How the values are chosen: Latin hypercube, Sobol' points, all combinations, or each by itself. */
export type DesignKind = 'lhs' | 'sobol' | 'grid' | 'random'

/** How many rows a design has: `count` of them, but `count` values of each parameter on a grid. */
export function designRows(kind: DesignKind, parameters: number, count: number): number {
  return kind === 'grid' ? count ** parameters : count
}

/**
 * The rows of a design, one column a parameter, in their order; the same seed gives the same rows.
 *
 * Domain: sound priors (`faultsOfPrior`); for Sobol' points at most `MOST_SOBOL_COLUMNS` parameters. A
 * grid takes the limits of a parameter that has both, and evenly between them in shares of its prior; of
 * a parameter without limits the middles of `count` slices of equal share. Its last column runs fastest.
 */
export function drawDesign(
  kind: DesignKind,
  parameters: readonly Parameter[],
  count: number,
  seed: number,
): Draws {
  switch (kind) {
    case 'lhs':
      return latinHypercube(parameters, count, seed)
    case 'sobol':
      return drawsOfShares(parameters, shiftedSobolPoints(parameters.length, count, seed))
    case 'random':
      return drawsOfShares(parameters, randomShares(parameters.length, count, seed))
    case 'grid':
      return gridDesign(parameters, count)
    default:
      return unreachable(kind)
  }
}

function randomShares(columns: number, count: number, seed: number): Float64Array {
  const stream = createStream(seed, 'random design')
  return Float64Array.from({ length: columns * count }, () => drawUniform(stream))
}

function gridDesign(parameters: readonly Parameter[], count: number): Draws {
  const levels = parameters.map(({ prior }) => {
    const hasEnds = prior.low !== undefined && prior.high !== undefined && count > 1
    return Array.from({ length: count }, (_, index) =>
      priorQuantile(prior, hasEnds ? index / (count - 1) : (index + 0.5) / count),
    )
  })
  const rows = designRows('grid', parameters.length, count)
  const values = new Float64Array(rows * parameters.length)
  for (let cell = 0; cell < values.length; cell++) {
    const column = cell % parameters.length
    const row = Math.floor(cell / parameters.length)
    const place = Math.floor(row / count ** (parameters.length - 1 - column)) % count
    values[cell] = levels[column]?.[place] ?? NaN
  }
  return { names: parameters.map(({ name }) => name), values, count: rows }
}
