import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { normalShare } from './normal-share.ts'

describe('normalShare', () => {
  // Source: tables of the normal distribution, to ten digits.
  it.each([
    [0, 0.5],
    [1, 0.8413447461],
    [-1, 0.1586552539],
    [1.96, 0.9750021049],
    [-3, 0.001349898032],
    [-8, 6.220960574e-16],
  ])('below %s deviations lies the share %s', (deviations, share) => {
    expect(normalShare(deviations) / share).toBeCloseTo(1, 7)
  })

  it('undoes the quantile over the whole range, tails too', () => {
    for (const share of [1e-12, 1e-4, 0.02, 0.3, 0.5, 0.9, 0.9999]) {
      expect(normalShare(normalQuantile(share)) / share).toBeCloseTo(1, 7)
    }
  })

  it('is 0 and 1 at the far ends', () => {
    expect([normalShare(-40), normalShare(40)]).toEqual([0, 1])
  })
})
