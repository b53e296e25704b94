/** Random numbers of an ensemble: what they hang on, and what they do not. */
import { describe, expect, it } from 'vitest'
import type { BackEnd } from '../batch.ts'
import type { Ensemble, EnsembleRequest } from '../ensemble-types.ts'
import { lower } from '../lower/lower.ts'
import { run } from '../run.ts'
import { binary, call, flow, input, model, stock } from '../testing/build-model.ts'
import { inlinePool } from './inline-pool.ts'
import { runEnsemble } from './run-ensemble.ts'

/** A stock that grows by chance, and by a lever; as a whole it remembers nothing else. */
const program = lower(
  model(
    [
      stock('level', 0, { inflows: ['gain'] }),
      flow('gain', binary(call('UNIFORM', 0, 1), '+', 'lever')),
      input('lever', 0),
    ],
    { time: { stop: 6 } },
  ),
)

/** Draws that differ in nothing but their number. */
function request(count: number, parts: Partial<EnsembleRequest> = {}): EnsembleRequest {
  return {
    program,
    draws: { names: [], values: new Float64Array(), count },
    outputs: ['level'],
    inputs: {},
    levels: [0.5],
    runs: count,
    ...parts,
  }
}

const runsOf = ({ series }: Ensemble): readonly number[] => [...(series[0]?.runs ?? [])]

const ask = async (
  asked: EnsembleRequest,
  workers = 1,
  backEnd: BackEnd = 'wasm',
): Promise<Ensemble> => runEnsemble(asked, inlinePool(workers), { backEnd })

describe('an ensemble of a model with random functions', () => {
  it('gives draw number k the same numbers, however many draws, workers and blocks there are', async () => {
    const many = runsOf(await ask(request(150), 3))
    expect(runsOf(await ask(request(9)))).toEqual(many.slice(0, 9 * 7))
    expect(new Set(many.filter((_, cell) => cell % 7 === 6)).size).toBe(150)
  })

  it.each(['interpreter', 'javascript'] as const)('gives the bits of the %s', async (backEnd) => {
    const other = await ask(request(11), 2, backEnd)
    expect(runsOf(other)).toEqual(runsOf(await ask(request(11))))
  })

  it('is other for another seed, and the first draw is a single run of that seed', async () => {
    const seven = runsOf(await ask(request(3, { seed: 7 })))
    expect(seven).not.toEqual(runsOf(await ask(request(3))))
    expect(seven.slice(0, 7)).toEqual([...(run(program, { seed: 7 }).columns.get('level') ?? [])])
  })

  it('lets both worlds meet the same chance', async () => {
    const { series } = await ask(request(20, { inputs: { lever: 1 }, against: {}, levels: [0, 1] }))
    const quantiles = [...(series[0]?.difference?.quantiles ?? [])]
    expect(quantiles.map((value) => Number(value.toFixed(9)))).toEqual(
      [0, 1].flatMap(() => [0, 1, 2, 3, 4, 5, 6]),
    )
  })
})
