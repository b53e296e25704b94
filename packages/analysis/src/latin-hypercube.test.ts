import { describe, expect, it } from 'vitest'
import { latinHypercube } from './latin-hypercube.ts'
import { priorShare, type Parameter } from './prior.ts'

const parameters: readonly Parameter[] = [
  { name: 'Rate', prior: { form: 'lognormal', centre: 2, spread: 0.4 } },
  { name: 'Share', prior: { form: 'logitnormal', centre: 0.3, spread: 0.8 } },
  { name: 'Change', prior: { form: 'normal', centre: 0, spread: 3, low: -1 } },
]

function columnOf(values: Float64Array, column: number): readonly number[] {
  return [...values].filter((_, cell) => cell % parameters.length === column)
}

describe('latinHypercube', () => {
  it('puts one draw into each slice of equal share, for every parameter', () => {
    const draws = latinHypercube(parameters, 50, 7)
    parameters.forEach(({ prior }, column) => {
      const slices = columnOf(draws.values, column).map((value) =>
        Math.floor(priorShare(prior, value) * 50 + 1e-9),
      )
      expect([...slices].sort((left, right) => left - right)).toEqual(
        Array.from({ length: 50 }, (_, slice) => slice),
      )
    })
  })

  it('matches the slices of different parameters at random', () => {
    const { values } = latinHypercube(parameters, 400, 3)
    const [first, second] = [0, 1].map((column) => {
      const { prior } = parameters[column] ?? { prior: undefined }
      return columnOf(values, column).map((value) =>
        prior === undefined ? NaN : priorShare(prior, value) - 0.5,
      )
    })
    const product = (first ?? []).reduce((sum, left, row) => sum + left * (second?.[row] ?? NaN), 0)
    // Correlation of uniform shares: 12 times the mean product; about 0.05 by chance.
    expect(Math.abs((12 * product) / 400)).toBeLessThan(0.15)
  })

  it('gives the same draws for the same seed and others for another', () => {
    expect(latinHypercube(parameters, 20, 1)).toEqual(latinHypercube(parameters, 20, 1))
    expect(latinHypercube(parameters, 20, 1)).not.toEqual(latinHypercube(parameters, 20, 2))
  })

  it('names its columns as the parameters', () => {
    expect(latinHypercube(parameters, 2, 1)).toMatchObject({
      names: ['Rate', 'Share', 'Change'],
      count: 2,
    })
  })
})
