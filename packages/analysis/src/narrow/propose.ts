/** Two ways to propose new places for a population; each leaves a known distribution unchanged. */
import { drawNormal, drawUniform, unreachable, type Stream } from '@thaw/core'
import { drawStep, squaredDistance, type Reference } from './reference.ts'

/** How new places are proposed. */
export type Proposal =
  /** All parameters at once, along the shape of the population: finds what hangs together. */
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** Some parameters, a fresh choice for each draw, along the prior: stirs what the record leaves open. */
  | { readonly kind: 'block'; readonly share: number }

/** A proposal with its size and its source of chance. */
export interface ProposeOptions {
  readonly proposal: Proposal
  /** Size of a step, above 0 and at most 1: 1 forgets the old place. */
  readonly step: number
  readonly stream: Stream
}

/** Proposed points, row-major as `points`, which has `size` columns. */
export function proposePoints(
  points: Float64Array,
  size: number,
  options: ProposeOptions,
): Float64Array {
  const proposed = points.slice()
  for (let start = 0; start < points.length; start += size) {
    proposeRow(proposed.subarray(start, start + size), options)
  }
  return proposed
}

/**
 * Log density of the prior less that of the distribution which the proposal leaves unchanged, up
 * to a constant: what decides a step beside the likelihood.
 */
export function surplusOf(point: Float64Array, proposal: Proposal): number {
  switch (proposal.kind) {
    case 'reference': {
      const fromPrior = point.reduce((sum, deviation) => sum + deviation * deviation, 0)
      return (squaredDistance(proposal.reference, point) - fromPrior) / 2
    }
    case 'block':
      return 0
    default:
      return unreachable(proposal)
  }
}

function proposeRow(row: Float64Array, { proposal, step, stream }: ProposeOptions): void {
  const keep = Math.sqrt(1 - step * step)
  switch (proposal.kind) {
    case 'reference': {
      const { mean } = proposal.reference
      drawStep(proposal.reference, stream).forEach((change, column) => {
        const centre = mean[column] ?? NaN
        row[column] = centre + keep * ((row[column] ?? NaN) - centre) + step * change
      })
      return
    }
    case 'block':
      row.forEach((old, column) => {
        if (drawUniform(stream) >= proposal.share) return
        row[column] = keep * old + step * drawNormal(stream)
      })
      return
    default:
      return unreachable(proposal)
  }
}
