import { createStream, drawNormal, drawUniform } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { fitPareto, paretoQuantile } from './generalised-pareto.ts'
import { MOST_SHAPE, smoothWeights } from './smooth-weights.ts'

function paretoDraws(shape: number, scale: number, count: number): Float64Array {
  const stream = createStream(8, 'pareto')
  return Float64Array.from({ length: count }, () =>
    paretoQuantile({ shape, scale }, drawUniform(stream)),
  ).sort()
}

describe('fitPareto', () => {
  it.each([
    [0.2, 1],
    [0.5, 3],
    [0.9, 0.5],
  ])('finds shape %s and scale %s of its own draws', (shape, scale) => {
    const found = fitPareto(paretoDraws(shape, scale, 20_000))
    expect(Math.abs(found.shape - shape)).toBeLessThan(0.03)
    expect(Math.abs(found.scale / scale - 1)).toBeLessThan(0.05)
  })

  it('draws the shape of few excesses towards a half, and that of many not', () => {
    const exponential = (count: number): Float64Array =>
      Float64Array.from({ length: count }, (_, at) => -Math.log(1 - (at + 0.5) / count))
    // Ten of shape 0.1063 beside a prior that counts for ten of shape 0.5.
    expect(fitPareto(exponential(10)).shape).toBeCloseTo((0.1063 + 0.5) / 2, 4)
    expect(Math.abs(fitPareto(exponential(10_000)).shape)).toBeLessThan(0.001)
  })

  it('is the exponential distribution at shape 0', () => {
    const median = Math.log(2)
    expect(paretoQuantile({ shape: 0, scale: 1 }, 0.5)).toBeCloseTo(median, 12)
    expect(paretoQuantile({ shape: 1e-9, scale: 1 }, 0.5)).toBeCloseTo(median, 8)
  })
})

describe('smoothWeights', () => {
  const stream = createStream(2, 'reweight')
  const draws = Float64Array.from({ length: 4000 }, () => drawNormal(stream))

  it('finds the mean of a shifted normal from draws of the standard one', () => {
    // log N(x; 0.5, 1) - log N(x; 0, 1) = 0.5 x - 0.125: a log-normal weight, worth exp(-0.25) of the draws.
    const { weights, shape, effectiveSample } = smoothWeights(draws.map((x) => 0.5 * x - 0.125))
    const mean = weights.reduce((sum, weight, row) => sum + weight * (draws[row] ?? NaN), 0)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.06)
    expect(shape).toBeLessThan(0.5)
    expect(Math.abs(effectiveSample / 4000 - Math.exp(-0.25))).toBeLessThan(0.05)
  })

  it('says that a target much wider than its draws cannot be reached', () => {
    // Normal draws for one three times as wide: the weight exp(x^2 (1 - 1/9) / 2) has the tail of k = 8 / 9.
    const { shape } = smoothWeights(draws.map((x) => (x * x * (1 - 1 / 9)) / 2))
    expect(shape).toBeGreaterThan(MOST_SHAPE)
  })

  it('leaves weights below the tail as they are to each other, and their order everywhere', () => {
    const logs = draws.map((x) => x)
    const { weights } = smoothWeights(logs)
    const [low, high] = [draws.findIndex((x) => x < -1), draws.findIndex((x) => x > -0.1 && x < 0)]
    const ratio = (weights[high] ?? NaN) / (weights[low] ?? NaN)
    expect(ratio).toBeCloseTo(Math.exp((logs[high] ?? NaN) - (logs[low] ?? NaN)), 9)
    const order = Array.from(draws.keys()).sort((a, b) => (draws[a] ?? NaN) - (draws[b] ?? NaN))
    const sorted = order.map((row) => weights[row] ?? NaN)
    expect([...sorted].sort((a, b) => a - b)).toEqual(sorted)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('puts no weight above the largest raw one, where many ratios share a top', () => {
    const logs = draws.map((x) => Math.min(2, (4 * x * x) / 9))
    const { weights } = smoothWeights(logs)
    const low = logs.findIndex((log) => log < 0.1)
    const most = Math.max(...weights) / (weights[low] ?? NaN)
    expect(most).toBeLessThan(Math.exp(2 - (logs[low] ?? NaN)) * (1 + 1e-9))
  })

  it('gives equal ratios equal weights, and a forbidden draw none', () => {
    const { weights, shape } = smoothWeights(Float64Array.of(3, 3, -Infinity, 3))
    expect([...weights]).toEqual([1 / 3, 1 / 3, 0, 1 / 3])
    expect(shape).toBeNaN()
  })
})
