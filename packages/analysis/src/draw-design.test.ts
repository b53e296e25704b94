import { describe, expect, it } from 'vitest'
import { designRows, drawDesign } from './draw-design.ts'
import type { Parameter } from './prior.ts'

const uniform = (name: string, low: number, high: number): Parameter => ({
  name,
  prior: { form: 'uniform', centre: (low + high) / 2, spread: (high - low) / 2, low, high },
})

describe('drawDesign', () => {
  it('makes every combination of a grid, the ends of the limits among them', () => {
    const { values, count, names } = drawDesign(
      'grid',
      [uniform('a', 0, 1), uniform('b', 2, 4)],
      3,
      0,
    )
    expect(names).toEqual(['a', 'b'])
    expect(count).toBe(9)
    expect([...values]).toEqual([
      ...[0, 2, 0, 3, 0, 4],
      ...[0.5, 2, 0.5, 3, 0.5, 4],
      ...[1, 2, 1, 3, 1, 4],
    ])
  })

  it('takes the middles of slices where a parameter has no limits', () => {
    const normal: Parameter = { name: 'n', prior: { form: 'normal', centre: 5, spread: 1 } }
    const { values } = drawDesign('grid', [normal], 3, 0)
    expect(values[1]).toBeCloseTo(5, 12)
    // The sixth part of a normal distribution lies below -0.96742 standard deviations.
    expect(values[0]).toBeCloseTo(5 - 0.9674215661017, 9)
  })

  it.each(['lhs', 'sobol', 'random'] as const)(
    'fills the range of each parameter with %s',
    (kind) => {
      const parameters = [uniform('a', 0, 1), uniform('b', -1, 1)]
      const { values, count } = drawDesign(kind, parameters, 512, 5)
      expect(count).toBe(designRows(kind, 2, 512))
      const means = [0, 1].map(
        (column) =>
          values.filter((_, cell) => cell % 2 === column).reduce((sum, one) => sum + one) / count,
      )
      expect(Math.abs((means[0] ?? NaN) - 0.5)).toBeLessThan(0.051)
      // Four standard deviations of the mean of independent values.
      expect(Math.abs(means[1] ?? NaN)).toBeLessThan(0.102)
      expect(values).toEqual(drawDesign(kind, parameters, 512, 5).values)
      expect(values).not.toEqual(drawDesign(kind, parameters, 512, 6).values)
    },
  )
})
