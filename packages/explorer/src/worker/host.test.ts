import { inlinePool, type Program } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { createHost } from './host.ts'
import type { HostMessage, HostPlan } from './messages.ts'

/** A stock that decays at a rate: as `lower` would give it. */
const PROGRAM: Program = {
  name: 'decay',
  time: { start: 0, stop: 4, dt: 0.25, steps: 16, stepsPerSave: 4, method: 'rk4', unit: '' },
  slots: ['level', 'loss', 'rate', 'gate'].map((name) => ({
    name,
    variable: name,
    unit: '',
    isHidden: false,
  })),
  lookups: [],
  inputs: [
    { slot: 2, value: 0.5 },
    { slot: 3, value: 1 },
  ],
  constants: [],
  initial: [{ slot: 0, expression: { op: 'number', value: 100 }, dependence: 'nothing' }],
  step: [
    {
      slot: 1,
      expression: {
        op: 'binary',
        operation: 'multiply',
        left: { op: 'slot', slot: 3 },
        right: {
          op: 'binary',
          operation: 'multiply',
          left: { op: 'slot', slot: 0 },
          right: { op: 'slot', slot: 2 },
        },
      },
      dependence: 'state',
    },
  ],
  stocks: [{ slot: 0, inflows: [], outflows: [1], isNonNegative: false }],
}

const PLAN: HostPlan = {
  program: 'program.json',
  draws: 'draws.json',
  outputs: ['level'],
  levels: [0.1, 0.5, 0.9],
  runs: 2,
  against: { gate: 1 },
}

const FILES: Readonly<Record<string, unknown>> = {
  'program.json': PROGRAM,
  'draws.json': {
    names: ['rate'],
    count: 300,
    values: Array.from({ length: 300 }, (_, k) => k / 300),
  },
}

/** A host whose answers can be waited for one by one. */
function openHost(files = FILES): {
  readonly hear: ReturnType<typeof createHost>
  readonly next: () => Promise<HostMessage>
  readonly heard: readonly HostMessage[]
} {
  const heard: HostMessage[] = []
  const waiting: (() => void)[] = []
  let read = 0
  const hear = createHost({
    post: (message) => {
      heard.push(message)
      waiting.shift()?.()
    },
    openPool: () => inlinePool(),
    fetchJson: (address) =>
      address in files
        ? Promise.resolve(files[address])
        : Promise.reject(new Error(`${address} answered 404`)),
  })
  const next = async (): Promise<HostMessage> => {
    if (heard.length <= read) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    }
    const message = heard[read]
    read += 1
    if (message === undefined) throw new Error('nothing was heard')
    return message
  }
  return { hear, next, heard }
}

describe('the host', () => {
  it('loads program and draws, and says how many draws there are', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    expect(await next()).toEqual({ kind: 'ready', draws: 300 })
  })

  it('runs a world against the world as it was, with as many draws as asked', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    hear({ kind: 'run', id: 1, inputs: { gate: 0 }, count: 200 })
    await next()
    const result = await next()
    if (result.kind !== 'result') throw new Error(result.kind)
    expect(result.id).toBe(1)
    expect(result.ensemble.draws).toBe(200)
    const [series] = result.ensemble.series
    expect([...(series?.difference?.shareLower ?? [])]).toEqual([0, 0, 0, 0, 0])
    // The first draw has no decay: it is the same in both worlds.
    expect(series?.difference?.shareHigher[4]).toBeCloseTo(199 / 200, 12)
  })

  it('gives the same bytes for the same question', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear({ kind: 'run', id: 1, inputs: { gate: 0.5 }, count: 300 })
    const first = await next()
    hear({ kind: 'run', id: 1, inputs: { gate: 0.5 }, count: 300 })
    expect(await next()).toEqual(first)
  })

  it('drops an older run for a newer one', async () => {
    const { hear, next, heard } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    for (const id of [1, 2, 3]) hear({ kind: 'run', id, inputs: { gate: 0.5 }, count: 300 })
    const result = await next()
    expect(result).toMatchObject({ kind: 'result', id: 3 })
    expect(heard).toHaveLength(2)
  })

  it('answers nothing after it was told to stop', async () => {
    const { hear, next, heard } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear({ kind: 'run', id: 1, inputs: { gate: 0.5 }, count: 300 })
    hear({ kind: 'stop' })
    hear({ kind: 'run', id: 2, inputs: { gate: 0.25 }, count: 100 })
    expect(await next()).toMatchObject({ kind: 'result', id: 2 })
    expect(heard).toHaveLength(2)
  })

  it('says which file it could not load', async () => {
    const { hear, next } = openHost({ 'program.json': PROGRAM })
    hear({ kind: 'init', plan: PLAN })
    expect(await next()).toEqual({
      kind: 'fault',
      id: undefined,
      text: 'draws.json answered 404',
    })
  })

  it('says that a run came to nothing, and runs the next one', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear({ kind: 'run', id: 1, inputs: { moon: 1 }, count: 100 })
    expect(await next()).toMatchObject({ kind: 'fault', id: 1 })
    hear({ kind: 'run', id: 2, inputs: { gate: 1 }, count: 100 })
    expect(await next()).toMatchObject({ kind: 'result', id: 2 })
  })
})
