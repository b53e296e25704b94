/** Routines of whole vectors, worked by hand. */
import { describe, expect, it } from 'vitest'
import { demandAt, supplyAt, type Curve } from './demand-curve.ts'
import { routines, type RoutineName, type RoutineSettings } from './routines.ts'

function results(
  name: RoutineName,
  outputs: number,
  inputs: readonly number[],
  settings: RoutineSettings = {},
): readonly number[] {
  const routine = routines[name](settings, outputs, 1)
  routine.begin()
  const moment = { time: 0, step: 0, draw: 0, seed: 0 }
  routine.call(0, Float64Array.from(inputs), moment)
  return [...routine.outputs]
}

describe('orders and ranks', () => {
  it('put the earlier of two equal elements first, in both directions', () => {
    expect(results('sortOrder', 4, [1, 5, 2, 5, 2])).toEqual([1, 3, 0, 2])
    expect(results('sortOrder', 4, [-1, 5, 2, 5, 2])).toEqual([0, 2, 1, 3])
    expect(results('ranks', 4, [1, 5, 2, 5, 2])).toEqual([3, 1, 4, 2])
  })

  it('give the element of a rank, ties broken by a second array; none beyond the last', () => {
    const settings = { size: 3 }
    expect(results('elementOfRank', 1, [1, 4, 4, 9], settings)).toEqual([1])
    expect(results('elementOfRank', 1, [1, 4, 4, 9, 2, 1, 0], settings)).toEqual([2])
    expect(results('elementOfRank', 1, [3, 4, 4, 9], settings)).toEqual([3])
    expect(results('elementOfRank', 1, [4, 4, 4, 9], settings)).toEqual([NaN])
  })
})

describe('a selection', () => {
  it('is no number where the author calls it a fault', () => {
    const none = [-1, 0, 1, 0, 0, 7, 8]
    const both = [-1, 0, 2, 1, 1, 7, 8]
    expect(results('selection', 1, none)).toEqual([NaN])
    expect(results('selection', 1, both)).toEqual([NaN])
    expect(results('selection', 1, [-1, 0, 2, 0, 1, 7, 8])).toEqual([8])
    expect(results('selection', 1, [-1, 11, 0, 1, 1, 7, 8])).toEqual([NaN])
  })
})

describe('an inverse', () => {
  it('changes rows where a diagonal is empty', () => {
    expect(results('inverse', 4, [2, 0, 2, 4, 0])).toEqual([0, 0.25, 0.5, 0])
  })

  it('is of the upper left part where fewer rows are asked for, and no number where there is none', () => {
    expect(results('inverse', 9, [1, 2, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([
      0.5, 0, 0, 0, 0, 0, 0, 0, 0,
    ])
    expect(results('inverse', 4, [2, 1, 2, 2, 4])).toEqual([NaN, NaN, NaN, NaN])
  })
})

describe('a market price', () => {
  it('is the lowest that its curves reach where nothing is wanted', () => {
    const settings = { demanders: 1, suppliers: 1 }
    const reaches = [0.5, 0.5, 5, 10]
    reaches.forEach((reach, at) => {
      const shape = at + 1
      const inputs = [0, shape, 2, 1, 0, 200, shape, 1, 1, 0]
      expect(results('marketPrice', 1, inputs, settings)[0]).toBeCloseTo(1 - reach, 12)
    })
  })
})

describe('curves of demand and supply', () => {
  const curve = (shape: number, width = 2): Curve => ({ quantity: 10, shape, centre: 5, width })

  it('are half at their centre, whatever their shape, and mirror each other', () => {
    for (const shape of [1, 2, 3, 4]) {
      expect(demandAt(curve(shape), 5)).toBeCloseTo(5, 6)
      expect(demandAt(curve(shape), 4.5) + supplyAt(curve(shape), 4.5)).toBeCloseTo(10, 6)
    }
  })

  it('are as wide as their width says', () => {
    expect(demandAt(curve(1), 4.5)).toBe(7.5)
    expect(demandAt(curve(1), 4)).toBe(10)
    expect(demandAt(curve(2), 4.5)).toBe(8.75)
    // One and two standard deviations: 0.8413447461, 0.9772498681.
    expect(demandAt(curve(3), 3)).toBeCloseTo(8.413447461, 5)
    expect(supplyAt(curve(3), 9)).toBeCloseTo(9.772498681, 5)
    expect(demandAt(curve(4), 3)).toBeCloseTo(10 * (1 - 0.5 / Math.E), 12)
  })

  it('are steps where they have no width, and no numbers of shapes that are not known', () => {
    expect([demandAt(curve(1, 0), 4.9), demandAt(curve(1, 0), 5.1)]).toEqual([10, 0])
    expect(demandAt(curve(5), 5)).toBeNaN()
    expect(demandAt(curve(11), 5)).toBeNaN()
  })
})

describe('an allocation', () => {
  it('shares out exactly what is there', () => {
    const profiles = [3, 5, 1, 0, 2, 4, 3, 0, 4, 6, 0.5, 0]
    for (const available of [0.1, 1, 7, 17.9]) {
      const shares = results('allocation', 3, [available, 5, 6, 7, ...profiles])
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(available, 9)
      expect(shares.every((share) => share >= 0)).toBe(true)
    }
  })

  it('gives first to fixed demands, in proportion where there is not enough even for these', () => {
    const profiles = [0, 1, 1, 0, 1, 9, 1, 0]
    expect(results('allocation', 2, [7, 5, 6, ...profiles])).toEqual([5, 2])
    expect(results('allocation', 2, [2, 5, 6, ...profiles])).toEqual([2, 0])
  })
})
