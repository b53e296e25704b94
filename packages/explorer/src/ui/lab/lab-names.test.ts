import { describe, expect, it } from 'vitest'
import { AS_IT_WAS, type Setup } from '../../scenario/setup.ts'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import { LAB_DATA } from './lab-fixture.ts'
import { nameStep, nameWorld, nameWorldBriefly, scenarioOf } from './lab-names.ts'

describe('names of worlds', () => {
  it('say what was moved, by word or number', () => {
    const name = (levers: Record<string, number>): string => nameWorld(ENGLISH, LAB_DATA, levers)
    expect(name({})).toBe('as it was')
    expect(name({ tide: 2 })).toBe('tide: spring tide')
    expect(name({ wind: 12.5 })).toBe('wind: 13 knots')
    expect(name({ wind: 40, tide: 0, gate: 0 })).toBe('tide: none and 2 more')
    expect(nameWorld(RUSSIAN, LAB_DATA, { wind: 40, tide: 0 })).toBe('tide: none и ещё 1')
  })

  it('are the stop alone where there is little room', () => {
    const levers = { wind: 40, tide: 0, gate: 0 }
    expect(nameWorldBriefly(ENGLISH, LAB_DATA, levers)).toBe('none and 2 more')
    expect(nameWorldBriefly(ENGLISH, LAB_DATA, { tide: 2 })).toBe('spring tide')
  })

  it('know the scenario whose levers they have', () => {
    expect(scenarioOf(LAB_DATA, { wind: 40, tide: 2 })?.id).toBe('storm')
    expect(scenarioOf(LAB_DATA, { tide: 2 })).toBeUndefined()
    expect(scenarioOf(LAB_DATA, {})).toBeUndefined()
    const unrunnable = LAB_DATA.scenarios.map((scenario) => ({ ...scenario, levers: {} }))
    expect(scenarioOf({ ...LAB_DATA, scenarios: unrunnable }, {})).toBeUndefined()
  })
})

describe('names of steps', () => {
  it('say what one setup has that the other has not', () => {
    const before: Setup = { ...AS_IT_WAS, levers: { tide: 2 }, off: ['wind-boats'] }
    const name = (after: Setup): string => nameStep(ENGLISH, LAB_DATA, before, after)
    expect(name({ ...before, levers: { tide: 0 } })).toBe('tide: none')
    expect(name({ ...before, levers: { tide: 1 } })).toBe('tide: half tide')
    expect(name({ ...before, fixed: { 'salt rate': 2 } })).toBe('Salt rate')
    expect(name({ ...before, off: [] })).toBe('Wind → Boats')
    expect(name({ levers: {}, fixed: {}, off: [] })).toBe('tide: half tide and 1 more')
  })
})
