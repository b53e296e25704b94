/** The single draw that agrees best with the record and the priors together. */
import type { Draws } from '@thaw/engine'
import { drawsAt } from '../narrow/population.ts'
import { squaredLength } from '../narrow/reference.ts'
import type { SamplerTask } from '../narrow/sampler.ts'
import { evolve, type Best, type Cost } from './cma-es.ts'
import { polish } from './nelder-mead.ts'

/** The best draw, on the parameters' own scales. */
export interface Optimum {
  /** One row. */
  readonly draws: Draws
  readonly logLikelihood: number
  readonly evaluations: number
}

/** How long to search. */
export interface OptimumOptions {
  readonly seed: number
  readonly mostGenerations: number
  /** Told after each generation, with the number of draws that were judged. */
  readonly onGeneration?: (evaluations: number) => void
}

/** Deviation of the first draws: wide enough to leave the priors' middle, narrow enough to learn. */
const STEP = 0.3

/** Draws that a simplex may try at the end, for each parameter. */
const POLISH = 10

/**
 * The mode of the posterior on the scale where every prior is a standard normal, by CMA-ES from the
 * medians of the priors and a polish by Nelder and Mead. Nothing warrants that there is no better one.
 */
export async function findOptimum(
  { parameters, judge }: SamplerTask,
  { seed, mostGenerations, onGeneration }: OptimumOptions,
): Promise<Optimum> {
  const size = parameters.length
  const cost: Cost = async (points) =>
    (await judge(drawsAt(points, parameters))).map(
      (log, row) => squaredLength(points.subarray(row * size, (row + 1) * size)) / 2 - log,
    )
  const found = await evolve(cost, {
    ...{ start: new Float64Array(size), step: STEP, seed, mostGenerations },
    onGeneration: ({ evaluations }: Best) => onGeneration?.(evaluations),
  })
  const {
    point,
    cost: lowest,
    evaluations,
  } = await polish(cost, found, {
    ...{ step: STEP / 10, mostEvaluations: POLISH * size },
  })
  return {
    draws: drawsAt(point, parameters),
    logLikelihood: squaredLength(point) / 2 - lowest,
    evaluations,
  }
}
