/** From priors to draws that agree with the record, by growing powers of the likelihood. */
import { createStream, type Stream } from '@thaw/core'
import { startPoints, takeRows, type Population } from './population.ts'
import { fitReference, type Reference } from './reference.ts'
import { firstSteps, stirPopulation, type StepSizes, type Stirred } from './stir-population.ts'
import { effectiveSample, nextExponent, normalizeWeights, resample } from './weights.ts'

/** What does not change from rung to rung. */
export interface LadderOptions {
  readonly seed: number
  /** Size of the population. */
  readonly population: number
  /** Sweeps after each rung of the ladder, and after the last one. */
  readonly sweeps: number
  readonly lastSweeps: number
}

/** Log likelihood of each row of points on the scale of standard normals. */
export type JudgePoints = (points: Float64Array) => Promise<Float64Array>

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

/** A population on its way up. Plain data: it may be kept and gone on with. */
export interface LadderState {
  readonly kind: 'ladder'
  readonly population: Population
  readonly exponent: number
  readonly steps: StepSizes
  readonly rungs: readonly Rung[]
  /** Draws that were judged. */
  readonly candidates: number
}

/** Share of the population's worth that a rung may cost. */
const WORTH = 0.5

/** A Latin hypercube of `size` priors, judged. */
export async function startLadder(
  size: number,
  { population: count, seed }: LadderOptions,
  judge: JudgePoints,
): Promise<LadderState> {
  const points = startPoints(size, count, seed)
  return {
    kind: 'ladder',
    population: { points, logs: await judge(points) },
    exponent: 0,
    steps: firstSteps,
    rungs: [],
    candidates: count,
  }
}

/** Sweeps between two fits of the reference; one draw hardly matters to a fit of all. */
const REFIT = 6

/**
 * One rung of a sequential Monte Carlo sampler: the population is reweighted by a small power of the
 * likelihood, resampled, and moved by sweeps of Metropolis-Hastings steps. The exponent is chosen so
 * that a rung halves the worth of the population at most.
 *
 * Source: Del Moral, Doucet and Jasra 2006, JRSS B 68, 411-436; choice of exponents: Jasra,
 * Stephens, Doucet and Tsagaris 2011.
 */
export async function climbRung(
  state: LadderState,
  options: LadderOptions,
  judge: JudgePoints,
): Promise<LadderState> {
  // A stream for each rung, so that a state alone says how it goes on.
  const stream = createStream(options.seed, `narrowing: rung ${state.rungs.length}`)
  const climbed = climb(state, stream)
  const sweeps = climbed.exponent < 1 ? options.sweeps : options.lastSweeps
  const stirred = await stirPopulation(climbed, { sweeps, refit: REFIT, stream, judge })
  return {
    kind: 'ladder',
    population: stirred.population,
    exponent: climbed.exponent,
    steps: stirred.steps,
    rungs: [...state.rungs, toRung(climbed, stirred)],
    candidates: state.candidates + sweeps * options.population,
  }
}

interface Climbed extends Pick<LadderState, 'population' | 'exponent' | 'steps'> {
  readonly reference: Reference
  readonly effectiveSample: number
}

/** Raises the exponent, reweights and resamples. */
function climb({ population, exponent, steps }: LadderState, stream: Stream): Climbed {
  const { points, logs } = population
  const next = nextExponent(logs, exponent, WORTH)
  const weights = normalizeWeights(logs.map((log) => (next - exponent) * log))
  return {
    population: takeRows(population, resample(weights, stream)),
    exponent: next,
    steps,
    reference: fitReference(points, weights, points.length / logs.length),
    effectiveSample: effectiveSample(weights),
  }
}

function toRung(climbed: Climbed, { population: { logs }, accepted }: Stirred): Rung {
  return {
    exponent: climbed.exponent,
    effectiveSample: climbed.effectiveSample,
    accepted,
    meanLog: logs.reduce((sum, log) => sum + log, 0) / logs.length,
  }
}
