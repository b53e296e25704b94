import type { Draws } from '@thaw/engine'
import { expect, it } from 'vitest'
import { findOptimum } from './find-optimum.ts'

it('finds the mode of a linear toy, known in closed form, on the scales of its parameters', async () => {
  // Priors: a and b normal around 10 with spread 2. Data: a + b = 24 with deviation 1, in deviations
  // u + v = 2 with 0.5. The mode solves u + 4 (u + v - 2) = 0 and the same of v: u = v = 8/9.
  const prior = { form: 'normal', centre: 10, spread: 2 } as const
  const judge = ({ values, count }: Draws): Promise<Float64Array> =>
    Promise.resolve(
      Float64Array.from({ length: count }, (_, row) => {
        const [a = NaN, b = NaN] = values.subarray(row * 2, row * 2 + 2)
        return -0.5 * (a + b - 24) ** 2
      }),
    )
  const parameters = ['a', 'b'].map((name) => ({ name, prior }))
  const best = await findOptimum({ parameters, judge }, { seed: 1, mostGenerations: 400 })
  for (const value of best.draws.values) expect(value).toBeCloseTo(10 + (2 * 8) / 9, 4)
  expect(best.logLikelihood).toBeCloseTo(-0.5 * (4 - 32 / 9) ** 2, 4)
})
