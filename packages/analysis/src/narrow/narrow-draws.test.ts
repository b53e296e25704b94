import type { Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { Parameter } from '../prior.ts'
import { narrowDraws, type NarrowOptions, type Narrowing } from './narrow-draws.ts'

/*
 * A toy whose posterior is known. Priors: a and b standard normal, c standard normal and never
 * seen. Data: a + b = 2 with deviation 0.5, a - b = 0 with deviation 1. By completing the square
 * the precision is [[1 + 4 + 1, 4 - 1], [4 - 1, 1 + 4 + 1]] = [[6, 3], [3, 6]] and the mean solves
 * it for (8, 8): 8/9 each. Covariance = [[6, -3], [-3, 6]] / 27.
 */
const parameters: readonly Parameter[] = ['a', 'b', 'c'].map((name) => ({
  name,
  prior: { form: 'normal', centre: 0, spread: 1 },
}))

function judge({ values, count }: Draws): Promise<Float64Array> {
  const logs = Float64Array.from({ length: count }, (_, row) => {
    const [a = NaN, b = NaN] = values.subarray(row * 3, row * 3 + 2)
    return -0.5 * ((a + b - 2) / 0.5) ** 2 - 0.5 * (a - b) ** 2
  })
  return Promise.resolve(logs)
}

const options: NarrowOptions = {
  parameters,
  judge,
  population: 1500,
  keep: 1000,
  seed: 11,
  sweeps: 6,
  lastSweeps: 20,
}

function moment({ draws }: Narrowing, of: (row: Float64Array) => number): number {
  let sum = 0
  for (let row = 0; row < draws.count; row++) sum += of(draws.values.subarray(row * 3, row * 3 + 3))
  return sum / draws.count
}

describe('narrowDraws', () => {
  it('finds the posterior of a linear toy that is known in closed form', async () => {
    const narrowing = await narrowDraws(options)
    const mean = [0, 1, 2].map((column) => moment(narrowing, (row) => row[column] ?? NaN))
    expect(mean[0]).toBeCloseTo(8 / 9, 1)
    expect(mean[1]).toBeCloseTo(8 / 9, 1)
    const spread = (i: number, j: number): number =>
      moment(narrowing, (row) => ((row[i] ?? NaN) - 8 / 9) * ((row[j] ?? NaN) - 8 / 9))
    expect(Math.abs(spread(0, 0) - 6 / 27)).toBeLessThan(0.03)
    expect(Math.abs(spread(0, 1) + 3 / 27)).toBeLessThan(0.03)
  })

  it('leaves what the record does not speak to as wide as its prior', async () => {
    const narrowing = await narrowDraws(options)
    expect(Math.abs(moment(narrowing, (row) => row[2] ?? NaN))).toBeLessThan(0.12)
    expect(Math.abs(moment(narrowing, (row) => (row[2] ?? NaN) ** 2) - 1)).toBeLessThan(0.15)
  })

  it('keeps draws that are all different', async () => {
    const { draws } = await narrowDraws({ ...options, lastSweeps: 8 })
    const rows = Array.from({ length: draws.count }, (_, row) =>
      draws.values.subarray(row * 3, row * 3 + 3).join(),
    )
    expect(draws.count).toBe(1000)
    expect(new Set(rows).size).toBe(1000)
  })

  it('gives the same draws for the same seed and others for another', async () => {
    const small = { ...options, population: 60, keep: 20, sweeps: 2, lastSweeps: 2 }
    const [first, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => narrowDraws({ ...small, seed })),
    )
    expect(first?.draws).toEqual(again?.draws)
    expect(first?.draws).not.toEqual(other?.draws)
  })

  it('climbs from the prior to the whole likelihood and tells each rung', async () => {
    const told: number[] = []
    const narrowing = await narrowDraws({
      ...options,
      population: 200,
      keep: 50,
      onRung: ({ exponent }) => void told.push(exponent),
    })
    expect(told).toEqual(narrowing.rungs.map(({ exponent }) => exponent))
    expect(told.at(-1)).toBe(1)
    expect([...told].sort((left, right) => left - right)).toEqual(told)
    const sweeps = (told.length - 1) * options.sweeps + options.lastSweeps
    expect(narrowing.candidates).toBe(200 * (1 + sweeps))
  })

  it('never keeps a draw that cannot be', async () => {
    const halved = async (draws: Draws): Promise<Float64Array> =>
      (await judge(draws)).map((log, row) => ((draws.values[row * 3] ?? NaN) < 0 ? -Infinity : log))
    const { draws } = await narrowDraws({ ...options, population: 300, keep: 200, judge: halved })
    const least = draws.values.filter((_, cell) => cell % 3 === 0).reduce((a, b) => Math.min(a, b))
    expect(least).toBeGreaterThanOrEqual(0)
  })
})
