import { describe, expect, it } from 'vitest'
import { compareSpread } from './compare-spread.ts'
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
