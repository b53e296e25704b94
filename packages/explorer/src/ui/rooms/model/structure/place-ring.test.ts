import { describe, expect, it } from 'vitest'
import { placeRing } from './place-ring.ts'
import type { RingLink } from './place-ring.ts'

const ring = (count: number): readonly RingLink[] =>
  Array.from({ length: count }, (_, at) => ({
    cause: `A cause with quite a long name ${at}`,
    sign: at === 0 ? '-' : '+',
    stroke: 'solid',
  }))

describe.each([2, 3, 5, 8])('a ring of %i links', (count) => {
  const placed = placeRing(ring(count))

  it('has a node and an arrow for each link', () => {
    expect(placed.nodes).toHaveLength(count)
    expect(placed.arrows).toHaveLength(count)
  })

  it('keeps every word inside the picture', () => {
    for (const node of placed.nodes) {
      for (const line of node.lines) {
        expect(node.x - line.text.length * 3).toBeGreaterThanOrEqual(0)
        expect(node.x + line.text.length * 3).toBeLessThanOrEqual(placed.width)
        expect(line.y).toBeGreaterThan(10)
        expect(line.y).toBeLessThan(placed.height)
      }
    }
  })

  it('draws signs with a true minus', () => {
    expect(
      placed.arrows.map((arrow) => arrow.sign.text).filter((text) => text === '−'),
    ).toHaveLength(1)
  })
})
