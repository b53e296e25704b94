import { describe, expect, it } from 'vitest'
import { sortedQuantile } from './sorted-quantile.ts'

describe('sortedQuantile', () => {
  // Source: Hyndman and Fan 1996, definition 7, by hand.
  it('lies on the straight line between neighbours', () => {
    const values = Float64Array.of(1, 2, 4, 8)
    expect([0, 0.5, 0.9, 1].map((level) => sortedQuantile(values, level))).toEqual([
      1,
      3,
      expect.closeTo(6.8),
      8,
    ])
  })
})
