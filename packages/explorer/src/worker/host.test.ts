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
  initial: [
    { slot: 0, expression: { op: 'number', value: 100 }, dependence: 'nothing', isHeld: false },
  ],
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
      isHeld: false,
    },
  ],
  stocks: [{ slot: 0, inflows: [], outflows: [1], isNonNegative: false }],
  close: [],
  routines: [],
}

const PLAN: HostPlan = {
  program: 'program.json',
  draws: 'draws.json',
  outputs: ['level'],
  levels: [0.1, 0.5, 0.9],
  runs: 2,
}

const WISH = {
  kind: 'run',
  lane: 'charts',
  id: 1,
  inputs: { gate: 0.5 },
  against: { gate: 1 },
  isOtherWanted: false,
  count: 60,
  isEarlyWanted: false,
} as const

const FILES: Readonly<Record<string, unknown>> = {
  'program.json': PROGRAM,
  'draws.json': {
    names: ['rate'],
    count: 300,
    columns: [Array.from({ length: 300 }, (_, k) => k / 300)],
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

  it('runs in single precision where it is asked to', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    const medians: (readonly number[])[] = []
    for (const precision of ['single', 'double'] as const) {
      hear({ ...WISH, precision })
      const result = await next()
      if (result.kind !== 'result') throw new Error(result.kind)
      medians.push([...(result.ensemble.series[0]?.quantiles ?? [])])
    }
    const [single = [], double = []] = medians
    expect(single).not.toEqual(double)
    for (const [at, value] of double.entries()) expect(single[at]).toBeCloseTo(value, 4)
  })

  it('runs a world against the world as it was, with as many draws as asked', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    hear({ ...WISH, inputs: { gate: 0 }, count: 200, isEarlyWanted: true })
    await next()
    expect(await next()).toMatchObject({ kind: 'progress', ensemble: { draws: 40 } })
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
    hear(WISH)
    const first = await next()
    hear(WISH)
    expect(await next()).toEqual(first)
  })

  it('drops an older run for a newer one', async () => {
    const { hear, next, heard } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    for (const id of [1, 2, 3]) hear({ ...WISH, id })
    const result = await next()
    expect(result).toMatchObject({ kind: 'result', id: 3 })
    expect(heard).toHaveLength(2)
  })

  it('answers nothing after it was told to stop', async () => {
    const { hear, next, heard } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear(WISH)
    hear({ kind: 'stop', lane: 'charts' })
    // Of another lane, which would drop nothing by itself; it is answered after what came before it.
    hear({ ...WISH, id: 2, lane: 'causes' })
    expect(await next()).toMatchObject({ kind: 'result', id: 2 })
    expect(heard).toHaveLength(2)
  })

  it('says which file it could not load', async () => {
    const { hear, next } = openHost({ 'program.json': PROGRAM })
    hear({ kind: 'init', plan: PLAN })
    expect(await next()).toEqual({
      kind: 'fault',
      cause: 'loading',
      about: undefined,
      text: 'draws.json answered 404',
    })
  })

  it('says that a run came to nothing, and runs the next one', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear({ ...WISH, inputs: { moon: 1 } })
    expect(await next()).toMatchObject({
      kind: 'fault',
      cause: 'run',
      about: { lane: 'charts', id: 1 },
    })
    hear({ ...WISH, id: 2 })
    expect(await next()).toMatchObject({ kind: 'result', id: 2 })
  })

  it('answers each lane by itself', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear(WISH)
    hear({ ...WISH, lane: 'causes', outputs: ['loss'] })
    const answers = [await next(), await next()]
    const named = answers.map((answer) =>
      answer.kind === 'result' ? [answer.lane, answer.ensemble.series[0]?.name] : answer.kind,
    )
    expect(named).toContainEqual(['charts', 'level'])
    expect(named).toContainEqual(['causes', 'loss'])
  })

  it('gives the other world too where it is wanted, and a world alone', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear({ ...WISH, isOtherWanted: true })
    const both = await next()
    hear({ ...WISH, id: 2, inputs: { gate: 1 }, against: undefined })
    const alone = await next()
    if (both.kind !== 'result' || alone.kind !== 'result') throw new Error('a fault')
    expect(both.other).toEqual(alone.ensemble)
    expect(alone.ensemble.series[0]?.difference).toBeUndefined()
    expect(alone.other).toBeUndefined()
  })

  it('says that it is there while it computes', async () => {
    const { hear, next } = openHost()
    hear({ kind: 'init', plan: PLAN })
    await next()
    hear(WISH)
    hear({ kind: 'ping' })
    expect(await next()).toEqual({ kind: 'pong' })
  })
})
