/** Ensembles over real threads give what one thread gives. */
import { afterEach, describe, expect, it } from 'vitest'
import {
  inlinePool,
  runEnsemble,
  type EnginePool,
  type EnsembleRequest,
  type Program,
} from '@thaw/engine'
import { openPool } from './index.ts'
import { makePool, type Thread } from './make-pool.ts'
import { openThread } from './node/open-pool.ts'

/** A stock that decays at a rate: as `lower` would give it. */
const program: Program = {
  name: 'decay',
  time: { start: 0, stop: 4, dt: 0.25, steps: 16, stepsPerSave: 4, method: 'rk4', unit: '' },
  slots: ['level', 'loss', 'rate'].map((name) => ({
    name,
    variable: name,
    unit: '',
    isHidden: false,
  })),
  lookups: [],
  inputs: [{ slot: 2, value: 0.5 }],
  constants: [],
  initial: [
    { slot: 0, expression: { op: 'number', value: 100 }, dependence: 'nothing', isHeld: false },
  ],
  step: [
    {
      slot: 1,
      expression: {
        op: 'binary',
        operation: 'multiply',
        left: { op: 'slot', slot: 0 },
        right: { op: 'slot', slot: 2 },
      },
      dependence: 'state',
      isHeld: false,
    },
  ],
  stocks: [{ slot: 0, inflows: [], outflows: [1], isNonNegative: false }],
  close: [],
  routines: [],
}

const count = 300
const request: EnsembleRequest = {
  program,
  draws: {
    names: ['rate'],
    values: Float64Array.from({ length: count }, (_, k) => k / count),
    count,
  },
  outputs: ['level'],
  inputs: {},
  against: { rate: 0.25 },
  levels: [0.05, 0.5, 0.95],
  runs: 5,
}

const pools: EnginePool[] = []
const open = (workers: number): EnginePool => {
  const pool = openPool({ workers })
  pools.push(pool)
  return pool
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

describe('openPool', () => {
  it.each([1, 2, 3])(
    'gives the same ensemble over %i threads as without threads',
    async (workers) => {
      const alone = await runEnsemble(request, inlinePool())
      const shared = await runEnsemble(request, open(workers))
      expect(shared).toEqual(alone)
    },
  )

  it('serves one ensemble after another', async () => {
    const pool = open(2)
    const first = await runEnsemble(request, pool)
    const second = await runEnsemble(request, pool)
    expect(second).toEqual(first)
  })

  it('refuses what is asked after it was closed', async () => {
    const pool = open(1)
    await pool.close()
    await expect(runEnsemble(request, pool)).rejects.toThrow('The pool was closed.')
  })

  it('passes a bug in a worker on as a refusal that names it', async () => {
    const wrong = { ...request, inputs: { nothing: 1 }, against: undefined }
    await expect(runEnsemble(wrong, open(1))).rejects.toThrow('nothing is no input of decay')
  })

  it('refuses what a thread was asked that has died, and serves again with another one', async () => {
    const threads: Thread[] = []
    const pool = makePool(2, () => {
      const thread = openThread()
      threads.push(thread)
      return thread
    })
    pools.push(pool)
    const lost = runEnsemble(request, pool)
    await threads[1]?.terminate()
    await expect(lost).rejects.toThrow('A thread of the engine has ended: it stopped')
    expect(threads).toHaveLength(2)
    const again = await runEnsemble(request, pool)
    expect(threads).toHaveLength(3)
    expect(again).toEqual(await runEnsemble(request, inlinePool()))
  })

  it('opens no thread in the place of one that was closed', async () => {
    const opened: Thread[] = []
    const pool = makePool(1, () => {
      const thread = openThread()
      opened.push(thread)
      return thread
    })
    await pool.close()
    await expect(runEnsemble(request, pool)).rejects.toThrow('The pool was closed.')
    expect(opened).toHaveLength(1)
  })
})
