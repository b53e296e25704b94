import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockMoveOf,
  clockStep,
  clockSteps,
  dateNear,
  dateOfStep,
  moveClock,
  type ClockFace,
  type ClockMove,
} from './chart-clock.ts'

const FACE: ClockFace = {
  years: [1900, 1910],
  moments: [
    { date: '1907-08-09' },
    { date: '1901-05-01' },
    { date: '1904' },
    { date: '1899-01-01' },
    { date: '1950-01-01' },
  ],
}

describe('keys', () => {
  it.each([
    ['ArrowRight', false, 'forward'],
    ['ArrowUp', false, 'forward'],
    ['ArrowLeft', true, 'event-back'],
    ['Home', false, 'first'],
    ['End', true, 'last'],
    ['a', false, undefined],
  ])('%s with Shift %s means %s', (key, shiftKey, move) => {
    expect(clockMoveOf({ key, shiftKey })).toBe(move)
  })
})

describe('the clock', () => {
  it('steps by half a month', () => {
    expect(moveClock('1904-01-01', 'forward', FACE)).toBe('1904-01-16')
    expect(moveClock('1904-01-16', 'back', FACE)).toBe('1904-01-01')
  })

  it('jumps between turning points, in the order of their dates, and stops at the last', () => {
    const walk = (move: ClockMove, from: string): readonly string[] => {
      const next = moveClock(from, move, FACE)
      return next === from ? [] : [next, ...walk(move, next)]
    }
    expect(walk('event-forward', '1900-01-01')).toEqual(['1901-05-01', '1904', '1907-08-09'])
    expect(walk('event-back', '1909-01-01')).toEqual(['1907-08-09', '1904', '1901-05-01'])
  })

  it('goes to either end, which is inside', () => {
    expect(moveClock('1904-01-01', 'first', FACE)).toBe('1900-01-01')
    expect(moveClock('1904-01-01', 'last', FACE)).toBe('1909-12-31')
    expect(moveClock('1909-12-31', 'forward', FACE)).toBe('1909-12-31')
  })

  it('stays inside wherever a pointer goes', () => {
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 3000, noNaN: true }), (years) => {
        const date = dateNear(years, FACE)
        expect(date >= '1900-01-01' && date <= '1909-12-31').toBe(true)
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  it('finds every step again', () => {
    const steps = Array.from({ length: clockSteps(FACE) }, (_, step) => step)
    expect(steps.map((step) => clockStep(dateOfStep(step, FACE), FACE))).toEqual(steps)
  })
})
