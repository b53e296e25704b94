import { NOT_AVAILABLE } from '@thaw/core'
import type { LookupInterpolation } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { graphValue } from './graph-value.ts'

const span = { file: 'model.mdl', start: 0, end: 1, line: 1, column: 1 }

function at(x: number, interpolation: LookupInterpolation): number {
  return graphValue({ xs: [0, 1, 1, 3], ys: [10, 20, 30, 40], interpolation, span }, x)
}

describe('graphValue', () => {
  it('counts the last of the points that share an x, and with forward the first', () => {
    expect(at(1, 'continuous')).toBe(30)
    expect(at(1, 'discrete')).toBe(30)
    expect(at(1, 'raw')).toBe(30)
    expect(at(1, 'forward')).toBe(20)
  })

  it.each([
    ['continuous', 10, 15, 35, 40],
    ['extrapolate', 0, 15, 35, 45],
    ['discrete', 10, 10, 30, 40],
    ['forward', 10, 20, 40, 40],
    ['raw', NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE],
  ] as const)('%s: before, between and behind the points', (interpolation, ...expected) => {
    expect([-1, 0.5, 2, 4].map((x) => at(x, interpolation))).toEqual(expected)
  })

  it('has no value where x is none', () => {
    expect(at(NaN, 'continuous')).toBeNaN()
    expect(at(NaN, 'raw')).toBeNaN()
  })
})
