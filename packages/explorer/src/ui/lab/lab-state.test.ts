import type { Ensemble } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { HostMessage, PageMessage } from '../../worker/messages.ts'
import { LAB_DATA } from './lab-fixture.ts'
import type { HostLink } from './lab-answers.svelte.ts'
import { createLab, type Lab } from './lab-state.svelte.ts'

const [TIDE, GATE] = LAB_DATA.groups[0]?.levers ?? []
if (TIDE === undefined || GATE === undefined) throw new Error('the fixture has two levers')

interface Run {
  readonly id: number
  readonly inputs: Readonly<Record<string, number>>
  readonly count: number
}

/** A laboratory with an engine that answers when the test says so. */
function openLab(query = ''): {
  readonly lab: Lab
  readonly runs: readonly Run[]
  readonly answer: (draws?: number) => void
  /** Lets milliseconds pass. */
  readonly wait: (ms: number) => void
  readonly fail: (text: string) => void
} {
  const watch = { now: 0 }
  const lab = createLab(LAB_DATA, () => watch.now)
  const runs: Run[] = []
  let hear: (message: HostMessage) => void = () => undefined
  const link: HostLink = {
    post: (message: PageMessage) => {
      if (message.kind === 'run') runs.push(message)
    },
    listen: (listener) => {
      hear = listener
    },
  }
  lab.begin(query, link, 'http://localhost/lab/')
  const last = (): Run => {
    const run = runs.at(-1)
    if (run === undefined) throw new Error('nothing was asked')
    return run
  }
  return {
    lab,
    runs,
    wait: (ms) => {
      watch.now += ms
    },
    answer: (draws) => {
      hear({ kind: 'result', id: last().id, ensemble: makeEnsemble(draws ?? last().count) })
    },
    fail: (text) => {
      hear({ kind: 'fault', id: last().id, text })
    },
  }
}

function makeEnsemble(draws: number): Ensemble {
  const times = Float64Array.from(LAB_DATA.times)
  const rows = (value: number): Float64Array =>
    new Float64Array(times.length * 5).map((_, k) => (k % times.length > 16 ? value : 0))
  const difference = {
    quantiles: rows(1),
    shareHigher: rows(1).slice(0, times.length),
    shareLower: new Float64Array(times.length),
  }
  const series = { name: 'Salt', unit: 'g/l', quantiles: rows(3), runs: rows(3), difference }
  return { times, levels: [0.1, 0.25, 0.5, 0.75, 0.9], series: [series], draws, faults: [] }
}

describe('the laboratory’s state', () => {
  it('asks for nothing at history', () => {
    const { lab, runs } = openLab()
    expect(runs).toEqual([])
    expect(lab.result).toBeUndefined()
    expect(lab.query).toBe('')
  })

  it('asks for a quick answer and then for the whole', () => {
    const { lab, runs, answer } = openLab()
    lab.set(TIDE, 2)
    expect(runs).toMatchObject([
      { inputs: { 'tide setting': 2, 'gate setting': 1, 'wind setting': 1 }, count: 200 },
    ])
    answer()
    expect(lab.result?.draws).toBe(200)
    expect(runs.map((run) => run.count)).toEqual([200, 1000])
    answer()
    expect(lab.result?.draws).toBe(1000)
    expect(lab.status).toEqual({ kind: 'still' })
    expect(lab.query).toBe('?v=1&tide=spring-tide')
  })

  it('asks for no more than the quick answer while a lever is held', () => {
    const { lab, runs, answer } = openLab()
    lab.hold(TIDE)
    for (const value of [1.2, 1.4, 1.6]) {
      lab.set(TIDE, value)
      answer()
    }
    expect(runs.map((run) => run.count)).toEqual([200, 200, 200])
    lab.release()
    expect(runs.at(-1)).toMatchObject({ count: 1000, inputs: { 'tide setting': 1.6 } })
    answer()
    lab.undo()
    expect(lab.history.present).toEqual({})
  })

  it('lets a run end while a lever is held, and then asks for where the hand has come to', () => {
    const { lab, runs, answer } = openLab()
    lab.hold(TIDE)
    for (const value of [1.2, 1.4, 1.6]) lab.set(TIDE, value)
    expect(runs).toHaveLength(1)
    answer()
    expect(lab.result?.key).toBe('[["tide",1.2]]')
    expect(runs.at(-1)?.inputs).toMatchObject({ 'tide setting': 1.6 })
  })

  it('asks a slow machine for fewer runs at first, and a fast one for more again', () => {
    const { lab, runs, answer, wait } = openLab()
    const move = (value: number, ms: number): void => {
      lab.set(TIDE, value)
      wait(ms)
      answer()
      answer()
    }
    move(2, 400)
    move(0, 20)
    move(1.5, 20)
    expect(runs.map((run) => run.count)).toEqual([200, 1000, 40, 1000, 200, 1000])
  })

  it('passes over the answer to a question that is no longer asked', () => {
    const { lab, runs, answer } = openLab()
    lab.set(TIDE, 2)
    lab.set(TIDE, 0)
    expect(runs).toHaveLength(2)
    answer()
    expect(lab.result?.key).toBe('[["tide",0]]')
  })

  it('shows again at once, and unchanged, what undo and redo come back to', () => {
    const { lab, runs, answer } = openLab()
    lab.set(TIDE, 2)
    answer()
    answer()
    const first = lab.result
    lab.set(GATE, 0)
    answer()
    answer()
    const second = lab.result
    lab.undo()
    expect(lab.result).toBe(first)
    lab.redo()
    expect(lab.result).toBe(second)
    expect(lab.before).toBe(first)
    expect(runs).toHaveLength(4)
  })

  it('keeps showing the last answer while the next is on its way', () => {
    const { lab, answer } = openLab()
    lab.set(TIDE, 2)
    answer()
    const shown = lab.result
    lab.set(GATE, 0)
    expect(lab.result).toBe(shown)
    lab.reset()
    expect(lab.result).toBeUndefined()
  })

  it('opens as its link says, and writes the same link again', () => {
    const query = '?v=1&tide=none&g=boats,salt&t=1907-08-09'
    const { lab, runs } = openLab(query)
    expect(runs).toMatchObject([{ inputs: { 'tide setting': 0 } }])
    expect(lab.large).toEqual(['boats', 'salt'])
    expect(lab.clock).toBe('1907-08-09')
    expect(lab.query).toBe(query)
  })

  it('names what a link says wrongly, keeps history there and unknown keys in the address', () => {
    const { lab } = openLab('?v=1&tide=99&moon=full')
    expect(lab.issues.map((issue) => issue.code)).toEqual(['SC004', 'SC002'])
    expect(lab.history.present).toEqual({})
    expect(lab.query).toBe('?v=1&moon=full')
  })

  it('says that a run stopped, and runs again when asked', () => {
    const { lab, runs, answer, fail } = openLab()
    lab.set(TIDE, 2)
    fail('the thread has ended')
    expect(lab.status).toEqual({ kind: 'stopped', text: 'the thread has ended' })
    lab.runAgain()
    expect(runs).toHaveLength(2)
    answer()
    expect(lab.result?.draws).toBe(200)
  })

  it('makes a small chart large in place of the last large one', () => {
    const { lab } = openLab()
    lab.enlarge('boats')
    expect(lab.large).toEqual(['boats', 'salt'])
    expect(lab.query).toBe('?v=1&g=boats,salt')
  })
})
