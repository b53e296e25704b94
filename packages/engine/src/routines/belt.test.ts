/** The slats of a conveyor, worked by hand. */
import { describe, expect, it } from 'vitest'
import { fillBelt, leakBelt, type Belt, type BeltRules } from './belt.ts'

const rules: BeltRules = { dt: 1, isDiscrete: false, isExponential: false, leaks: [] }
const zone = { start: 0, end: 1, isWhole: false }

function belt(content: readonly number[], bases: Belt['bases'], carry: Belt['carry']): Belt {
  return { content, bases, carry }
}

describe('leakBelt', () => {
  it('drops a whole unit once ten tenths of it have leaked, whatever rounding leaves', () => {
    const whole = { ...rules, leaks: [{ ...zone, isWhole: true }] }
    let state = belt([10], [[0.1]], [0])
    const taken = Array.from({ length: 10 }, () => {
      const { content, carry, leaked } = leakBelt(state, { fractions: [1], isHeld: [false] }, whole)
      state = { ...state, content, carry }
      return leaked[0]
    })
    expect(taken).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(state.content).toEqual([9])
  })

  it('shares out a slat in proportion where the leaks ask for more than all of it', () => {
    const both = { ...rules, isExponential: true, leaks: [zone, zone] }
    const leaking = { fractions: [0.9, 0.6], isHeld: [false, false] }
    const { content, leaked } = leakBelt(belt([10], [[], []], [0, 0]), leaking, both)
    expect(leaked.map((one) => Number(one.toFixed(12)))).toEqual([6, 4])
    expect(content[0]).toBeCloseTo(0, 12)
    // A leak that is held asks for nothing.
    const alone = leakBelt(
      belt([10], [[], []], [0, 0]),
      { ...leaking, isHeld: [true, false] },
      both,
    )
    expect(alone.leaked).toEqual([0, 6])
  })

  it('leaks where the middle of a slat lies in the zone, on its edge too', () => {
    const half = { ...rules, isExponential: true, leaks: [{ ...zone, end: 0.5 }] }
    const leaking = { fractions: [0.1], isHeld: [false] }
    // From the exit on: middles at 0.9, 0.7, 0.5, 0.3 and 0.1 of the way.
    const { bySlat } = leakBelt(belt([10, 10, 10, 10, 10], [[]], [0]), leaking, half)
    expect(bySlat).toEqual([[0, 0, 1, 1, 1]])
  })
})

describe('fillBelt', () => {
  it('fills the slats at which a unit of time begins, of batches, and the one at the entry', () => {
    const batches = { ...rules, dt: 0.5, isDiscrete: true }
    expect(fillBelt(12, 4, [], batches).content).toEqual([0, 6, 0, 6])
    expect(fillBelt(12, 5, [], batches).content).toEqual([0, 4, 0, 4, 4])
    expect(fillBelt(12, 4, [], { ...batches, isDiscrete: false }).content).toEqual([3, 3, 3, 3])
  })
})
