/** From priors to draws that agree with the record. */
import { createStream, drawPermutation, type Stream } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import type { Parameter } from '../prior.ts'
import { drawsAt, startPoints, takeRows, type Population } from './population.ts'
import { fitReference, type Reference } from './reference.ts'
import { firstSteps, stirPopulation, type StepSizes, type Stirred } from './stir-population.ts'
import { effectiveSample, nextExponent, normalizeWeights, resample } from './weights.ts'

/** What to narrow, by which likelihood, and how long. */
export interface NarrowOptions {
  readonly parameters: readonly Parameter[]
  /** Log likelihood of each draw; -Infinity where a draw cannot be. */
  readonly judge: (draws: Draws) => Promise<Float64Array>
  /** Size of the population; well above `keep`. */
  readonly population: number
  /** Draws to give back: all different, all of equal weight. */
  readonly keep: number
  readonly seed: number
  /** Sweeps after each rung of the ladder, and after the last one. */
  readonly sweeps: number
  readonly lastSweeps: number
  /** Told after each rung. */
  readonly onRung?: (rung: Rung) => void
}

/** One rung of the ladder from prior (exponent 0) to posterior (exponent 1). */
export interface Rung {
  readonly exponent: number
  /** What the reweighted population was worth, in draws. */
  readonly effectiveSample: number
  /** Mean share of draws that moved in a sweep. */
  readonly accepted: number
  /** Mean log likelihood of the population after the sweeps. */
  readonly meanLog: number
}

/** Draws that agree with the record, and an account of how they were found. */
export interface Narrowing {
  readonly draws: Draws
  readonly logs: Float64Array
  readonly rungs: readonly Rung[]
  /** Draws that were tried, with the first ones. */
  readonly candidates: number
  /** The least worth of the population over all rungs, in draws. */
  readonly effectiveSample: number
}

/** Share of the population's worth that a rung may cost. */
const WORTH = 0.5

/**
 * Narrows priors to a posterior by a sequential Monte Carlo sampler: a Latin hypercube of the
 * priors is reweighted by small powers of the likelihood, resampled, and moved by sweeps of
 * Metropolis-Hastings steps, until the whole likelihood counts.
 *
 * Same seed and same `judge`, same draws. The exponents are chosen so that each rung halves the
 * worth of the population at most.
 *
 * Cost: about (rungs x sweeps + lastSweeps + 1) x population draws to judge.
 * Source: Del Moral, Doucet and Jasra 2006, JRSS B 68, 411-436; choice of exponents: Jasra,
 * Stephens, Doucet and Tsagaris 2011.
 */
export async function narrowDraws(options: NarrowOptions): Promise<Narrowing> {
  const { parameters, population: count, seed } = options
  const stream = createStream(seed, 'narrowing: moves')
  const judge = (points: Float64Array): Promise<Float64Array> =>
    options.judge(drawsAt(points, parameters))
  const points = startPoints(parameters.length, count, seed)
  let state: State = {
    population: { points, logs: await judge(points) },
    exponent: 0,
    steps: firstSteps,
  }
  let sweepsDone = 0
  const rungs: Rung[] = []
  while (state.exponent < 1) {
    const climbed = climb(state, parameters.length, stream)
    const sweeps = climbed.exponent < 1 ? options.sweeps : options.lastSweeps
    const swept = await stirPopulation(climbed, { sweeps, stream, judge })
    sweepsDone += sweeps
    const rung = toRung(climbed, swept)
    rungs.push(rung)
    options.onRung?.(rung)
    state = { ...swept, exponent: climbed.exponent }
  }
  const kept = keepDifferent(state.population, options.keep, stream)
  return {
    draws: drawsAt(kept.points, parameters),
    logs: kept.logs,
    rungs,
    candidates: count * (1 + sweepsDone),
    effectiveSample: Math.min(...rungs.map((rung) => rung.effectiveSample)),
  }
}

interface State {
  readonly population: Population
  readonly exponent: number
  readonly steps: StepSizes
}

interface Climbed extends State {
  readonly reference: Reference
  readonly effectiveSample: number
}

/** Raises the exponent, reweights and resamples. */
function climb({ population, exponent, steps }: State, size: number, stream: Stream): Climbed {
  const next = nextExponent(population.logs, exponent, WORTH)
  const weights = normalizeWeights(population.logs.map((log) => (next - exponent) * log))
  return {
    population: takeRows(population, resample(weights, stream)),
    exponent: next,
    steps,
    reference: fitReference(population.points, weights, size),
    effectiveSample: effectiveSample(weights),
  }
}

function toRung(climbed: Climbed, swept: Stirred): Rung {
  const { logs } = swept.population
  return {
    exponent: climbed.exponent,
    effectiveSample: climbed.effectiveSample,
    accepted: swept.accepted,
    meanLog: logs.reduce((sum, log) => sum + log, 0) / logs.length,
  }
}

/** Draws of the population in random order, without those that are copies of an earlier one. */
function keepDifferent(population: Population, keep: number, stream: Stream): Population {
  const size = population.points.length / population.logs.length
  const seen = new Set<string>()
  const rows = drawPermutation(stream, population.logs.length).filter((row) => {
    const key = population.points.subarray(row * size, (row + 1) * size).join(',')
    if (seen.has(key) || seen.size >= keep) return false
    seen.add(key)
    return true
  })
  return takeRows(population, rows)
}
