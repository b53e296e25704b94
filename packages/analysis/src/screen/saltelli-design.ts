/** The rows of a variance-based sensitivity analysis. */
import { createStream } from '@thaw/core'
import { hypercubeShares } from '../latin-hypercube.ts'
import { priorQuantile, type Parameter } from '../prior.ts'
import { MOST_SOBOL_COLUMNS, shiftedSobolPoints } from '../sobol.ts'
import type { ScreenDesign } from './screen-design.ts'

/**
 * Two independent samples A and B of the priors, and for each parameter A with its column from B.
 *
 * Roles: 0 is A; 1 to columns is A with that column (counted from 1) exchanged; the last is B. A and B are
 * the left and right half of one set of Sobol' points, and where these have too few columns for both, two
 * Latin hypercubes; `source` says which. A power of two as `bases` keeps the evenness of Sobol' points.
 * Source: Saltelli et al. 2010, Comput. Phys. Commun. 181, 259-270.
 */
export function saltelliDesign(
  parameters: readonly Parameter[],
  bases: number,
  seed: number,
): ScreenDesign {
  const columns = parameters.length
  const isSobol = 2 * columns <= MOST_SOBOL_COLUMNS
  const shares = isSobol
    ? shiftedSobolPoints(2 * columns, bases, seed)
    : hypercubeShares(2 * columns, bases, createStream(seed, 'two Latin hypercubes'))
  const values = shares.map((share, cell) => {
    const parameter = parameters[cell % columns]
    return parameter === undefined ? NaN : priorQuantile(parameter.prior, share)
  })
  return {
    ...{ columns, bases, roles: columns + 2 },
    source: isSobol ? "Sobol' points" : 'Latin hypercubes',
    fillRow: (base, role, into, offset) => {
      const own = base * 2 * columns
      const from = role === columns + 1 ? own + columns : own
      into.set(values.subarray(from, from + columns), offset)
      if (role === 0 || role === columns + 1) return
      into[offset + role - 1] = values[own + columns + role - 1] ?? NaN
    },
  }
}
