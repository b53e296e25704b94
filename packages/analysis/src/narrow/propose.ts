/** Ways to propose new places for a population; each leaves a known distribution unchanged. */
import { drawNormal, drawUniform, unreachable, type Stream } from '@thaw/core'
import {
  fromReference,
  squaredDistance,
  squaredLength,
  toReference,
  type Reference,
} from './reference.ts'

/** How new places are proposed. */
export type Proposal =
  /**
   * Some or all directions of a fitted normal, a fresh choice for each draw: finds what hangs together.
   * `share` of the directions move.
   */
  | { readonly kind: 'reference'; readonly reference: Reference; readonly share: number }
  /** Some parameters, a fresh choice for each draw, along the prior: stirs what the record leaves open. */
  | { readonly kind: 'block'; readonly share: number }
  /** Some parameters, by the difference of two members of a population that stays as it is. */
  | { readonly kind: 'difference'; readonly members: Float64Array; readonly share: number }

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
 * to a constant: what decides a step beside the likelihood. A difference leaves the flat one.
 */
export function surplusOf(point: Float64Array, proposal: Proposal): number {
  switch (proposal.kind) {
    case 'reference':
      return (squaredDistance(proposal.reference, point) - squaredLength(point)) / 2
    case 'block':
      return 0
    case 'difference':
      return -squaredLength(point) / 2
    default:
      return unreachable(proposal)
  }
}

function proposeRow(row: Float64Array, options: ProposeOptions): void {
  const { proposal } = options
  switch (proposal.kind) {
    case 'reference': {
      const white = toReference(proposal.reference, row)
      stir(white, proposal.share, options)
      row.set(fromReference(proposal.reference, white))
      return
    }
    case 'block':
      stir(row, proposal.share, options)
      return
    case 'difference':
      addDifference(row, proposal, options)
      return
    default:
      return unreachable(proposal)
  }
}

/** Some of the numbers, each by a step that leaves the standard normal unchanged. */
function stir(row: Float64Array, share: number, { step, stream }: ProposeOptions): void {
  const keep = Math.sqrt(1 - step * step)
  row.forEach((old, column) => {
    if (share < 1 && drawUniform(stream) >= share) return
    row[column] = keep * old + step * drawNormal(stream)
  })
}

/** The best size of a difference for a normal target of n dimensions is this over the root of 2 n. */
const BEST = 2.38

/** Deviation that lets every place be reached, however few the members. */
const NOISE = 1e-3

/**
 * Source: differential evolution Markov chain, ter Braak and Vrugt 2008, Statistics and Computing 18,
 * 435-446; here the members do not change, so that steps there and back are equally likely.
 */
function addDifference(
  row: Float64Array,
  { members, share }: Extract<Proposal, { readonly kind: 'difference' }>,
  { step, stream }: ProposeOptions,
): void {
  const count = members.length / row.length
  const [from, to] = [drawWhole(count, stream), drawWhole(count, stream)]
  const moves = row.map(() => (drawUniform(stream) < share ? 1 : 0))
  const size = (step * BEST) / Math.sqrt(2 * Math.max(1, squaredLength(moves)))
  row.forEach((old, column) => {
    if (moves[column] === 0) return
    const apart =
      (members[to * row.length + column] ?? NaN) - (members[from * row.length + column] ?? NaN)
    row[column] = old + size * apart + NOISE * drawNormal(stream)
  })
}

function drawWhole(count: number, stream: Stream): number {
  return Math.floor(drawUniform(stream) * count)
}
