import { createStream, drawNormal, drawUniform } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { choleskyRoot } from '../cholesky-root.ts'
import type { Parameter } from '../prior.ts'
import { evidenceOfHeld, type HeldEvidence } from './evidence-of-held.ts'
import { evidenceRatio } from './evidence-ratio.ts'
import { MOST_SHAPE } from './smooth-weights.ts'

/** Three sizes with normal priors, and a record of five sums of them: everything has a closed form. */
const parameters: readonly Parameter[] = [
  { name: 'a', prior: { form: 'normal', centre: 1, spread: 0.5 } },
  { name: 'b', prior: { form: 'normal', centre: 0, spread: 1 } },
  { name: 'c', prior: { form: 'normal', centre: 2, spread: 0.3 } },
]
const known = [
  [1, 0.5, 0],
  [1, -0.5, 0.2],
  [2, 1, 0],
  [0, 1, 0],
  [1, 0, 0.3],
]
const record = [1.4, 0.9, 2.9, 0.6, 1.3]
const error = 0.15

/** Where everything known of the sums is normal: their means and covariance where some sizes are held. */
function sums(held: Readonly<Record<string, number>>): {
  readonly means: readonly number[]
  readonly covariance: Float64Array
} {
  const means = known.map((row) =>
    parameters.reduce(
      (sum, { name, prior }, k) => sum + (row[k] ?? 0) * (held[name] ?? prior.centre),
      0,
    ),
  )
  const covariance = Float64Array.from({ length: 25 }, (_, cell) => {
    const [i, j] = [Math.floor(cell / 5), cell % 5]
    const free = parameters.map(({ name, prior }, k) =>
      held[name] === undefined
        ? prior.spread ** 2 * (known[i]?.[k] ?? 0) * (known[j]?.[k] ?? 0)
        : 0,
    )
    return free.reduce((sum, one) => sum + one, i === j ? error ** 2 : 0)
  })
  return { means, covariance }
}

/** Log evidence of the record, without its constant. */
function evidence(held: Readonly<Record<string, number>>): number {
  const { means, covariance } = sums(held)
  const root = choleskyRoot(covariance, 5)
  const white = forwards(
    root,
    record.map((value, i) => value - (means[i] ?? 0)),
  )
  const volume = [0, 1, 2, 3, 4].reduce((sum, i) => sum + Math.log(root[i * 6] ?? NaN), 0)
  return -white.reduce((sum, value) => sum + value * value, 0) / 2 - volume
}

function forwards(root: Float64Array, right: readonly number[]): readonly number[] {
  const found: number[] = []
  right.forEach((value, i) => {
    const rest = found.reduce((sum, one, j) => sum + one * (root[i * 5 + j] ?? NaN), 0)
    found.push((value - rest) / (root[i * 6] ?? NaN))
  })
  return found
}

function backwards(root: Float64Array, right: readonly number[]): readonly number[] {
  const found = [0, 0, 0, 0, 0]
  for (let i = 4; i >= 0; i--) {
    const rest = found.reduce(
      (sum, one, j) => (j > i ? sum + one * (root[j * 5 + i] ?? NaN) : sum),
      0,
    )
    found[i] = ((right[i] ?? NaN) - rest) / (root[i * 6] ?? NaN)
  }
  return found
}

/** Exact draws of what the record leaves: a draw of everything before it, corrected by how it missed. */
function posterior(count: number): Draws {
  const stream = createStream(11, 'closed form')
  const root = choleskyRoot(sums({}).covariance, 5)
  const values = Array.from({ length: count }, () => {
    const before = parameters.map(({ prior }) => prior.centre + prior.spread * drawNormal(stream))
    const missed = record.map((value, i) => {
      const said = before.reduce((sum, one, k) => sum + one * (known[i]?.[k] ?? 0), 0)
      return value - said - error * drawNormal(stream)
    })
    const weights = backwards(root, forwards(root, missed))
    return before.map((one, k) => {
      const gain = weights.reduce((sum, weight, i) => sum + weight * (known[i]?.[k] ?? 0), 0)
      return one + (parameters[k]?.prior.spread ?? NaN) ** 2 * gain
    })
  })
  return {
    names: parameters.map(({ name }) => name),
    values: Float64Array.from(values.flat()),
    count,
  }
}

function logLikelihood({ names, values, count }: Draws): Float64Array {
  const columns = parameters.map(({ name }) => names.indexOf(name))
  return Float64Array.from({ length: count }, (_, row) =>
    record.reduce((sum, value, i) => {
      const said = columns.reduce(
        (all, column, k) =>
          all + (values[row * names.length + column] ?? NaN) * (known[i]?.[k] ?? 0),
        0,
      )
      return sum - (value - said) ** 2 / (2 * error ** 2)
    }, 0),
  )
}

const draws = posterior(4000)
const options = { seed: 5, worth: Infinity, sweeps: 12, mostStops: 12 }

function held(values: Readonly<Record<string, number>>): Promise<HeldEvidence> {
  const judge = (drawn: Draws): Promise<Float64Array> => Promise.resolve(logLikelihood(drawn))
  return evidenceOfHeld({ draws, parameters, values, own: {} }, { ...options, judge })
}

describe('the evidence of a linear model with some parameters known', () => {
  it.each([
    ['one within its prior', { b: 1 }],
    ['one at its best place', { a: 1.1 }],
    ['one at the edge of its prior', { a: 0.3 }],
    ['one far beyond its prior', { c: -0.5 }],
    ['two that hang together', { a: 1.5, b: -0.5 }],
    ['all of them', { a: 1.2, b: 0.4, c: 2 }],
  ])('is the closed form, reached at once: %s', async (_, values) => {
    const found = await held(values)
    expect(found).toMatchObject({ stops: 0, hasArrived: true })
    expect(found.standardError).toBeLessThan(0.1)
    const exact = evidence(values) - evidence({})
    expect(Math.abs(found.log - exact)).toBeLessThan(0.02 + 4 * found.standardError)
  })

  it('is as much less sure as the chains are worth few draws', async () => {
    const judge = (drawn: Draws): Promise<Float64Array> => Promise.resolve(logLikelihood(drawn))
    const request = { draws, parameters, values: { b: 1 }, own: {} }
    const sure = await evidenceOfHeld(request, { ...options, judge })
    // 500 draws are led, three for each that the chains are worth here.
    const unsure = await evidenceOfHeld(request, { ...options, worth: 500 / 3, judge })
    expect(unsure.standardError / sure.standardError).toBeCloseTo(2, 9)
    expect(unsure.log).toBe(sure.log)
  })

  it('weighs draws to those of the known model', async () => {
    const found = await held({ b: 1 })
    const mean = (name: string): number =>
      found.weights.reduce((sum, weight, row) => {
        const { names, values } = found.draws
        return sum + weight * (values[row * names.length + names.indexOf(name)] ?? NaN)
      }, 0)
    expect(mean('b')).toBeCloseTo(1, 12)
    // The mean of a given b: what the closed form says of the slope of the evidence at it.
    const slope = (evidence({ a: 1.001, b: 1 }) - evidence({ a: 0.999, b: 1 })) / 0.002
    const bend =
      (evidence({ a: 1.001, b: 1 }) - 2 * evidence({ a: 1, b: 1 }) + evidence({ a: 0.999, b: 1 })) /
      1e-6
    const variance = 1 / (1 / 0.25 - bend)
    expect(Math.abs(mean('a') - (1 + slope * variance))).toBeLessThan(0.02)
  })

  it('cannot be had from the plain mean of likelihoods where the record narrowed what is held', () => {
    const before = logLikelihood(draws)
    const moved = draws.values.slice()
    for (let row = 0; row < draws.count; row++) moved.set([1.5, -0.5], row * 3)
    const plain = logLikelihood({ ...draws, values: moved }).map(
      (log, row) => log - (before[row] ?? NaN),
    )
    expect(evidenceRatio(plain).shape).toBeGreaterThan(MOST_SHAPE)
  })

  it('holds an input without a prior, from the value of the model on', async () => {
    const seen = new Set<number>()
    const judge = (drawn: Draws): Promise<Float64Array> => {
      const tap = drawn.names.indexOf('tap')
      const at = tap < 0 ? 0 : (drawn.values[tap] ?? NaN)
      seen.add(at)
      // Every draw agrees: the tap alone decides, by exp(-3 tap).
      return Promise.resolve(logLikelihood(drawn).map((log) => log - 3 * at))
    }
    const request = { draws, parameters, values: { tap: 2 }, own: { tap: 0 } }
    const found = await evidenceOfHeld(request, { ...options, judge })
    expect(found.log).toBeCloseTo(-6, 9)
    expect([...seen]).toEqual([0, 2])
  })
})

/** y = a b with a small error and two normal priors: given a, the best b is 1 / a, far from a straight line. */
describe('the evidence of a curved model', () => {
  const size = 0.1
  const two = ['a', 'b'].map((name): Parameter => {
    return { name, prior: { form: 'normal', centre: 1.2, spread: 0.6 } }
  })
  const prior = (value: number): number => Math.exp(-0.5 * ((value - 1.2) / 0.6) ** 2)
  const fit = (product: number): number => Math.exp(-0.5 * ((product - 1) / size) ** 2)
  const grid = Array.from({ length: 1200 }, (_, at) => -1.5 + 0.005 * at)
  const over = (a: number): number => grid.reduce((sum, b) => sum + fit(a * b) * prior(b), 0)
  const norm = grid.reduce((sum, a) => sum + prior(a), 0)
  const whole = grid.reduce((sum, a) => sum + over(a) * prior(a), 0) / norm

  function drawCurved(count: number, seed: number): Draws {
    const stream = createStream(seed, 'curved')
    const values: number[] = []
    while (values.length < 2 * count) {
      const [a, b] = [1.2 + 0.6 * drawNormal(stream), 1.2 + 0.6 * drawNormal(stream)]
      if (drawUniform(stream) < fit(a * b)) values.push(a, b)
    }
    return { names: ['a', 'b'], values: Float64Array.from(values), count }
  }

  function judge({ names, values, count }: Draws): Promise<Float64Array> {
    const [left, right] = [names.indexOf('a'), names.indexOf('b')]
    const products = Float64Array.from(
      { length: count },
      (_, row) => (values[row * 2 + left] ?? NaN) * (values[row * 2 + right] ?? NaN),
    )
    return Promise.resolve(products.map((product) => -0.5 * ((product - 1) / size) ** 2))
  }

  const exact = (a: number): number => Math.log(over(a) / whole)

  it.each([0.4, 2])('is the sum over a grid, with stops on the way: a at %s', async (a) => {
    const request = { draws: drawCurved(2000, 3), parameters: two, values: { a }, own: {} }
    const found = await evidenceOfHeld(request, { ...options, judge })
    expect(found.hasArrived).toBe(true)
    expect(found.stops).toBeGreaterThan(0)
    expect(Math.abs(found.log - exact(a))).toBeLessThan(0.05 + 4 * found.standardError)
  })

  it('has an error as large as the spread over other draws, also where too little was stirred', async () => {
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, seed) => {
        const request = {
          draws: drawCurved(1000, seed),
          parameters: two,
          values: { a: 2 },
          own: {},
        }
        return evidenceOfHeld(request, { ...options, seed, sweeps: 2, judge })
      }),
    )
    const rootMean = (values: readonly number[]): number =>
      Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
    const spread = rootMean(found.map(({ log }) => log - exact(2)))
    expect(spread / rootMean(found.map(({ standardError }) => standardError))).toBeLessThan(2)
  })

  it('is not told where the way is too long', async () => {
    const judge = ({ count }: Draws): Promise<Float64Array> =>
      Promise.resolve(
        new Float64Array(count).fill(-Infinity).map((log, row) => (row < 3 ? 0 : log)),
      )
    const request = { draws: drawCurved(200, 3), parameters: two, values: { a: 9 }, own: {} }
    expect((await evidenceOfHeld(request, { ...options, judge })).hasArrived).toBe(false)
  })
})
