import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

describe('spreadLabels', () => {
  it('leaves labels alone that are apart', () => {
    expect(spreadLabels([10, 50], 17, [0, 100])).toEqual([10, 50])
  })

  it('moves two that touch apart by equal parts, in their order', () => {
    expect(spreadLabels([52, 48], 17, [0, 100])).toEqual([58.5, 41.5])
  })

  it('keeps them inside, however near the edge they would be', () => {
    expect(spreadLabels([99, 98], 17, [0, 100])).toEqual([100, 83])
  })

  it('always keeps the gap, and stays inside where there is room', () => {
    const wishes = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 })
    fc.assert(
      fc.property(wishes, (wish) => {
        const heights = spreadLabels(wish, 17, [0, 200]).toSorted((a, b) => a - b)
        heights.forEach((height, k) => {
          expect(height).toBeGreaterThanOrEqual(-1e-9)
          expect(height).toBeLessThanOrEqual(200 + 1e-9)
          if (k > 0) expect(height - (heights[k - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9)
        })
      }),
      { seed: 17, numRuns: 300 },
    )
  })
})
