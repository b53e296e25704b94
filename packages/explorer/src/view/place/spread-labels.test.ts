import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

describe('spreadLabels', () => {
  it('leaves labels alone that are apart', () => {
    expect(spreadLabels([10, 50], [17, 17], [0, 100])).toEqual([10, 50])
  })

  it('moves two that touch apart by equal parts, in their order', () => {
    expect(spreadLabels([52, 48], [17, 17], [0, 100])).toEqual([58.5, 41.5])
  })

  it('keeps them inside, however near the edge they would be', () => {
    expect(spreadLabels([99, 98], [17, 17], [0, 100])).toEqual([100, 83])
  })

  it('leaves more room after a label of two lines', () => {
    expect(spreadLabels([50, 50], [32, 17], [0, 100])).toEqual([34, 66])
  })

  it('always keeps the room, and stays inside where there is room', () => {
    const label = fc.record({
      wish: fc.double({ min: 0, max: 200, noNaN: true }),
      room: fc.constantFrom(17, 32),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        const wishes = labels.map(({ wish }) => wish)
        const rooms = labels.map(({ room }) => room)
        const heights = spreadLabels(wishes, rooms, [0, 200])
        const placed = heights
          .map((height, k) => ({ height, room: rooms[k] ?? 0 }))
          .toSorted((left, right) => left.height - right.height)
        placed.forEach(({ height }, k) => {
          expect(height).toBeGreaterThanOrEqual(-1e-9)
          expect(height).toBeLessThanOrEqual(200 + 1e-9)
          const before = placed[k - 1]
          if (before !== undefined) {
            expect(height - before.height).toBeGreaterThanOrEqual(before.room - 1e-9)
          }
        })
      }),
      { seed: 17, numRuns: 300 },
    )
  })
})
