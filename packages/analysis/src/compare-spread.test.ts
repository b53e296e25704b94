import { describe, expect, it } from 'vitest'
import { compareSpread, sortedQuantile } from './compare-spread.ts'
import { latinHypercube } from './latin-hypercube.ts'
import type { Parameter } from './prior.ts'

const wide: Parameter = { name: 'Size', prior: { form: 'lognormal', centre: 5, spread: 0.6 } }
const narrow: Parameter = { name: 'Size', prior: { form: 'lognormal', centre: 5, spread: 0.15 } }

describe('compareSpread', () => {
  it('finds nothing learned in draws of the prior itself', () => {
    const [size] = compareSpread([wide], latinHypercube([wide], 2000, 1))
    expect(size?.ratio).toBeCloseTo(1, 2)
    expect(size?.median).toBeCloseTo(5, 1)
  })

  it('finds a quarter of the spread in draws four times as narrow', () => {
    const [size] = compareSpread([wide], latinHypercube([narrow], 2000, 1))
    expect(size?.ratio).toBeCloseTo(0.25, 2)
    expect(size?.low).toBeCloseTo(5 * Math.exp(-1.645 * 0.15), 1)
    expect(size?.high).toBeCloseTo(5 * Math.exp(1.645 * 0.15), 1)
  })
})

describe('sortedQuantile', () => {
  // Source: Hyndman and Fan 1996, definition 7, by hand.
  it('lies on the straight line between neighbours', () => {
    const values = Float64Array.of(1, 2, 4, 8)
    expect([0, 0.5, 0.9, 1].map((level) => sortedQuantile(values, level))).toEqual([
      1,
      3,
      expect.closeTo(6.8),
      8,
    ])
  })
})
