/** From points of a cube to draws of priors. */
import type { Draws } from '@thaw/engine'
import { priorQuantile, type Parameter } from './prior.ts'

/**
 * The draw that lies at each share of its prior.
 *
 * Shape: `shares` row-major, one column a parameter in their order, each above 0 and below 1 but where its
 * prior has limits.
 */
export function drawsOfShares(parameters: readonly Parameter[], shares: Float64Array): Draws {
  return {
    names: parameters.map(({ name }) => name),
    values: shares.map((share, cell) => {
      const parameter = parameters[cell % parameters.length]
      return parameter === undefined ? NaN : priorQuantile(parameter.prior, share)
    }),
    count: shares.length / parameters.length,
  }
}
