/** What is asked of the points of a graphical function, worked by hand. */
import { NOT_AVAILABLE } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { curve, type CurveQuestion } from './curve.ts'
import { areaTo, inverseAt, slopeAt } from './points.ts'

/** A valley: from 2 down to 0 at x = 1, and up to 1 at x = 2. */
const valley = { xs: [0, 1, 2], ys: [2, 0, 1] }

describe('inverseAt', () => {
  it('gives the smallest place, and on prolonged lines the one before the points first', () => {
    expect(inverseAt(valley, 1, 'held')).toBe(0.5)
    expect(inverseAt(valley, 4, 'held')).toBe(NOT_AVAILABLE)
    expect(inverseAt(valley, 4, 'extrapolated')).toBe(-1)
    expect(inverseAt({ xs: [0, 1, 2], ys: [0, 0, 1] }, 3, 'extrapolated')).toBe(4)
  })

  it('has no place for a value below the valley: both lines reach it among the points only', () => {
    expect(inverseAt(valley, -1, 'extrapolated')).toBe(NOT_AVAILABLE)
  })
})

describe('slopeAt', () => {
  it('takes the mean of both sides at an inner point, and beyond the ends what the mode says', () => {
    expect([0, 0.5, 1, 1.5, 2].map((x) => slopeAt(valley, x, 0))).toEqual([-2, -2, -0.5, 1, 1])
    expect([-1, 0, 1].map((mode) => slopeAt(valley, 3, mode))).toEqual([NOT_AVAILABLE, 0, 1])
    expect(slopeAt(valley, -1, 1)).toBe(-2)
  })
})

describe('areaTo', () => {
  it('grows from the first point on, and is below 0 to the left of it', () => {
    expect([0, 0.5, 1, 2].map((x) => areaTo(valley, x, 'held'))).toEqual([0, 0.75, 1, 1.5])
    expect(areaTo(valley, -1, 'held')).toBe(-2)
    expect(areaTo(valley, -1, 'extrapolated')).toBe(-3)
    expect(areaTo(valley, 4, 'extrapolated')).toBe(1.5 + (1 + 3))
  })
})

describe('curve', () => {
  const ask = (
    question: CurveQuestion,
    interpolation: string,
    inputs: readonly number[],
  ): number => {
    const routine = curve({ ...valley, question, interpolation })
    routine.begin()
    routine.call(0, Float64Array.from(inputs), { time: 0, step: 0, draw: 0, seed: 0 })
    return routine.outputs[0] ?? NaN
  }

  it('counts nothing beyond its points, unless its end lines are prolonged', () => {
    expect(ask('area', 'continuous', [4, -1])).toBe(1.5)
    // 3 to the left of the points, and from 1 to 3 to the right of them.
    expect(ask('area', 'extrapolate', [4, -1])).toBe(3 + 1.5 + 4)
    expect(ask('area', 'extrapolate', [-1, 4])).toBe(3 + 1.5 + 4)
  })

  it('is level from point to point where it is stepwise', () => {
    expect(ask('area', 'discrete', [2, 0])).toBe(2)
    expect(ask('centre', 'discrete', [2, 0])).toBe(0.5)
  })

  it('has the nearer end as the origin of what it never is', () => {
    expect(ask('origin', 'continuous', [5])).toBe(0)
    expect(ask('origin', 'continuous', [-5])).toBe(2)
    expect(ask('origin', 'extrapolate', [4])).toBe(-1)
  })
})
