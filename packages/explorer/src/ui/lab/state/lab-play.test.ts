/** Playing with worlds: replay, kept worlds, scenarios, assumptions, and a hand that is very fast. */
import { describe, expect, it } from 'vitest'
import { withGroup } from '../../../scenario/group.ts'
import { AS_IT_WAS } from '../../../scenario/setup.ts'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { fakeEngine, type FakeEngine } from '../answers/engine-fixture.ts'
import { LAB_DATA } from '../lab-fixture.ts'
import { REPLAY_PAUSE } from './lab-replay.ts'
import { createLab, type Lab } from './lab-state.ts'

const [WATER] = LAB_DATA.groups
const [TIDE, GATE] = WATER?.levers ?? []
const [SALT_RATE] = LAB_DATA.assumptions
const [NO_TIDE, STORM] = LAB_DATA.scenarios
if (WATER === undefined || TIDE === undefined || GATE === undefined) throw new Error('two levers')
if (SALT_RATE === undefined) throw new Error('one assumption')
if (NO_TIDE === undefined || STORM === undefined) throw new Error('two scenarios')

function openLab(query = ''): FakeEngine & { readonly lab: Lab } {
  const engine = fakeEngine()
  const lab = createLab(LAB_DATA, ENGLISH, engine.clock)
  lab.begin(query, engine.link, 'http://localhost/lab/')
  return { ...engine, lab }
}

/** Answers until nothing is asked any more. */
function settle({ lab, answer }: Pick<ReturnType<typeof openLab>, 'lab' | 'answer'>): void {
  while (lab.status.kind === 'running') answer()
}

describe('replaying the last change', () => {
  it('shows the kept answers of both ends by turns, and asks the engine for nothing', () => {
    const opened = openLab()
    const { lab, runs, wait } = opened
    lab.set(TIDE, 2)
    settle(opened)
    const before = lab.result
    lab.set(GATE, 0)
    settle(opened)
    const after = lab.result
    const asked = runs.length
    lab.playLast(true)
    const seen = [lab.result]
    while (lab.replay !== undefined) {
      wait(REPLAY_PAUSE)
      seen.push(lab.result)
    }
    expect(seen).toEqual([before, after, before, after, before, after])
    expect(lab.setup.levers).toEqual({ tide: 2, gate: 0 })
    expect(runs).toHaveLength(asked)
  })

  it('goes one turn a press where motion is unwanted', () => {
    const { lab, wait } = openLab()
    lab.set(TIDE, 2)
    lab.playLast(false)
    expect(lab.setup).toEqual(AS_IT_WAS)
    wait(10 * REPLAY_PAUSE)
    expect(lab.setup).toEqual(AS_IT_WAS)
    lab.playLast(false)
    expect(lab.setup.levers).toEqual({ tide: 2 })
  })

  it('is ended by a second press and by any other action, and leaves the address alone', () => {
    const acts: ((lab: Lab) => void)[] = [
      (lab) => {
        lab.playLast(true)
      },
      (lab) => {
        lab.setClock('1905-01-01')
      },
      (lab) => {
        lab.enlarge('boats')
      },
      (lab) => {
        lab.set(GATE, 0)
      },
    ]
    for (const act of acts) {
      const { lab } = openLab()
      lab.set(TIDE, 2)
      const { query } = lab
      lab.playLast(true)
      expect(lab.query).toBe(query)
      act(lab)
      expect(lab.replay).toBeUndefined()
      expect(lab.setup.levers).toMatchObject({ tide: 2 })
    }
  })

  it('has nothing to show before the first change', () => {
    const { lab } = openLab('?v=1&tide=none')
    lab.playLast(true)
    expect(lab.replay).toBeUndefined()
  })
})

describe('worlds kept to compare', () => {
  it('are at most two, each other than history and than each other', () => {
    const { lab } = openLab()
    expect(lab.canKeep).toBe(false)
    lab.set(TIDE, 2)
    lab.keepWorld()
    expect(lab.canKeep).toBe(false)
    lab.keepWorld()
    lab.set(TIDE, 0)
    lab.keepWorld()
    lab.set(GATE, 0)
    expect(lab.canKeep).toBe(false)
    expect(lab.others.map(({ key, label }) => [key, label])).toEqual([
      ['b', 'tide: spring tide'],
      ['c', 'tide: none'],
    ])
    expect(lab.query).toBe('?v=1&tide=none&gate=shut&b=tide:spring-tide&c=tide:none')
  })

  it('are answered by the engine on the assumptions of the present', () => {
    const opened = openLab('?v=1&b=tide:spring-tide&fix=salt-rate:2')
    const { lab, runs } = opened
    settle(opened)
    expect(lab.others[0]?.result?.draws).toBe(1000)
    expect(runs.at(-1)?.inputs).toMatchObject({ 'tide setting': 2, 'salt rate': 2 })
  })

  it('change places with yours, and go', () => {
    const { lab } = openLab('?v=1&tide=none&b=tide:spring-tide&c=gate:shut')
    lab.swapWorld(0)
    expect(lab.setup.levers).toEqual({ tide: 2 })
    expect(lab.others.map((other) => other.levers)).toEqual([{ tide: 0 }, { gate: 0 }])
    lab.dropWorld(0)
    expect(lab.others.map((other) => other.levers)).toEqual([{ gate: 0 }])
    lab.reset()
    lab.swapWorld(0)
    expect(lab.others).toEqual([])
    expect(lab.setup.levers).toEqual({ gate: 0 })
  })

  it('change places again with undo and redo, and none is lost', () => {
    const { lab } = openLab('?v=1&tide=none&b=tide:spring-tide')
    const { query } = lab
    lab.swapWorld(0)
    const swapped = lab.query
    lab.undo()
    expect(lab.query).toBe(query)
    lab.redo()
    expect(lab.query).toBe(swapped)
  })
})

describe('levers that are set together', () => {
  it('are one step: a scenario sets exactly its own, and the clock', () => {
    const { lab } = openLab('?v=1&gate=shut')
    lab.runScenario(STORM)
    expect(lab.setup.levers).toEqual({ tide: 2, wind: 40 })
    expect(lab.clock).toBe('1902-01-01')
    lab.undo()
    expect(lab.query).toBe('?v=1&gate=shut')
    lab.redo()
    expect(lab.clock).toBe('1902-01-01')
  })

  it('leave a clock that the reader has set since', () => {
    const { lab } = openLab()
    lab.runScenario(STORM)
    lab.setClock('1905-01-01')
    lab.undo()
    expect(lab.clock).toBe('1905-01-01')
  })

  it('are one step: the master of a group leaves other groups alone', () => {
    const { lab } = openLab('?v=1&wind=40')
    lab.setAll(withGroup(WATER.levers, lab.setup.levers, { tide: 2, gate: 1.5 }))
    expect(lab.setup.levers).toEqual({ wind: 40, tide: 2, gate: 1.5 })
    lab.undo()
    expect(lab.setup.levers).toEqual({ wind: 40 })
  })

  it('are opened by a link that names a scenario', () => {
    const { lab } = openLab('?v=1&s=no-tide')
    expect(lab.setup.levers).toEqual(NO_TIDE.levers)
    expect(lab.issues).toEqual([])
  })
})

describe('assumptions of the reader', () => {
  it('are steps like others, stand in the link, and are reset apart from levers', () => {
    const { lab } = openLab()
    lab.set(TIDE, 2)
    lab.fix(SALT_RATE, 2.5)
    lab.toggleLink('tide-salt')
    expect(lab.query).toBe('?v=1&tide=spring-tide&fix=salt-rate:2.5&off=tide-salt')
    lab.reset()
    expect(lab.query).toBe('?v=1&fix=salt-rate:2.5&off=tide-salt')
    lab.undo()
    lab.resetAssumptions()
    expect(lab.query).toBe('?v=1&tide=spring-tide')
    lab.undo()
    lab.fix(SALT_RATE, undefined)
    expect(lab.query).toBe('?v=1&tide=spring-tide&off=tide-salt')
  })

  it('make an answer of their own, also where no lever is moved', () => {
    const opened = openLab('?v=1&off=tide-salt')
    settle(opened)
    expect(opened.runs[0]?.inputs).toMatchObject({ 'salt of tide': 0, 'tide setting': 1 })
    expect(opened.lab.result).toBeDefined()
  })
})

describe('a hand that is very fast', () => {
  it('breaks nothing with a hundred moves: the last is answered, each can be undone', () => {
    const opened = openLab()
    const { lab, runs } = opened
    for (let k = 1; k <= 100; k++) lab.set(k % 2 === 0 ? TIDE : GATE, k / 100)
    settle(opened)
    expect(runs.at(-1)).toMatchObject({
      inputs: { 'gate setting': 0.99, 'tide setting': 1 },
      count: 1000,
    })
    expect(lab.result?.draws).toBe(1000)
    for (let k = 1; k <= 100; k++) lab.undo()
    expect(lab.setup).toEqual(AS_IT_WAS)
    expect(lab.history.past).toEqual([])
  })

  it('breaks nothing with a hundred moves of a held lever either', () => {
    const opened = openLab()
    const { lab, answer } = opened
    lab.hold(TIDE.id)
    for (let k = 1; k <= 100; k++) lab.set(TIDE, k / 100)
    answer()
    answer()
    lab.release()
    settle(opened)
    expect(lab.history.past).toEqual([])
    expect(lab.setup).toEqual(AS_IT_WAS)
    expect(lab.result).toBeUndefined()
  })
})

describe('an engine that fails', () => {
  it('leaves the last good picture, and starts anew when asked', () => {
    const opened = openLab()
    const { lab, fail, restarts } = opened
    lab.set(TIDE, 2)
    settle(opened)
    const shown = lab.result
    lab.set(GATE, 0)
    fail('died', 'out of memory', true)
    expect(lab.status).toMatchObject({ kind: 'stopped', cause: 'died' })
    expect(lab.result).toBe(shown)
    expect(lab.query).toBe('?v=1&tide=spring-tide&gate=shut')
    lab.setClock('1905-01-01')
    expect(lab.status.kind).toBe('stopped')
    lab.runAgain()
    settle(opened)
    expect(restarts()).toBe(1)
    expect(lab.result?.key).toBe('[[["gate",0],["tide",2]],[],[]]')
  })
})
