import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { countCovered, isCovered } from './coverage.ts'

/** 0 to 100: its quantiles are its levels in percent. */
const sample = Float64Array.from({ length: 101 }, (_, value) => value)

describe('isCovered', () => {
  it('takes the central band, edges included', () => {
    expect([24, 25, 50, 75, 76].map((value) => isCovered(sample, value, 0.5))).toEqual([
      ...[false, true, true, true, false],
    ])
    expect([4, 5, 95, 96].map((value) => isCovered(sample, value, 0.9))).toEqual([
      ...[false, true, true, false],
    ])
  })
})

describe('countCovered', () => {
  it('counts as many as the band says where the forecast is the truth', () => {
    const stream = createStream(1, 'truth')
    const draw = (): number => drawNormal(stream)
    const record = Array.from({ length: 400 }, draw)
    const bands = Float64Array.from({ length: 1000 }, draw)
    const samples = record.map(() => bands)
    // Three standard deviations of a binomial count of 400 are 18 and 30.
    expect(Math.abs(countCovered(samples, record, 0.9) - 360)).toBeLessThan(18)
    expect(Math.abs(countCovered(samples, record, 0.5) - 200)).toBeLessThan(30)
  })
})
