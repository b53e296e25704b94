import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginHistory,
  holdLever,
  redo,
  releaseLever,
  resetLevers,
  setLever,
  undo,
  type LeverHistory,
} from './lever-history.ts'
import { LEVERS, makeLever } from './lever-fixture.ts'
import { scenarioInputs } from './scenario-inputs.ts'

const TIDE = makeLever('tide', 'none = 0; half* = 1; spring = 2')
const GATE = makeLever('gate', 'shut = 0; open* = 1')

describe('a lever history', () => {
  it('remembers one step for each move', () => {
    const moved = setLever(setLever(beginHistory(), TIDE, 2), GATE, 0)
    expect(moved.present).toEqual({ tide: 2, gate: 0 })
    expect(undo(moved).present).toEqual({ tide: 2 })
    expect(undo(undo(moved)).present).toEqual({})
    expect(redo(undo(moved)).present).toEqual({ tide: 2, gate: 0 })
  })

  it('has one form for a lever that is back at history', () => {
    const back = setLever(setLever(beginHistory(), TIDE, 2), TIDE, 1)
    expect(back.present).toEqual({})
    expect(back.past).toHaveLength(2)
  })

  it('makes no step of a move that changes nothing', () => {
    const history = setLever(beginHistory(), TIDE, 2)
    expect(setLever(history, TIDE, 2)).toBe(history)
  })

  it('makes one step of a drag', () => {
    let history = holdLever(setLever(beginHistory(), GATE, 0), TIDE)
    for (const value of [1.1, 1.2, 1.3]) history = setLever(history, TIDE, value)
    history = releaseLever(history)
    expect(history.present).toEqual({ gate: 0, tide: 1.3 })
    expect(undo(history).present).toEqual({ gate: 0 })
  })

  it('makes no step of a drag that comes back', () => {
    let history = holdLever(beginHistory(), TIDE)
    for (const value of [1.1, 1]) history = setLever(history, TIDE, value)
    expect(releaseLever(history).past).toEqual([])
  })

  it('resets all levers as one step, which can be undone', () => {
    const moved = setLever(setLever(beginHistory(), TIDE, 2), GATE, 0)
    const reset = resetLevers(moved)
    expect(reset.present).toEqual({})
    expect(undo(reset).present).toEqual(moved.present)
    expect(resetLevers(reset)).toEqual(reset)
  })

  it('forgets what was undone once another step is made', () => {
    const moved = setLever(undo(setLever(beginHistory(), TIDE, 2)), GATE, 0)
    expect(redo(moved)).toBe(moved)
  })

  it('comes back to the same settings after any steps and as many undos', () => {
    const step = fc.tuple(fc.constantFrom(...LEVERS), fc.constantFrom(0, 0.5, 1, 2))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const seen: LeverHistory[] = [beginHistory()]
        for (const [lever, value] of steps) {
          seen.push(setLever(seen.at(-1) ?? beginHistory(), lever, value))
        }
        let back = seen.at(-1) ?? beginHistory()
        while (back.past.length > 0) back = undo(back)
        expect(back.present).toEqual({})
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
