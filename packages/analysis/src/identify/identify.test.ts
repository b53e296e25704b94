import { createStream, drawNormal } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { Parameter } from '../prior.ts'
import { rankMatrix, ranksOf } from './rank-matrix.ts'
import { rankRegression } from './rank-regression.ts'
import { tiedPairs, whatWasLearned } from './what-was-learned.ts'

function normalRows(columns: number, count: number, seed: number): readonly Float64Array[] {
  const stream = createStream(seed, 'rows')
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: columns }, () => drawNormal(stream)),
  )
}

function drawsOf(names: readonly string[], rows: readonly Iterable<number>[]): Draws {
  return { names, values: Float64Array.from(rows.flatMap((row) => [...row])), count: rows.length }
}

describe('ranksOf', () => {
  it('shares the ranks of ties', () => {
    expect([...ranksOf(Float64Array.of(3, 1, 3, 2, 3))]).toEqual([4, 1, 4, 2, 4])
  })
})

describe('rankMatrix', () => {
  it("is Spearman's by hand: 1 - 6 sum d^2 / (n (n^2 - 1))", () => {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: d^2 adds up to 4, so 1 - 24 / 120.
    const matrix = rankMatrix([
      Float64Array.of(1, 20, 300, 4000, 50_000),
      Float64Array.of(0.2, 0.1, 0.4, 0.3, 9),
    ])
    expect(matrix[1]).toBeCloseTo(0.8, 12)
    expect(matrix[2]).toBeCloseTo(0.8, 12)
  })

  it('has 0 for a column without spread', () => {
    expect([...rankMatrix([Float64Array.of(1, 2, 3), Float64Array.of(7, 7, 7)])]).toEqual([
      expect.closeTo(1, 12),
      ...[0, 0, 1],
    ])
  })
})

describe('rankRegression', () => {
  it('tells what a parameter does from what it only goes along with', () => {
    // y = x1 + noise; x2 follows x1 and does nothing; x3 is alone.
    const rows = normalRows(5, 2000, 1).map(([a = 0, b = 0, c = 0, d = 0]) => [a, a + b, c, a + d])
    const draws = drawsOf(
      ['x1', 'x2', 'x3'],
      rows.map((row) => row.slice(0, 3)),
    )
    const output = Float64Array.from(rows, (row) => row[3] ?? NaN)
    const { associations, explained } = rankRegression(draws, output)
    // Pearson's of x2 and y is 1/2; of ranks of normals 6/pi asin(r/2) (Pearson 1907).
    const spearman = (r: number): number => (6 / Math.PI) * Math.asin(r / 2)
    expect(associations[0]?.plain.value).toBeCloseTo(spearman(Math.SQRT1_2), 1)
    expect(associations[1]?.plain.value).toBeCloseTo(spearman(0.5), 1)
    expect(associations[1]?.plain.low).toBeLessThan(spearman(0.5))
    expect(associations[1]?.plain.high).toBeGreaterThan(spearman(0.5))
    expect(Math.abs(associations[1]?.partial?.value ?? NaN)).toBeLessThan(0.08)
    expect(associations[0]?.partial?.value).toBeGreaterThan(0.5)
    expect(Math.abs(associations[2]?.partial?.value ?? NaN)).toBeLessThan(0.06)
    expect(explained([0])).toBeCloseTo(spearman(Math.SQRT1_2) ** 2, 1)
    expect(explained([2])).toBeCloseTo(0, 2)
  })

  it('agrees with the formula for three variables', () => {
    const rows = normalRows(3, 60, 3).map(([a = 0, b = 0, c = 0]) => [a, b - a, c + a - b])
    const draws = drawsOf(
      ['a', 'b'],
      rows.map((row) => row.slice(0, 2)),
    )
    const output = Float64Array.from(rows, (row) => row[2] ?? NaN)
    const { associations } = rankRegression(draws, output)
    const columns = [0, 1, 2].map((at) => Float64Array.from(rows, (row) => row[at] ?? NaN))
    const [, ab = NaN, ay = NaN, , , by = NaN] = rankMatrix(columns)
    expect(associations[0]?.partial?.value).toBeCloseTo(
      (ay - ab * by) / Math.sqrt((1 - ab ** 2) * (1 - by ** 2)),
      10,
    )
  })

  it('finds an output that is a sum of a parameter exactly, and says nothing from too few draws', () => {
    const rows = normalRows(2, 30, 2)
    const draws = drawsOf(['a', 'b'], rows)
    const output = Float64Array.from(rows, ([a = NaN]) => Math.exp(a))
    const { associations, explained } = rankRegression(draws, output)
    expect(associations[0]?.plain.value).toBeCloseTo(1, 12)
    expect(explained([0, 1])).toBeCloseTo(1, 6)
    const few = rankRegression(drawsOf(['a', 'b'], rows.slice(0, 4)), output.slice(0, 4))
    expect(few.associations[0]?.partial).toBeUndefined()
    expect(few.explained([0, 1])).toBeUndefined()
  })
})

const prior = { form: 'lognormal', centre: 2, spread: 0.5 } as const
const parameters: readonly Parameter[] = ['narrow', 'elsewhere', 'same'].map((name) => ({
  name,
  prior,
}))

describe('whatWasLearned', () => {
  it('tells narrower draws, draws elsewhere and the prior again from each other', () => {
    const rows = normalRows(3, 2000, 4).map(([a = 0, b = 0, c = 0]) =>
      [0.3 * a, 0.8 + b, c].map((deviation) => 2 * Math.exp(0.5 * deviation)),
    )
    const found = whatWasLearned(
      parameters,
      drawsOf(
        parameters.map(({ name }) => name),
        rows,
      ),
    )
    expect(found.map(({ learned }) => learned)).toEqual(['narrowed', 'moved', 'nothing'])
    expect(found[1]?.shift).toBeCloseTo(0.8, 1)
    expect(found[0]?.ratio).toBeCloseTo(0.3, 1)
  })
})

describe('tiedPairs', () => {
  it('gives the strongest first, of either sign, and none that is noise', () => {
    const rows = normalRows(4, 1000, 5).map(([a = 0, b = 0, c = 0, d = 0]) => [
      ...[a, b - 3 * a, c, d + c],
    ])
    const pairs = tiedPairs(drawsOf(['a', 'b', 'c', 'd'], rows), 5)
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(pairs[0]?.correlation).toBeLessThan(-0.9)
    expect(tiedPairs(drawsOf(['a', 'b', 'c', 'd'], rows), 1)).toHaveLength(1)
  })
})
