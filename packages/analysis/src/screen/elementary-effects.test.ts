import { describe, expect, it } from 'vitest'
import type { Parameter } from '../prior.ts'
import { elementaryEffects } from './elementary-effects.ts'
import { morrisDesign } from './morris-design.ts'
import { rankRanges } from './rank-ranges.ts'
import { rowsOfRole } from './screen-design.ts'
import { gFunction, ishigami, runDesign, uniformParameters } from './testing/known-functions.ts'

describe('morrisDesign', () => {
  it('moves each parameter once in each trajectory, by two thirds of its levels', () => {
    const design = morrisDesign(uniformParameters(5, 0, 1), 20, 1)
    const rows = Array.from({ length: design.roles }, (_, role) => rowsOfRole(design, role, 0, 20))
    for (let base = 0; base < 20; base++) {
      const seen = new Set<number>()
      for (let step = 0; step < 5; step++) {
        const changes = Array.from({ length: 5 }, (_, column) => {
          const cell = base * 5 + column
          return (rows[step + 1]?.[cell] ?? NaN) - (rows[step]?.[cell] ?? NaN)
        })
        const column = changes.findIndex((change) => change !== 0)
        expect(changes.filter((change) => change !== 0)).toEqual([
          expect.closeTo(0.6 * (design.direction[base * 5 + step] ?? NaN), 12),
        ])
        expect(design.moved[base * 5 + step]).toBe(column)
        seen.add(column)
      }
      expect(seen.size).toBe(5)
    }
  })

  it('stays finite where a prior has no ends', () => {
    const normal: Parameter = { name: 'n', prior: { form: 'normal', centre: 0, spread: 1 } }
    const design = morrisDesign([normal], 50, 1)
    // The outermost levels are the 5 % and 95 % quantiles.
    const values = [...rowsOfRole(design, 0, 0, 50)]
    expect(Math.max(...values)).toBeCloseTo(1.6448536, 6)
    expect(Math.min(...values)).toBeCloseTo(-1.6448536, 6)
  })
})

describe('elementaryEffects', () => {
  it('finds the coefficients of a linear model exactly, with no spread', () => {
    const design = morrisDesign(uniformParameters(4, 0, 1), 10, 1)
    const outputs = runDesign(design, ([a = NaN, b = NaN, c = NaN]) => 3 * a - 2 * b + 0.5 * c + 9)
    const { effects } = elementaryEffects(design, outputs, 1)
    ;[3, -2, 0.5, 0].forEach((coefficient, column) => {
      expect(effects[column]?.mu).toBeCloseTo(coefficient, 10)
      expect(effects[column]?.muStar.value).toBeCloseTo(Math.abs(coefficient), 10)
      expect(effects[column]?.muStar.low).toBeCloseTo(Math.abs(coefficient), 10)
      expect(effects[column]?.sigma).toBeCloseTo(0, 10)
    })
  })

  it('finds the mean and the spread of an interaction by hand', () => {
    // f = x1 x2: the effect of x1 is x2, at 0.05, 0.35, 0.65 or 0.95: mean 1/2 and variance 0.1125.
    const design = morrisDesign(uniformParameters(2, 0, 1), 4000, 1)
    const outputs = runDesign(design, ([a = NaN, b = NaN]) => a * b)
    const [first] = elementaryEffects(design, outputs, 1).effects
    expect(first?.mu).toBeCloseTo(0.5, 1)
    expect(first?.sigma).toBeCloseTo(Math.sqrt(0.1125), 1)
  })

  it('keeps effects of either sign apart from their size', () => {
    const design = morrisDesign(uniformParameters(3, -Math.PI, Math.PI), 400, 1)
    const { effects } = elementaryEffects(design, runDesign(design, ishigami), 1)
    // sin^2 a - sin^2 b = sin(a + b) sin(a - b): 0.9511 x 0.5878 from all four levels, up or down by 1.2 pi.
    expect(effects[1]?.muStar.value).toBeCloseTo((7 * 0.9510565 * 0.5877853) / 0.6, 5)
    expect(Math.abs(effects[1]?.mu ?? NaN)).toBeLessThan(1)
    // x3 counts through its fourth power, the same on both sides.
    expect(Math.abs(effects[2]?.mu ?? NaN)).toBeLessThan(effects[2]?.muStar.value ?? NaN)
  })

  it("ranks Sobol's g-function as its indices do", () => {
    const design = morrisDesign(uniformParameters(8, 0, 1), 500, 1)
    const { effects } = elementaryEffects(design, runDesign(design, gFunction), 1)
    const sizes = effects.map(({ muStar }) => muStar.value)
    expect([...sizes.slice(0, 5)].sort((left, right) => right - left)).toEqual(sizes.slice(0, 5))
  })

  it('says 0 of an output that does not vary, and leaves out runs that are not finite', () => {
    const design = morrisDesign(uniformParameters(2, 0, 1), 6, 1)
    const flat = runDesign(design, () => 0.1)
    flat[4] = Infinity
    const { effects, bases } = elementaryEffects(design, flat, 1)
    expect(bases).toBe(5)
    expect(effects.map(({ muStar }) => muStar)).toEqual([
      { value: 0, low: 0, high: 0 },
      { value: 0, low: 0, high: 0 },
    ])
  })
})

describe('rankRanges', () => {
  it('gives places that intervals allow', () => {
    expect(
      rankRanges([
        { value: 2, low: 1.5, high: 2.5 },
        { value: 5, low: 4, high: 6 },
        { value: 3, low: 2.2, high: 3.5 },
        { value: 0, low: 0, high: 0 },
      ]),
    ).toEqual([
      { best: 2, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ])
  })
})
