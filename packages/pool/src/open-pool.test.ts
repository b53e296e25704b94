/** Ensembles over real threads give what one thread gives. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  inlinePool,
  runEnsemble,
  type BinaryOperation,
  type EnginePool,
  type EnsembleRequest,
  type Operation,
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

/** A rate that is another one from a date on. */
const lateLever = fc.record({
  date: fc.double({ min: 0.3, max: 5, noNaN: true }),
  lever: fc.double({ min: -1, max: 1, noNaN: true }),
  rates: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
})

/** The decaying stock, at a rate to which a lever adds from a date on. */
function lateRequest(date: number, lever: number, rates: readonly number[]): EnsembleRequest {
  const [loss] = program.step
  if (loss === undefined) throw new Error('no loss')
  const rate: Operation = {
    op: 'choose',
    condition: binary('less', { op: 'time' }, { op: 'number', value: date }),
    whenTrue: { op: 'slot', slot: 2 },
    whenFalse: binary('add', { op: 'slot', slot: 2 }, { op: 'slot', slot: 3 }),
  }
  const lost = { ...loss, expression: binary('multiply', { op: 'slot', slot: 0 }, rate) }
  const slot = { name: 'lever', variable: 'lever', unit: '', isHidden: false }
  return {
    ...request,
    program: {
      ...program,
      slots: [...program.slots, slot],
      inputs: [...program.inputs, { slot: 3, value: 0 }],
      step: [lost],
    },
    draws: { names: ['rate'], values: Float64Array.from(rates), count: rates.length },
    outputs: ['level', 'loss'],
    inputs: { lever },
    against: {},
  }
}

function binary(operation: BinaryOperation, left: Operation, right: Operation): Operation {
  return { op: 'binary', operation, left, right }
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

  it('goes on from where two worlds part, to the bits of a whole run', async () => {
    const pool = open(2)
    await fc.assert(
      fc.asyncProperty(lateLever, async ({ date, lever, rates }) => {
        const late = lateRequest(date, lever, rates)
        await runEnsemble({ ...late, inputs: { lever: lever / 2 + 1 } }, pool)
        const own = await runEnsemble(late, pool)
        // What both worlds share is known by pool: this one knows nothing.
        expect(own).toEqual(await runEnsemble(late, { ...pool }))
        expect(own).toEqual(await runEnsemble(late, inlinePool()))
      }),
      { seed: 8, numRuns: 25 },
    )
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
