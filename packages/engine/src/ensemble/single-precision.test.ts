/** An ensemble in single precision is near the one in double, and leaves nothing of itself behind. */
import { describe, expect, it } from 'vitest'
import type { Ensemble, EnsembleRequest } from '../ensemble-types.ts'
import { drainedStock } from '../testing/drained-stock.ts'
import { inlinePool } from './inline-pool.ts'
import { runEnsemble } from './run-ensemble.ts'

const count = 60
const request: EnsembleRequest = {
  program: drainedStock(0.25),
  draws: {
    names: ['rate'],
    values: Float64Array.from({ length: count }, (_, draw) => ((draw * 7) % count) / count),
    count,
  },
  outputs: ['level', 'loss'],
  inputs: { policy: 1 },
  against: {},
  levels: [0.05, 0.5, 0.95],
  runs: 3,
}

const numbersOf = ({ series }: Ensemble): readonly number[] =>
  series.flatMap(({ quantiles, difference }) => [
    ...quantiles,
    ...(difference?.quantiles ?? []),
    ...(difference?.shareHigher ?? []),
  ])

describe('an ensemble in single precision', () => {
  it('has the quantiles of the one in double to 5e-5 of the largest', async () => {
    const double = numbersOf(await runEnsemble(request, inlinePool()))
    const single = numbersOf(await runEnsemble({ ...request, precision: 'single' }, inlinePool()))
    const size = Math.max(...double.map(Math.abs))
    const worst = Math.max(...double.map((value, at) => Math.abs(value - (single[at] ?? NaN))))
    expect(worst).toBeGreaterThan(0)
    expect(worst / size).toBeLessThan(5e-5)
  })

  it('is not taken for the one in double later, nor this one for it', async () => {
    const pool = inlinePool()
    const single = { ...request, precision: 'single' } as const
    const first = await runEnsemble(single, pool)
    expect(first.precision).toBe('single')
    expect(await runEnsemble(request, pool)).toEqual(await runEnsemble(request, inlinePool()))
    expect(await runEnsemble(single, pool)).toEqual(first)
  })

  it('is the one in double on a back end that has no other', async () => {
    const ask = (precision: 'single' | 'double'): Promise<Ensemble> =>
      runEnsemble({ ...request, precision }, inlinePool(), { backEnd: 'javascript' })
    expect(await ask('single')).toEqual(await ask('double'))
  })
})
