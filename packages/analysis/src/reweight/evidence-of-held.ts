/** The evidence of a model in which some inputs are known, from draws of the one in which they are not. */
import { createStream, type Stream } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { takeRows, type Population } from '../narrow/population.ts'
import { firstSteps, stirPopulation } from '../narrow/stir-population.ts'
import { resample } from '../narrow/weights.ts'
import { evidenceRatio, type EvidenceRatio } from './evidence-ratio.ts'
import { prepareLane, type HeldLane, type HeldRequest } from './held-lane.ts'
import { lineageError } from './lineage-error.ts'
import { MOST_SHAPE } from './smooth-weights.ts'

/** By which likelihood, and how carefully. */
export interface HeldOptions {
  /** Log likelihood of each draw; -Infinity where a draw cannot be. */
  readonly judge: (draws: Draws) => Promise<Float64Array>
  readonly seed: number
  /** How many independent draws the chains are worth that the draws are of. */
  readonly worth: number
  /** Sweeps of Metropolis-Hastings steps at each stop on the way. */
  readonly sweeps: number
  readonly mostStops: number
}

/** The evidence of the held model over that of the draws' own. */
export interface HeldEvidence extends Omit<EvidenceRatio, 'weights'> {
  /** Monte Carlo standard error of `log`; Infinity where it cannot be told. */
  readonly standardError: number
  /** Draws of the held model, to be weighted with `weights`. */
  readonly draws: Draws
  readonly weights: Float64Array
  /** Stops on the way; 0 where the draws were led there at once. */
  readonly stops: number
  /** False where the way was too long, or its last part has weights that cannot be trusted: then `log` says nothing. */
  readonly hasArrived: boolean
}

/** So many draws are led at most; the others only tell the shape that these are stirred by. */
const MOST_LED = 500

/** A part of the way is too long where fewer than this share of the draws would be left of it. */
const LEAST_WORTH = 0.2

/**
 * Leads the draws to where the inputs stand at their values, at once or with stops between.
 *
 * Write h for the parameters that are held at v, f for the others, both in deviations of their priors p, and let
 * the draws be of L(f, h) p(f) p(h) / Z. For any density w of h and any shift f' = f + B (v - h), which has
 * determinant 1, the mean over the draws of
 *
 *   L(f', v) p(f') w(h) / (L(f, h) p(f) p(h))
 *
 * is the integral of L(f', v) p(f') w(h) over f and h, over Z; that of w is 1, and what is left is Z(v) / Z. With
 * w = p and B = 0 this is the mean of L(f, v) / L(f, h), whose tail is heavy wherever the record narrowed h. So w is
 * the normal fitted to h, and B the regression of f on h, as far as it is more than chance: where the draws are
 * normal, all ratios are equal. Inputs without a prior are led from the model's own value.
 *
 * Where the ratios still have too heavy a tail, the inputs go a part of the way; there the draws are chosen by
 * their weights and stirred until they are draws of the held model, and the rest of the way is gone from there.
 * The logarithms of all parts add up.
 *
 * The error is that of `lineageError`, times the root of 1 + n / `worth` for the n draws that are led: these are a
 * few states of chains, chosen by chance, and what they have in common the chains have in common too. Draws in the
 * order of their chains show a part of that in the blocks as well, so that their error is told too large.
 *
 * Source: Chen 1994, Journal of the American Statistical Association 89, 818-824 (w); Verdinelli and Wasserman
 * 1995, ibid. 90, 614-618 (the ratio at v); Meng and Schilling 2002, Journal of Computational and Graphical
 * Statistics 11, 552-586 (the shift); Del Moral, Doucet and Jasra 2006, JRSS B 68, 411-436 (the stops).
 */
export async function evidenceOfHeld(
  request: HeldRequest,
  options: HeldOptions,
): Promise<HeldEvidence> {
  const count = Math.min(MOST_LED, Math.ceil(request.draws.count / 2))
  const lane = prepareLane(request, count)
  const stream = createStream(options.seed, 'evidence of held inputs')
  let stop: Stop = {
    ...{ points: lane.points, surplus: lane.surplus, place: 0 },
    rows: Array.from(lane.surplus.keys()),
    logs: await options.judge(firstDraws(request.draws, count)),
  }
  let [log, shape, reach] = [0, Number.NaN, 1]
  for (let stops = 0; ; stops++) {
    const part = await longestPart(stop, { lane, reach, options })
    log += part.ratio.log
    shape = Number.isNaN(shape) ? part.ratio.shape : Math.max(shape, part.ratio.shape || 0)
    if (part.to === 1 || !part.isSound || stops === options.mostStops) {
      const { weights, effectiveSample } = part.ratio
      const error = lineageError({ weights, ancestors: stop.rows, count })
      return {
        ...{ log, shape, stops, weights, effectiveSample },
        standardError: error * Math.sqrt(1 + count / options.worth),
        draws: lane.drawsAt(part.points, stop.rows, part.to),
        hasArrived: part.to === 1 && part.isSound,
      }
    }
    reach = 2 * (part.to - stop.place)
    stop = await stir(part, stop.rows, { lane, options, stream })
  }
}

function firstDraws({ names, values }: Draws, count: number): Draws {
  return { names, values: values.subarray(0, count * names.length), count }
}

/** Draws somewhere on the way. */
interface Stop {
  readonly points: Float64Array
  readonly logs: Float64Array
  readonly surplus: Float64Array
  /** Which draw each row comes from. */
  readonly rows: readonly number[]
  /** 0 at the draws, 1 where the inputs have their values. */
  readonly place: number
}

/** Draws led a part of the way, with what they then weigh. */
interface Part {
  readonly to: number
  readonly points: Float64Array
  readonly logs: Float64Array
  readonly ratio: EvidenceRatio
  /** Whether the weights can be trusted. */
  readonly isSound: boolean
}

/** What is the same for all parts of a way. */
interface Walk {
  readonly lane: HeldLane
  readonly options: HeldOptions
}

/** A part of the way is halved so often at most. */
const MOST_HALVINGS = 6

/** The longest part that keeps the weights sound, the whole rest first. */
async function longestPart(
  stop: Stop,
  { lane, reach, options }: Walk & { readonly reach: number },
): Promise<Part> {
  const rest = 1 - stop.place
  for (let halvings = 0, length = Math.min(reach, rest); ; halvings++, length /= 2) {
    const to = length === rest ? 1 : stop.place + length
    const points = lane.shift(stop.points, stop.rows, length)
    const logs = await options.judge(lane.drawsAt(points, stop.rows, to))
    const ratio = evidenceRatio(ratiosOf(stop, { points, logs }, lane.size))
    const isSound =
      !(ratio.shape > MOST_SHAPE) &&
      ratio.effectiveSample > LEAST_WORTH * logs.length &&
      ratio.log > -Infinity
    if (isSound || halvings === MOST_HALVINGS) return { to, points, logs, ratio, isSound }
  }
}

/** Log of target over proposal of each draw. */
function ratiosOf(from: Stop, to: Population, size: number): Float64Array {
  return to.logs.map((log, row) => {
    let sum = log - (from.logs[row] ?? NaN) + (from.surplus[row] ?? NaN)
    for (let cell = row * size; cell < (row + 1) * size; cell++) {
      sum += ((from.points[cell] ?? NaN) ** 2 - (to.points[cell] ?? NaN) ** 2) / 2
    }
    return Number.isNaN(sum) ? -Infinity : sum
  })
}

/**
 * Makes the weighted draws equal ones of the model that is held here. The shape that they are stirred along is that
 * of other draws: one fitted to the very draws that are moved would spread them.
 */
async function stir(
  { to, points, logs, ratio }: Part,
  rows: readonly number[],
  { lane, options, stream }: Walk & { readonly stream: Stream },
): Promise<Stop> {
  const chosen = resample(ratio.weights, stream)
  const own = chosen.map((row) => rows[row] ?? 0)
  const population = takeRows({ points, logs }, chosen)
  const reference = { ...lane.shape, mean: meanOfRows(population.points, lane.size) }
  const judge = (proposed: Float64Array): Promise<Float64Array> =>
    options.judge(lane.drawsAt(proposed, own, to))
  const stirred = await stirPopulation(
    { population, reference, steps: firstSteps, exponent: 1 },
    { sweeps: options.sweeps, refit: Infinity, stream, judge },
  )
  return {
    ...stirred.population,
    ...{ surplus: new Float64Array(own.length), rows: own, place: to },
  }
}

function meanOfRows(points: Float64Array, size: number): Float64Array {
  const mean = new Float64Array(size)
  points.forEach((value, cell) => {
    mean[cell % size] = (mean[cell % size] ?? NaN) + (value * size) / points.length
  })
  return mean
}
