/** One sweep that moves each draw to a place that is as likely under the tempered posterior. */
import { drawUniform } from '@thaw/core'
import type { Population } from './population.ts'
import { proposePoints, surplusOf, type ProposeOptions } from './propose.ts'

/** One sweep: how to propose and what to aim at. */
export interface MoveOptions extends ProposeOptions {
  /** Exponent of the likelihood, 0 to 1. */
  readonly exponent: number
  /** Log likelihood of each row of points. */
  readonly judge: (points: Float64Array) => Promise<Float64Array>
}

/** A population after a sweep. */
export interface Moved {
  readonly population: Population
  /** Share of draws that moved. */
  readonly accepted: number
}

/**
 * A Metropolis-Hastings sweep with steps that leave a known normal distribution unchanged, so that
 * only the ratio of the target to it decides.
 *
 * Source: preconditioned Crank-Nicolson, Cotter, Roberts, Stuart and White 2013, Statistical
 * Science 28, 424-446; with a fitted normal in place of the prior, Rudolf and Sprungk 2018,
 * Foundations of Computational Mathematics 18, 309-343.
 */
export async function movePopulation(population: Population, options: MoveOptions): Promise<Moved> {
  const { points, logs } = population
  const size = points.length / logs.length
  const proposed = proposePoints(points, size, options)
  const proposedLogs = await options.judge(proposed)
  const next: Population = { points: points.slice(), logs: logs.slice() }
  let moved = 0
  logs.forEach((log, row) => {
    const from = points.subarray(row * size, (row + 1) * size)
    const to = proposed.subarray(row * size, (row + 1) * size)
    const proposedLog = proposedLogs[row] ?? -Infinity
    const ratio =
      options.exponent * (proposedLog - log) +
      surplusOf(to, options.proposal) -
      surplusOf(from, options.proposal)
    if (Math.log(drawUniform(options.stream)) >= ratio) return
    next.points.set(to, row * size)
    next.logs[row] = proposedLog
    moved += 1
  })
  return { population: next, accepted: moved / logs.length }
}
