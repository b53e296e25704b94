/** The best point of a function that nothing is known of but its values: evolution of a normal distribution. */
import { createStream, drawNormal, type Stream } from '@thaw/core'
import { choleskyRoot } from '../cholesky-root.ts'
import { fromReference } from '../narrow/reference.ts'
import { strategyOf, type Strategy } from './strategy.ts'

/** Values of many points at once, the lower the better; row-major points. NaN and Infinity count as worst. */
export type Cost = (points: Float64Array) => Promise<Float64Array>

/** Where a search begins and how long it lasts. */
export interface SearchOptions {
  readonly start: Float64Array
  /** Standard deviation of the first points; a third of the stretch in which the best may lie. */
  readonly step: number
  readonly seed: number
  readonly mostGenerations: number
  /** Told after each generation. */
  readonly onGeneration?: (best: Best) => void
}

/** The best point that was found. */
export interface Best {
  readonly point: Float64Array
  readonly cost: number
  readonly evaluations: number
}

interface Search {
  readonly mean: Float64Array
  readonly step: number
  readonly covariance: Float64Array
  /** Lower triangle of the covariance's root. */
  readonly root: Float64Array
  readonly stepPath: Float64Array
  readonly shapePath: Float64Array
}

/** The search ends when the deviations of the distribution are below this. */
const LEAST_STEP = 1e-10

/**
 * Covariance matrix adaptation evolution strategy, with weighted recombination and rank-mu update.
 *
 * Points are drawn by the Cholesky root, and the path of the step is whitened by it, which is another
 * rotation of the same distribution than the symmetric root of the source.
 * Source: Hansen 2016, The CMA evolution strategy: a tutorial, arXiv 1604.00772, figure 6 and table 1.
 */
export async function evolve(cost: Cost, options: SearchOptions): Promise<Best> {
  const size = options.start.length
  const strategy = strategyOf(size)
  const stream = createStream(options.seed, 'cma-es')
  let search = startOf(options)
  let best: Best = { point: options.start, cost: Infinity, evaluations: 0 }
  for (let generation = 1; generation <= options.mostGenerations; generation++) {
    const whites = Array.from({ length: strategy.population }, () => drawWhite(size, stream))
    const points = whites.map((white) => pointAt(search, white))
    const flat = new Float64Array(points.length * size)
    points.forEach((point, row) => {
      flat.set(point, row * size)
    })
    const costs = (await cost(flat)).map((one) => (Number.isNaN(one) ? Infinity : one))
    const order = Array.from(costs.keys()).sort((a, b) => (costs[a] ?? NaN) - (costs[b] ?? NaN))
    const [first = 0] = order
    const evaluations = best.evaluations + costs.length
    const isBetter = (costs[first] ?? Infinity) < best.cost
    const found = isBetter ? { point: points[first], cost: costs[first] } : best
    best = { point: found.point ?? best.point, cost: found.cost ?? best.cost, evaluations }
    const chosen = order.slice(0, strategy.weights.length).map((row) => whites[row] ?? search.mean)
    search = update(search, chosen, { strategy, generation })
    options.onGeneration?.(best)
    if (!(search.step * largestDeviation(search) > LEAST_STEP)) break
  }
  return best
}

function startOf({ start, step }: SearchOptions): Search {
  const size = start.length
  const identity = Float64Array.from({ length: size * size }, (_, cell) =>
    Math.floor(cell / size) === cell % size ? 1 : 0,
  )
  const still = new Float64Array(size)
  const shape = { covariance: identity, root: identity, stepPath: still, shapePath: still }
  return { mean: start, step, ...shape }
}

function drawWhite(size: number, stream: Stream): Float64Array {
  return Float64Array.from({ length: size }, () => drawNormal(stream))
}

function pointAt({ mean, step, root }: Search, white: Float64Array): Float64Array {
  const change = fromReference({ mean: new Float64Array(mean.length), root }, white)
  return mean.map((centre, at) => centre + step * (change[at] ?? NaN))
}

/** Mean, paths, covariance and step of the next generation; equations 38 to 48 of the source. */
function update(
  search: Search,
  chosen: readonly Float64Array[],
  { strategy, generation }: { readonly strategy: Strategy; readonly generation: number },
): Search {
  const { mean, root, step } = search
  const size = mean.length
  const { weights, parents, stepRate, damping, shapeRate, expectedLength } = strategy
  const origin = { mean: new Float64Array(size), root }
  const changes = chosen.map((white) => fromReference(origin, white))
  const white = weightedSum(chosen, weights)
  const change = weightedSum(changes, weights)
  const stepGain = Math.sqrt(stepRate * (2 - stepRate) * parents)
  const stepPath = search.stepPath.map(
    (old, at) => (1 - stepRate) * old + stepGain * (white[at] ?? NaN),
  )
  const length = Math.hypot(...stepPath)
  const expected = Math.sqrt(1 - (1 - stepRate) ** (2 * generation)) * expectedLength
  const isCalm = length / expected < 1.4 + 2 / (size + 1)
  const shapeGain = isCalm ? Math.sqrt(shapeRate * (2 - shapeRate) * parents) : 0
  const shapePath = search.shapePath.map(
    (old, at) => (1 - shapeRate) * old + shapeGain * (change[at] ?? NaN),
  )
  const covariance = adaptShape(search.covariance, { shapePath, changes, strategy, isCalm })
  return {
    mean: mean.map((centre, at) => centre + step * (change[at] ?? NaN)),
    step: step * Math.exp((stepRate / damping) * (length / expectedLength - 1)),
    ...{ covariance, root: choleskyRoot(covariance, size), stepPath, shapePath },
  }
}

interface Evidence {
  readonly shapePath: Float64Array
  readonly changes: readonly Float64Array[]
  readonly strategy: Strategy
  readonly isCalm: boolean
}

/** Old covariance, the path's own (rank one) and that of the chosen (rank mu); equation 47. */
function adaptShape(
  covariance: Float64Array,
  { shapePath, changes, strategy, isCalm }: Evidence,
): Float64Array {
  const size = shapePath.length
  const { rankOne, rankMu, shapeRate, weights } = strategy
  const lost = isCalm ? 0 : shapeRate * (2 - shapeRate)
  const keep = 1 - rankOne - rankMu + rankOne * lost
  return covariance.map((old, cell) => {
    const [i, j] = [Math.floor(cell / size), cell % size]
    if (j > i) return 0
    const path = (shapePath[i] ?? NaN) * (shapePath[j] ?? NaN)
    const spread = changes.reduce(
      (sum, change, at) => sum + (weights[at] ?? NaN) * (change[i] ?? NaN) * (change[j] ?? NaN),
      0,
    )
    return keep * old + rankOne * path + rankMu * spread
  })
}

function largestDeviation({ covariance, mean }: Search): number {
  const size = mean.length
  return Math.sqrt(mean.reduce((most, _, at) => Math.max(most, covariance[at * size + at] ?? 0), 0))
}

function weightedSum(rows: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const [first = new Float64Array()] = rows
  return first.map((_, at) =>
    rows.reduce((sum, row, rank) => sum + (weights[rank] ?? NaN) * (row[at] ?? NaN), 0),
  )
}
