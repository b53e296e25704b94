import { describe, expect, it } from 'vitest'
import { predictionOf, type Observation } from './observation.ts'

const times = Float64Array.of(0, 0.5, 1, 1.5, 2)
/** A level that rises by 2 a year from 1. */
const rising = Float64Array.of(1, 2, 3, 4, 5)

const observation: Observation = {
  output: 'Level',
  start: 0.5,
  end: 0.5,
  reading: 'stock',
  value: 0,
  error: { kind: 'normal', spread: 1 },
}

describe('predictionOf', () => {
  it('reads a stock at its date, between saved points by a straight line', () => {
    expect(predictionOf(times, rising, observation)).toBe(2)
    expect(predictionOf(times, rising, { ...observation, start: 0.6, end: 0.6 })).toBeCloseTo(2.2)
  })

  it('reads a stock with two dates in the middle', () => {
    expect(predictionOf(times, rising, { ...observation, start: 0, end: 2 })).toBe(3)
  })

  it('reads a rate as the mean over its span, also with ragged ends', () => {
    const rate = { ...observation, reading: 'rate' } as const
    expect(predictionOf(times, rising, { ...rate, start: 0, end: 1 })).toBe(2)
    expect(predictionOf(times, rising, { ...rate, start: 0.3, end: 1.7 })).toBeCloseTo(3)
  })

  it('reads a rate of one moment as its value', () => {
    expect(predictionOf(times, rising, { ...observation, reading: 'rate' })).toBe(2)
  })

  it('takes a date that rounding puts behind the last saved time for that time', () => {
    const at = 0.1 * 3
    expect(at).toBeGreaterThan(0.3)
    const late = { ...observation, start: at, end: at }
    expect(predictionOf(Float64Array.of(0, 0.3), Float64Array.of(1, 4), late)).toBeCloseTo(4, 9)
  })

  it('has no answer outside the run, and one at its very end', () => {
    expect(predictionOf(times, rising, { ...observation, start: 2, end: 2 })).toBe(5)
    expect(predictionOf(times, rising, { ...observation, start: 2.1, end: 2.1 })).toBeNaN()
    expect(
      predictionOf(times, rising, { ...observation, reading: 'period', start: 1, end: 9 }),
    ).toBeNaN()
  })
})
