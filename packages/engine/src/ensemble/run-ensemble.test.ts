/** Ensembles against single runs, whatever the pool. */
import { describe, expect, it } from 'vitest'
import type { Ensemble, EnsembleRequest } from '../ensemble-types.ts'
import { run } from '../run.ts'
import { drainedStock } from '../testing/drained-stock.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { EngineAnswer, KeepTask } from './engine-task.ts'
import { inlinePool } from './inline-pool.ts'
import { runEnsemble } from './run-ensemble.ts'

const program = drainedStock(0.5)

const count = 300
const draws = {
  names: ['rate'],
  values: Float64Array.from({ length: count }, (_, draw) => ((draw * 7919) % count) / count),
  count,
}

const request: EnsembleRequest = {
  program,
  draws,
  outputs: ['level', 'loss'],
  inputs: { policy: 1 },
  against: {},
  levels: [0.05, 0.5, 0.95],
  runs: 3,
}

const runOf = (draw: number, inputs = request.inputs): Float64Array =>
  run(program, { inputs: { rate: draws.values[draw] ?? NaN, ...inputs } }).columns.get('level') ??
  new Float64Array()

/** A block that a worker was asked to run, and what it said of it. */
interface Asked {
  readonly task: KeepTask
  readonly answer: EngineAnswer
}

/** A pool with what it was asked to run. */
function watched(pool: EnginePool): { pool: EnginePool; asked: Asked[] } {
  const asked: Asked[] = []
  const workers = pool.workers.map(({ ask }): EngineWorker => ({
    ask: async (task, transfer) => {
      const answer = await ask(task, transfer)
      if (task.kind === 'keep') asked.push({ task, answer })
      return answer
    },
  }))
  return { pool: { ...pool, workers }, asked }
}

/** Structure for comparison: typed arrays as they are. */
const figures = (ensemble: Ensemble): unknown => ensemble.series

describe('runEnsemble', () => {
  it('gives the median of single runs at each saved time', async () => {
    const { series, times } = await runEnsemble(request, inlinePool())
    const values = Array.from({ length: count }, (_, draw) => runOf(draw)[5] ?? NaN)
    values.sort((left, right) => left - right)
    expect(times.length).toBe(6)
    expect(series[0]?.quantiles[1 * 6 + 5]).toBeCloseTo(
      ((values[149] ?? NaN) + (values[150] ?? NaN)) / 2,
      14,
    )
  })

  it('hands back the first runs as they are', async () => {
    const { series } = await runEnsemble(request, inlinePool(2))
    expect(series[0]?.runs.subarray(12, 18)).toEqual(runOf(2))
  })

  it('compares two worlds draw by draw', async () => {
    const { series } = await runEnsemble(request, inlinePool(2))
    const pairs = Array.from(
      { length: count },
      (_, draw) => (runOf(draw)[5] ?? NaN) - (runOf(draw, {})[5] ?? NaN),
    ).sort((left, right) => left - right)
    const difference = series[0]?.difference
    expect(difference?.quantiles[6 + 5]).toBeCloseTo(
      ((pairs[149] ?? NaN) + (pairs[150] ?? NaN)) / 2,
      14,
    )
    expect(difference?.shareHigher[5]).toBe(1)
    expect(difference?.shareHigher[0]).toBe(0)
    expect(difference?.shareLower[5]).toBe(0)
  })

  it.each([1, 2, 3, 7])('does not depend on the number of workers (%i)', async (workers) => {
    const one = await runEnsemble(request, inlinePool())
    const several = await runEnsemble(request, inlinePool(workers))
    expect(figures(several)).toEqual(figures(one))
  })

  it('shows the first draws early, with exactly what these draws alone would give', async () => {
    const seen: Ensemble[] = []
    await runEnsemble(request, inlinePool(2), { onProgress: (ensemble) => seen.push(ensemble) })
    const alone = await runEnsemble(
      { ...request, draws: { ...draws, values: draws.values.slice(0, 40), count: 40 } },
      inlinePool(),
    )
    expect(seen.map(({ draws: shown }) => shown)).toEqual([40])
    expect(seen.map(figures)).toEqual([figures(alone)])
  })

  it('counts draws that are not finite, names them, and leaves them out', async () => {
    const values = draws.values.slice()
    values[5] = Infinity
    values[6] = NaN
    const { faults, series } = await runEnsemble(
      { ...request, draws: { ...draws, values } },
      inlinePool(2),
    )
    expect(faults).toEqual([
      { name: 'level', time: 1, draws: 2 },
      { name: 'loss', time: 0, draws: 2 },
    ])
    expect(series[0]?.quantiles.every(Number.isFinite)).toBe(true)
  })

  it('runs the world that others are compared with once for all requests', async () => {
    const { pool, asked } = watched(inlinePool(2))
    const isOtherRun = ({ answer }: Asked): boolean => answer.kind === 'kept' && answer.isOtherRun
    await runEnsemble(request, pool)
    expect(asked.splice(0).filter(isOtherRun).length).toBeGreaterThan(0)
    const again = await runEnsemble({ ...request, inputs: { policy: 3 } }, pool)
    expect(asked.filter(isOtherRun)).toEqual([])
    const fresh = await runEnsemble({ ...request, inputs: { policy: 3 } }, inlinePool())
    expect(figures(again)).toEqual(figures(fresh))
  })

  it.each(['interpreter', 'javascript', 'wasm'] as const)(
    'runs a world from where it begins to differ, to the same bits (%s)',
    async (backEnd) => {
      const { pool, asked } = watched(inlinePool(2))
      const wish = { ...request, outputs: ['level', 'gain', 'policy'] }
      const whole = await runEnsemble({ ...wish, against: undefined }, inlinePool(), { backEnd })
      const starts = (): unknown =>
        new Set(asked.splice(0).map(({ task }) => task.against?.alikeUntil))
      // Another lever first: what both worlds share is then known.
      await runEnsemble({ ...wish, inputs: { policy: 3 } }, pool, { backEnd })
      expect(starts()).toEqual(new Set([undefined]))
      const shared = await runEnsemble(wish, pool, { backEnd })
      // The policy acts from 2 on: the start of step 4 is the last that both worlds share.
      expect(starts()).toEqual(new Set([4]))
      expect(shared).toEqual(await runEnsemble(wish, inlinePool(), { backEnd }))
      for (const [output, { quantiles, runs }] of whole.series.entries()) {
        expect(shared.series[output]?.quantiles).toEqual(quantiles)
        expect(shared.series[output]?.runs).toEqual(runs)
      }
    },
  )

  it('fails rather than leave draws out that a worker no longer has', async () => {
    const [first, second, third] = [1, 1, 1].flatMap((workers) => inlinePool(workers).workers)
    if (first === undefined || second === undefined || third === undefined) return
    // From its first summary on another thread stands in the place of the second.
    let isReplaced = false
    const replaced: EngineWorker = {
      ask: (task, transfer) => {
        isReplaced ||= task.kind === 'reduce' || task.kind === 'give'
        return (isReplaced ? third : second).ask(task, transfer)
      },
    }
    const pool = { ...inlinePool(), workers: [first, replaced] }
    await expect(runEnsemble(request, pool)).rejects.toThrow('has lost what it had run')
    const again = await runEnsemble(request, pool)
    expect(figures(again)).toEqual(figures(await runEnsemble(request, inlinePool())))
  })

  it('serves several ensembles at the same time', async () => {
    const pool = inlinePool(2)
    const requests = [request, { ...request, inputs: { policy: 3 } }, { ...request, against: {} }]
    const together = await Promise.all(requests.map((each) => runEnsemble(each, pool)))
    for (const [index, each] of requests.entries()) {
      const alone = await runEnsemble(each, inlinePool())
      expect(together[index]?.series).toEqual(alone.series)
    }
  })

  it('shows the same early pictures from where two worlds part', async () => {
    const seenOn = async (pool: EnginePool): Promise<Ensemble[]> => {
      const seen: Ensemble[] = []
      const last = await runEnsemble(request, pool, { onProgress: (early) => seen.push(early) })
      return [...seen, last]
    }
    const { pool, asked } = watched(inlinePool(2))
    const whole = await seenOn(pool)
    asked.splice(0)
    expect(await seenOn(pool)).toEqual(whole)
    expect(asked.every(({ task }) => task.window.firstSave === 2)).toBe(true)
  })

  it('tells what is not finite before two worlds part', async () => {
    const values = draws.values.slice()
    values[5] = NaN
    const pool = inlinePool(2)
    const wish = { ...request, draws: { ...draws, values }, outputs: ['loss', 'level', 'rate'] }
    const whole = await runEnsemble(wish, pool)
    expect(await runEnsemble(wish, pool)).toEqual(whole)
    const none = { ...wish, draws: { ...draws, values: values.fill(NaN) } }
    expect(await runEnsemble(none, pool)).toEqual(await runEnsemble(none, pool))
  })

  it('says what it was run with', async () => {
    expect((await runEnsemble(request, inlinePool())).backEnd).toBe('wasm')
    const plain = await runEnsemble(request, inlinePool(), { backEnd: 'interpreter' })
    expect(plain.backEnd).toBe('interpreter')
  })

  it.each(['draws', 'against', 'outputs'] as const)(
    'runs it again for other %s',
    async (changed) => {
      const pool = inlinePool()
      await runEnsemble(request, pool)
      const changes = {
        draws: { draws: { ...draws, values: draws.values.map((value) => value / 2) } },
        against: { against: { policy: 0.5 } },
        outputs: { outputs: ['loss', 'level'] },
      }
      const other = { ...request, ...changes[changed] }
      const kept = await runEnsemble(other, pool)
      expect(figures(kept)).toEqual(figures(await runEnsemble(other, inlinePool())))
    },
  )

  it('lets a setting win over the same name among the draws', async () => {
    const { series } = await runEnsemble(
      { ...request, inputs: { rate: 0.2 }, against: { rate: 0.2 } },
      inlinePool(),
    )
    const [fan] = series
    expect(fan?.quantiles.subarray(0, 6)).toEqual(fan?.quantiles.subarray(12, 18))
  })

  it('stops between blocks when cancelled, with the reason given', async () => {
    const signal = { aborted: false, reason: new Error('a newer request') }
    const asked: number[] = []
    const pool = inlinePool()
    const watched = {
      ...pool,
      workers: pool.workers.map(({ ask }) => ({
        ask: async (...args: Parameters<typeof ask>) => {
          const answer = await ask(...args)
          if (args[0].kind === 'keep') signal.aborted = asked.push(args[0].count) >= 2
          return answer
        },
      })),
    }
    await expect(runEnsemble(request, watched, { signal })).rejects.toThrow('a newer request')
    // The program was asked for, then came the first block.
    expect(asked.length).toBe(2)
  })
})
