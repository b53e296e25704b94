import { describe, expect, it } from 'vitest'
import { evolve, type Cost } from './cma-es.ts'
import { polish } from './nelder-mead.ts'
import { strategyOf } from './strategy.ts'

/** Lowest at (1, ..., 1), in a bent valley. Source: Rosenbrock 1960. */
function rosenbrock(point: Float64Array): number {
  let sum = 0
  for (let at = 0; at + 1 < point.length; at++) {
    const [x = NaN, next = NaN] = [point[at], point[at + 1]]
    sum += 100 * (next - x * x) ** 2 + (1 - x) ** 2
  }
  return sum
}

/** A long valley that lies along no axis: lowest at (2, -1, 0.5), curvatures 1 to 10^4. */
function slanted(point: Float64Array): number {
  const [x = NaN, y = NaN, z = NaN] = [point[0], point[1], point[2]]
  const [a, b, c] = [x - 2, y + 1, z - 0.5]
  return (a + b + c) ** 2 + 100 * (a - b) ** 2 + 1e4 * (a + b - 2 * c) ** 2
}

const costOf =
  (of: (point: Float64Array) => number, size: number): Cost =>
  (points) =>
    Promise.resolve(
      Float64Array.from({ length: points.length / size }, (_, row) =>
        of(points.subarray(row * size, (row + 1) * size)),
      ),
    )

const from = (
  size: number,
): { start: Float64Array; step: number; seed: number; mostGenerations: number } => ({
  ...{
    start: Float64Array.from({ length: size }, () => -1),
    step: 0.5,
    seed: 4,
    mostGenerations: 3000,
  },
})

describe('evolve', () => {
  it('finds the bottom of the valley of Rosenbrock in six dimensions', async () => {
    const best = await evolve(costOf(rosenbrock, 6), from(6))
    expect(best.cost).toBeLessThan(1e-10)
    for (const value of best.point) expect(value).toBeCloseTo(1, 4)
  })

  it('learns a valley that lies along no axis', async () => {
    const best = await evolve(costOf(slanted, 3), from(3))
    for (const [at, value] of [2, -1, 0.5].entries()) expect(best.point[at]).toBeCloseTo(value, 5)
  })

  it('goes round what cannot be', async () => {
    const half = costOf((point) => ((point[0] ?? 0) < -0.5 ? NaN : rosenbrock(point)), 2)
    const best = await evolve(half, { ...from(2), start: new Float64Array(2) })
    expect(best.cost).toBeLessThan(1e-8)
  })

  it('gives the same for the same seed', async () => {
    const own = { ...from(4), mostGenerations: 20 }
    const [one, again] = [
      await evolve(costOf(rosenbrock, 4), own),
      await evolve(costOf(rosenbrock, 4), own),
    ]
    expect(again).toEqual(one)
    expect(one.evaluations).toBe(20 * strategyOf(4).population)
  })
})

describe('polish', () => {
  it('goes the last stretch to the bottom', async () => {
    const start = { point: Float64Array.of(0.9, 0.8), cost: Infinity, evaluations: 0 }
    const best = await polish(costOf(rosenbrock, 2), start, { step: 0.1, mostEvaluations: 400 })
    expect(best.cost).toBeLessThan(1e-9)
    expect(best.evaluations).toBeLessThanOrEqual(400 + 2)
  })

  it('is never worse than where it began', async () => {
    const start = { point: Float64Array.of(1, 1), cost: 0, evaluations: 7 }
    const best = await polish(costOf(rosenbrock, 2), start, { step: 1, mostEvaluations: 30 })
    expect(best.cost).toBe(0)
    expect([...best.point]).toEqual([1, 1])
  })
})
