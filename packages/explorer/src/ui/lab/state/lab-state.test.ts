import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { fakeEngine, type FakeEngine } from '../answers/engine-fixture.ts'
import { LAB_DATA } from '../lab-fixture.ts'
import { createLab, type Lab } from './lab-state.ts'

const [TIDE, GATE] = LAB_DATA.groups[0]?.levers ?? []
if (TIDE === undefined || GATE === undefined) throw new Error('the fixture has two levers')

/** A laboratory with an engine that answers when the test says so. */
function openLab(query = ''): FakeEngine & { readonly lab: Lab } {
  const engine = fakeEngine()
  const lab = createLab(LAB_DATA, ENGLISH, engine.clock)
  lab.begin(query, engine.link, 'http://localhost/lab/')
  return { ...engine, lab }
}

describe('the laboratory’s state', () => {
  it('asks for nothing at history', () => {
    const { lab, runs } = openLab()
    expect(runs).toEqual([])
    expect(lab.result).toBeUndefined()
    expect(lab.query).toBe('')
  })

  it('knows which charts are being guessed, in no link', () => {
    const { lab } = openLab()
    const [chart] = LAB_DATA.charts
    const id = chart?.id ?? ''
    lab.hideChart(id, true)
    lab.hideChart(id, true)
    expect(lab.hidden).toEqual([id])
    expect(lab.query).toBe('')
    lab.hideChart(id, false)
    expect(lab.hidden).toEqual([])
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
    lab.hold(TIDE.id)
    for (const value of [1.2, 1.4, 1.6]) {
      lab.set(TIDE, value)
      answer()
    }
    expect(runs.map((run) => run.count)).toEqual([200, 200, 200])
    lab.release()
    expect(runs.at(-1)).toMatchObject({ count: 1000, inputs: { 'tide setting': 1.6 } })
    answer()
    lab.undo()
    expect(lab.setup.levers).toEqual({})
  })

  it('passes over the answer to a question that is no longer asked', () => {
    const { lab, runs, answer } = openLab()
    lab.set(TIDE, 2)
    lab.set(TIDE, 0)
    expect(runs).toHaveLength(2)
    answer()
    expect(lab.result?.key).toBe('[[["tide",0]],[],[]]')
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

  it('keeps the answer that a hand waited for, once it lets go', () => {
    const { lab, runs, answer, wait } = openLab()
    lab.hold(TIDE.id)
    lab.set(TIDE, 1.2)
    answer()
    wait(150)
    answer()
    lab.release()
    const first = lab.result
    expect(runs.map((run) => run.count)).toEqual([200, 1000])
    lab.set(GATE, 0)
    answer()
    answer()
    expect(lab.before).toBe(first)
    lab.undo()
    expect(lab.result).toBe(first)
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
    expect(lab.setup.levers).toEqual({})
    expect(lab.query).toBe('?v=1&moon=full')
  })

  it('says that a run stopped, and runs again when asked', () => {
    const { lab, runs, answer, fail } = openLab()
    lab.set(TIDE, 2)
    fail('died', 'the thread has ended', true)
    expect(lab.status).toEqual({ kind: 'stopped', cause: 'died', text: 'the thread has ended' })
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
