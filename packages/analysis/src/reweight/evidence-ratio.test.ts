import { createStream, drawNormal } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { choleskyRoot } from '../narrow/reference.ts'
import type { Parameter } from '../prior.ts'
import { evidenceRatio, type EvidenceRatio } from './evidence-ratio.ts'
import { holdParameters } from './hold-parameters.ts'
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

function logLikelihood({ values, count }: Draws): Float64Array {
  return Float64Array.from({ length: count }, (_, row) =>
    record.reduce((sum, value, i) => {
      const said = [0, 1, 2].reduce(
        (all, k) => all + (values[row * 3 + k] ?? NaN) * (known[i]?.[k] ?? 0),
        0,
      )
      return sum - (value - said) ** 2 / (2 * error ** 2)
    }, 0),
  )
}

const draws = posterior(2000)
const before = logLikelihood(draws)

function ratioOf(held: Readonly<Record<string, number>>): EvidenceRatio {
  const moved = holdParameters(draws, parameters, held)
  const after = logLikelihood(moved.draws)
  return evidenceRatio(
    after.map((log, row) => log - (before[row] ?? NaN) + (moved.surplus[row] ?? NaN)),
    draws.count,
  )
}

describe('the evidence of a model with some parameters known', () => {
  it.each([
    ['one within its prior', { b: 1 }],
    ['one at its best place', { a: 1.1 }],
    ['one at the edge of its prior', { a: 0.3 }],
    ['one far beyond its prior', { c: -0.5 }],
    ['two that hang together', { a: 1.5, b: -0.5 }],
    ['all of them', { a: 1.2, b: 0.4, c: 2 }],
  ])('is the closed form: %s', (_, held) => {
    const { log, standardError, shape } = ratioOf(held)
    expect(shape).toBeLessThan(MOST_SHAPE)
    expect(standardError).toBeLessThan(0.1)
    expect(Math.abs(log - (evidence(held) - evidence({})))).toBeLessThan(0.02 + 4 * standardError)
  })

  it('cannot be had from the plain mean of likelihoods where the record narrowed what is held', () => {
    const held = { names: draws.names, count: draws.count, values: draws.values.slice() }
    for (let row = 0; row < draws.count; row++) held.values.set([1.5, -0.5], row * 3)
    const plain = logLikelihood(held).map((log, row) => log - (before[row] ?? NaN))
    expect(evidenceRatio(plain, draws.count).shape).toBeGreaterThan(MOST_SHAPE)
  })

  it('leaves draws as they are where nothing is held', () => {
    const same = holdParameters(draws, parameters, {})
    expect(same.draws.values).toEqual(draws.values)
    expect([...same.surplus].every((value) => value === 0)).toBe(true)
    expect(evidenceRatio(same.surplus, draws.count)).toMatchObject({ log: 0, standardError: 0 })
  })

  it('holds an input without a prior behind the others', () => {
    const { draws: held } = holdParameters(draws, parameters, { tap: 7 })
    expect(held.names).toEqual(['a', 'b', 'c', 'tap'])
    expect(held.values[3]).toBe(7)
    expect(held.values[4]).toBe(draws.values[3])
  })
})

describe('evidenceRatio', () => {
  it('is the mean of ratios, with an error that a longer run would have less of', () => {
    const stream = createStream(4, 'ratios')
    // exp(0.4 x) has the mean exp(0.08) and the relative variance exp(0.16) - 1.
    const logs = Float64Array.from({ length: 4000 }, () => 0.4 * drawNormal(stream))
    const { log, standardError } = evidenceRatio(logs, 1000)
    expect(Math.abs(log - 0.08)).toBeLessThan(0.03)
    expect(standardError / Math.sqrt(Math.expm1(0.16) / 1000)).toBeCloseTo(1, 1)
  })

  it('says that a rival which no draw allows has no evidence', () => {
    const { log, standardError } = evidenceRatio(new Float64Array(50).fill(-Infinity), 50)
    expect([log, standardError]).toEqual([-Infinity, 0])
  })
})
