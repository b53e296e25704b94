import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVERS, makeLever } from './lever-fixture.ts'
import { scenarioInputs } from './scenario-inputs.ts'
import {
  beginHistory,
  fixInput,
  hold,
  redo,
  release,
  resetAssumptions,
  resetLevers,
  setLever,
  setLevers,
  toggleLink,
  undo,
  type SetupHistory,
} from './setup-history.ts'
import { AS_IT_WAS } from './setup.ts'

const TIDE = makeLever('tide', 'none = 0; half* = 1; spring = 2')
const GATE = makeLever('gate', 'shut = 0; open* = 1')
const SALT_RATE = { variable: 'salt rate', low: 0, high: 5 }

describe('a history of setups', () => {
  it('remembers one step for each move', () => {
    const moved = setLever(setLever(beginHistory(), TIDE, 2), GATE, 0)
    expect(moved.present.levers).toEqual({ tide: 2, gate: 0 })
    expect(undo(moved).present.levers).toEqual({ tide: 2 })
    expect(undo(undo(moved)).present.levers).toEqual({})
    expect(redo(undo(moved)).present.levers).toEqual({ tide: 2, gate: 0 })
  })

  it('has one form for a lever that is back at history', () => {
    const back = setLever(setLever(beginHistory(), TIDE, 2), TIDE, 1)
    expect(back.present.levers).toEqual({})
    expect(back.past).toHaveLength(2)
  })

  it('makes no step of a move that changes nothing', () => {
    const history = setLever(beginHistory(), TIDE, 2)
    expect(setLever(history, TIDE, 2).past).toHaveLength(1)
  })

  it('makes one step of a drag', () => {
    let history = hold(setLever(beginHistory(), GATE, 0), 'tide')
    for (const value of [1.1, 1.2, 1.3]) history = setLever(history, TIDE, value)
    history = release(history)
    expect(history.present.levers).toEqual({ gate: 0, tide: 1.3 })
    expect(undo(history).present.levers).toEqual({ gate: 0 })
  })

  it('makes no step of a drag that comes back', () => {
    let history = hold(beginHistory(), 'tide')
    for (const value of [1.1, 1]) history = setLever(history, TIDE, value)
    expect(release(history).past).toEqual([])
  })

  it('resets all levers as one step, which can be undone', () => {
    const moved = setLever(setLever(beginHistory(), TIDE, 2), GATE, 0)
    const reset = resetLevers(moved)
    expect(reset.present.levers).toEqual({})
    expect(undo(reset).present).toEqual(moved.present)
    expect(resetLevers(reset)).toEqual(reset)
  })

  it('sets several levers as one step', () => {
    const set = setLevers(setLever(beginHistory(), TIDE, 2), { gate: 0 })
    expect(set.present.levers).toEqual({ gate: 0 })
    expect(undo(set).present.levers).toEqual({ tide: 2 })
  })

  it('fixes an assumption and lets it go, each as one step', () => {
    const fixed = fixInput(beginHistory(), SALT_RATE, 0.25)
    expect(fixed.present).toEqual({ ...AS_IT_WAS, fixed: { 'salt rate': 0.25 } })
    expect(fixInput(fixed, SALT_RATE, undefined).present).toEqual(AS_IT_WAS)
    expect(undo(fixed).present).toEqual(AS_IT_WAS)
  })

  it('switches a link off and on again, whatever the order', () => {
    const off = toggleLink(toggleLink(beginHistory(), 'wind-salt'), 'gate-tide')
    expect(off.present.off).toEqual(['gate-tide', 'wind-salt'])
    expect(toggleLink(off, 'gate-tide').present.off).toEqual(['wind-salt'])
    expect(undo(off).present.off).toEqual(['wind-salt'])
  })

  it('resets decisions and assumptions apart', () => {
    const all = toggleLink(fixInput(setLever(beginHistory(), TIDE, 2), SALT_RATE, 3), 'a-b')
    expect(resetLevers(all).present).toEqual({ ...all.present, levers: {} })
    expect(resetAssumptions(all).present).toEqual({ ...AS_IT_WAS, levers: { tide: 2 } })
    expect(undo(resetAssumptions(all)).present).toEqual(all.present)
  })

  it('makes one step of a drag of an assumption', () => {
    let history = hold(beginHistory(), 'salt rate')
    for (const value of [1, 2, 3]) history = fixInput(history, SALT_RATE, value)
    expect(undo(release(history)).present).toEqual(AS_IT_WAS)
  })

  it('stays in a range whose ends have more figures than a hand sets', () => {
    const range = { low: 1 / 3 + 1e-9, high: 2 / 3 - 1e-9 }
    const narrow = makeLever('narrow', 'middle* = 0.5', range)
    const rate = { variable: 'rate', ...range }
    for (const value of [range.low, range.high]) {
      const lever = setLever(beginHistory(), narrow, value).present.levers['narrow']
      const input = fixInput(beginHistory(), rate, value).present.fixed['rate']
      expect([lever, input]).toEqual([value, value])
    }
  })

  it('keeps six figures of a number, but a stop exactly', () => {
    const third = makeLever('third', 'none* = 0; third = 0.3333333333')
    expect(setLever(beginHistory(), TIDE, 1 / 3).present.levers).toEqual({ tide: 0.333333 })
    expect(setLever(beginHistory(), third, 0.3333333333).present.levers).toEqual({
      third: 0.3333333333,
    })
  })

  it('forgets what was undone once another step is made', () => {
    const moved = setLever(undo(setLever(beginHistory(), TIDE, 2)), GATE, 0)
    expect(redo(moved)).toBe(moved)
  })

  it('comes back to the same settings after any steps and as many undos', () => {
    const step = fc.tuple(fc.constantFrom(...LEVERS), fc.constantFrom(0, 0.5, 1, 2))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const seen: SetupHistory[] = [beginHistory()]
        for (const [lever, value] of steps) {
          seen.push(setLever(seen.at(-1) ?? beginHistory(), lever, value))
        }
        let back = seen.at(-1) ?? beginHistory()
        while (back.past.length > 0) back = undo(back)
        expect(back.present).toEqual(AS_IT_WAS)
        while (back.future.length > 0) back = redo(back)
        expect(back.present).toEqual(seen.at(-1)?.present)
      }),
      { seed: 64 },
    )
  })
})

describe('scenarioInputs', () => {
  it('names every lever, at history where nothing is set', () => {
    expect(scenarioInputs([TIDE, GATE], { gate: 0 })).toEqual({
      'tide setting': 1,
      'gate setting': 0,
    })
  })
})
