/** Sweeps that let a population settle under its tempered posterior, with step sizes that adapt. */
import type { Stream } from '@thaw/core'
import { movePopulation } from './move-population.ts'
import type { Population } from './population.ts'
import type { Proposal } from './propose.ts'
import { fitReference, type Reference } from './reference.ts'

/** One size of step for each way of proposing. */
export interface StepSizes {
  readonly reference: number
  readonly block: number
}

/** Where adaptation begins. */
export const firstSteps: StepSizes = { reference: 0.5, block: 0.8 }

/** Where a stirring begins. */
export interface StirStart {
  readonly population: Population
  readonly exponent: number
  readonly steps: StepSizes
  readonly reference: Reference
}

/** How long to stir, and by which likelihood. */
export interface StirOptions {
  readonly sweeps: number
  /** Sweeps between two fits of the reference to the population; Infinity keeps the one that it began with. */
  readonly refit: number
  readonly stream: Stream
  readonly judge: (points: Float64Array) => Promise<Float64Array>
}

/** A population that has settled, with the steps that suited it. */
export interface Stirred {
  readonly population: Population
  readonly steps: StepSizes
  /** Mean share of draws that moved in a sweep. */
  readonly accepted: number
}

/** Where the share of accepted steps should lie. */
const TARGET = 0.3

/** Share of parameters that a block step moves. */
const BLOCK = 0.1

/** Sweeps of both kinds in turn: along the shape of the population, and in blocks along the prior. */
export async function stirPopulation(start: StirStart, options: StirOptions): Promise<Stirred> {
  const { exponent } = start
  const size = start.reference.mean.length
  let { population, steps, reference } = start
  let accepted = 0
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    if (sweep > 0 && sweep % options.refit === 0) reference = fitEqually(population, size)
    const proposal: Proposal =
      sweep % 2 === 0 ? { kind: 'reference', reference, share: 1 } : { kind: 'block', share: BLOCK }
    const step = steps[proposal.kind]
    const moved = await movePopulation(population, { ...options, proposal, step, exponent })
    population = moved.population
    accepted += moved.accepted / options.sweeps
    steps = { ...steps, [proposal.kind]: adaptStep(step, moved.accepted) }
  }
  return { population, steps, accepted }
}

/** The size of the next step: larger where more than a third move, smaller where fewer do. */
export function adaptStep(step: number, accepted: number): number {
  return Math.min(1, Math.max(0.02, step * Math.exp(0.7 * (accepted - TARGET))))
}

function fitEqually({ points, logs }: Population, size: number): Reference {
  const equal = logs.map(() => 1 / logs.length)
  return fitReference(points, equal, size)
}
