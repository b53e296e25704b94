/** Draws that cover every prior evenly. */
import { createStream, drawPermutation, drawUniform, type Stream } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { drawsOfShares } from './draws-of-shares.ts'
import type { Parameter } from './prior.ts'

/**
 * A Latin hypercube: each prior is cut into `count` slices of equal share, each slice is used once,
 * and the slices of different parameters are matched at random.
 *
 * Shape: `count` rows, one column a parameter, in their order. The same seed gives the same draws.
 * Source: McKay, Beckman and Conover 1979, Technometrics 21, 239-245.
 */
export function latinHypercube(
  parameters: readonly Parameter[],
  count: number,
  seed: number,
): Draws {
  const stream = createStream(seed, 'latin hypercube')
  return drawsOfShares(parameters, hypercubeShares(parameters.length, count, stream))
}

/** The hypercube in shares between 0 and 1: row-major, `count` x `columns`. */
export function hypercubeShares(columns: number, count: number, stream: Stream): Float64Array {
  const shares = new Float64Array(count * columns)
  for (let column = 0; column < columns; column++) {
    drawPermutation(stream, count).forEach((slice, row) => {
      shares[row * columns + column] = (slice + drawUniform(stream)) / count
    })
  }
  return shares
}
