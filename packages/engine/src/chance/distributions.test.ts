/** Mean, deviation and shares of each distribution, over many draws of one seed. */
import { describe, expect, it } from 'vitest'
import * as distributions from './distributions.ts'
import { uniformsOf, type NextUniform } from './uniforms.ts'

const COUNT = 20_000

function sample(draw: (next: NextUniform) => number, seed = 1): readonly number[] {
  return Array.from({ length: COUNT }, (_, step) =>
    draw(uniformsOf({ seed, draw: 0, noiseSeed: 0, stream: 0, site: [7, 9], step })),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function variance(values: readonly number[]): number {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** 2))
}

const {
  drawBeta,
  drawByDensity,
  drawBinomial,
  drawExponential,
  drawGamma,
  drawLognormal,
  drawNormal,
  drawPoisson,
  drawTrials,
  drawTriangular,
  drawWeibull,
} = distributions

/** Name, draw, mean and variance in closed form. */
const cases: readonly (readonly [string, (next: NextUniform) => number, number, number])[] = [
  ['uniform', (next) => next(), 1 / 2, 1 / 12],
  ['exponential', drawExponential, 1, 1],
  ['normal', drawNormal, 0, 1],
  ['lognormal 10, 3', (next) => drawLognormal(next, 10, 3), 10, 9],
  ['weibull 2', (next) => drawWeibull(next, 2), Math.sqrt(Math.PI) / 2, 1 - Math.PI / 4],
  ['triangular 1, 2, 5', (next) => drawTriangular(next, 1, 2, 5), 8 / 3, 13 / 18],
  ['gamma 0.5', (next) => drawGamma(next, 0.5), 0.5, 0.5],
  ['gamma 6', (next) => drawGamma(next, 6), 6, 6],
  ['beta 2, 3', (next) => drawBeta(next, 2, 3), 2 / 5, 1 / 25],
  ['binomial 10, 0.3', (next) => drawBinomial(next, 10, 0.3), 3, 2.1],
  ['binomial 500, 0.3', (next) => drawBinomial(next, 500, 0.3), 150, 105],
  ['poisson 3', (next) => drawPoisson(next, 3), 3, 3],
  ['poisson 400', (next) => drawPoisson(next, 400), 400, 400],
  // A triangle of area 1 over 0 to 2 with its peak at 1, and a step of twice the height.
  ['density', (next) => drawByDensity(next, { xs: [0, 1, 2], ys: [0, 5, 0] }), 1, 1 / 6],
  [
    'density with a step',
    (next) => drawByDensity(next, { xs: [0, 1, 1, 2], ys: [1, 1, 2, 2] }),
    7 / 6,
    11 / 36,
  ],
  ['trials until 4 of 0.25', (next) => drawTrials(next, 4, 0.25), 16, 48],
]

describe('a distribution', () => {
  it.each(cases)('%s has its mean and variance', (_, draw, wantedMean, wantedVariance) => {
    const values = sample(draw)
    const error = 4 * Math.sqrt(wantedVariance / COUNT)
    expect(Math.abs(mean(values) - wantedMean)).toBeLessThan(error)
    expect(Math.abs(variance(values) / wantedVariance - 1)).toBeLessThan(0.08)
  })

  it('of whole numbers gives each its share', () => {
    const values = sample((next) => drawPoisson(next, 2))
    const shares = [0, 1, 2, 3].map((k) => values.filter((value) => value === k).length / COUNT)
    const wanted = [1, 2, 2, 4 / 3].map((factor) => factor * Math.exp(-2))
    shares.forEach((share, k) => {
      expect(Math.abs(share - (wanted[k] ?? NaN))).toBeLessThan(0.012)
    })
  })

  it('is NaN where a parameter has no meaning', () => {
    const next = uniformsOf({ seed: 0, draw: 0, noiseSeed: 0, stream: 0, site: [0, 0], step: 0 })
    expect([
      drawGamma(next, -1),
      drawPoisson(next, -1),
      drawPoisson(next, Infinity),
      drawBinomial(next, 5, 1.5),
      drawTriangular(next, 3, 2, 1),
      drawLognormal(next, -1, 1),
      drawTrials(next, 2, 0),
      drawByDensity(next, { xs: [0, 1], ys: [0, 0] }),
    ]).toEqual(Array.from({ length: 8 }, () => NaN))
  })
})

describe('uniform numbers', () => {
  const first = { seed: 1, draw: 2, noiseSeed: 3, stream: 0, site: [4, 5], step: 6 } as const

  it('keep their values from one release to the next', () => {
    const next = uniformsOf(first)
    expect([next(), next(), next()]).toMatchInlineSnapshot(`
      [
        0.7482791968178002,
        0.9483166769666151,
        0.03860086980339811,
      ]
    `)
  })

  it.each(['seed', 'draw', 'noiseSeed', 'stream', 'step'] as const)('are others by %s', (part) => {
    const other = sample((next) => next())
    const correlated = Array.from({ length: 4000 }, (_, step) => {
      const one = uniformsOf({ ...first, step: 2 * step })()
      const another = uniformsOf({ ...first, step: 2 * step, [part]: 2 * step + 1 })()
      return (one - 0.5) * (another - 0.5) * 12
    })
    expect(Math.abs(mean(correlated))).toBeLessThan(4 / Math.sqrt(4000))
    expect(new Set(other).size).toBe(COUNT)
  })
})
