import { describe, expect, it } from 'vitest'
import { rivalForecasts } from './rivals.ts'

describe('rivalForecasts', () => {
  // Not in order, and not a year apart.
  const fitted = [
    { time: 1903, value: 8 },
    { time: 1900, value: 2 },
    { time: 1902, value: 2 },
    { time: 1901, value: 4 },
  ]

  it('gives what is worked by hand', () => {
    // Mean point (1901.5, 4); slope ((-1.5)(-2) + (-0.5)(0) + (0.5)(-2) + (1.5)(4)) / 5 = 1.6.
    const found = rivalForecasts(fitted, [1904, 1906])
    expect(found?.last).toEqual([8, 8])
    expect(found?.mean).toEqual([4, 4])
    expect(found?.drift).toEqual([10, 14])
    expect(found?.trend[0]).toBeCloseTo(4 + 1.6 * 2.5, 12)
    expect(found?.trend[1]).toBeCloseTo(4 + 1.6 * 4.5, 12)
  })

  it('repeats a single figure, whichever rival', () => {
    expect(rivalForecasts([{ time: 1900, value: 3 }], [1901])).toEqual({
      ...{ last: [3], trend: [3], drift: [3], mean: [3] },
    })
  })

  it('has nothing to say without a figure', () => {
    expect(rivalForecasts([], [1901])).toBeUndefined()
  })
})
