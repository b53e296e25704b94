import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { bandOf, countCovered } from './coverage.ts'

describe('bandOf', () => {
  it('has the levels in their places, whatever the order of the draws', () => {
    const sample = Float64Array.from({ length: 101 }, (_, value) => 100 - value)
    const { q05, q25, q50, q75, q95 } = bandOf(sample)
    expect([q05, q25, q50, q75, q95].map((value) => Number(value.toFixed(9)))).toEqual([
      ...[5, 25, 50, 75, 95],
    ])
    expect(sample[0]).toBe(100)
  })
})

describe('countCovered', () => {
  it('takes the central bands, edges included', () => {
    const band = { q05: 5, q25: 25, q50: 50, q75: 75, q95: 95 }
    const record = [4, 5, 24, 25, 50, 75, 76, 95, 96]
    const bands = record.map(() => band)
    expect(countCovered(bands, record)).toEqual({ covered50: 3, covered90: 7 })
  })

  it('counts as many as the band says where the forecast is the truth', () => {
    const stream = createStream(1, 'truth')
    const draw = (): number => drawNormal(stream)
    const record = Array.from({ length: 400 }, draw)
    const band = bandOf(Float64Array.from({ length: 1000 }, draw))
    const { covered50, covered90 } = countCovered(
      record.map(() => band),
      record,
    )
    // Three standard deviations of a binomial count of 400 are 18 and 30.
    expect(Math.abs(covered90 - 360)).toBeLessThan(18)
    expect(Math.abs(covered50 - 200)).toBeLessThan(30)
  })
})
