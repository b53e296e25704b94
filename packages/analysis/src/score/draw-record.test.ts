import { createStream } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import type { Observation, RecordError } from '../observation.ts'
import { drawCount, drawRecord } from './draw-record.ts'

const COUNT = 40_000

function observationWith(error: RecordError, years = 1): Observation {
  return { output: 'x', start: 1900, end: 1900 + years, reading: 'rate', value: 0, error }
}

function momentsOf(draw: () => number): { readonly mean: number; readonly variance: number } {
  const values = Array.from({ length: COUNT }, draw)
  const mean = values.reduce((sum, value) => sum + value, 0) / COUNT
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / COUNT
  return { mean, variance }
}

describe('drawRecord', () => {
  it('adds a normal error', () => {
    const stream = createStream(1)
    const seen = observationWith({ kind: 'normal', spread: 3 })
    const { mean, variance } = momentsOf(() => drawRecord(seen, 10, stream))
    expect(mean).toBeCloseTo(10, 1)
    expect(variance / 9).toBeCloseTo(1, 1)
  })

  it('errs by a share of what is above the negative floor', () => {
    const stream = createStream(2)
    const seen = observationWith({ kind: 'lognormal', spread: 0.1, floor: 5 })
    const logs = momentsOf(() => Math.log(drawRecord(seen, 10, stream) + 5))
    expect(logs.mean).toBeCloseTo(Math.log(15), 2)
    expect(Math.sqrt(logs.variance)).toBeCloseTo(0.1, 2)
  })

  it('counts over the whole span and tells a yearly figure', () => {
    const stream = createStream(3)
    const seen = observationWith({ kind: 'count', dispersion: 1 }, 4)
    const { mean, variance } = momentsOf(() => drawRecord(seen, 2, stream))
    expect(mean).toBeCloseTo(2, 1)
    // 8 in four years with variance 8, so 8 / 16 for a year.
    expect(variance).toBeCloseTo(0.5, 1)
  })

  it('gives the same figures for the same stream', () => {
    const seen = observationWith({ kind: 'normal', spread: 1 })
    const first = drawRecord(seen, 0, createStream(4, 'a'))
    expect(drawRecord(seen, 0, createStream(4, 'a'))).toBe(first)
    expect(drawRecord(seen, 0, createStream(4, 'b'))).not.toBe(first)
  })
})

describe('drawCount', () => {
  it.each([
    [0.7, 1],
    [4, 2.5],
    [200, 1],
    [200, 3],
  ])('has the mean %d and %d times its variance', (mean, dispersion) => {
    const stream = createStream(5, `${mean} ${dispersion}`)
    const found = momentsOf(() => drawCount(mean, dispersion, stream))
    expect(found.mean / mean).toBeCloseTo(1, 1)
    expect(found.variance / mean / dispersion).toBeCloseTo(1, 1)
  })

  it('is Poisson without dispersion: e to the minus mean are none', () => {
    const stream = createStream(6)
    const none = Array.from({ length: COUNT }, () => drawCount(1.5, 1, stream)).filter(
      (count) => count === 0,
    ).length
    expect(none / COUNT).toBeCloseTo(Math.exp(-1.5), 2)
  })

  it('has none where none are expected', () => {
    expect(drawCount(0, 1, createStream(7))).toBe(0)
    expect(drawCount(-1, 2, createStream(7))).toBe(0)
  })
})
