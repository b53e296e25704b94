import { describe, expect, it } from 'vitest'
import { placeBars } from './place-bar.ts'

describe('bars of a table', () => {
  it('share a scale that holds every interval', () => {
    const [long, short] = placeBars([
      { index: 8, low: 6, high: 10 },
      { index: 2, low: undefined, high: undefined },
    ])
    expect(long?.bar.width).toBeCloseTo(4 * (short?.bar.width ?? 0), 0)
    expect((long?.bar.x ?? 0) + (long?.bar.width ?? 0)).toBeLessThan(long?.width ?? 0)
    expect(long?.whisker).toContain('H158')
    expect(short?.whisker).toBe('')
  })

  it('go to both sides of zero where an index is negative', () => {
    const [up, down] = placeBars([
      { index: 0.9, low: 0.8, high: 1 },
      { index: -1, low: undefined, high: undefined },
    ])
    expect(up?.bar.x).toBe(up?.zero)
    expect((down?.bar.x ?? 0) + (down?.bar.width ?? 0)).toBe(down?.zero)
  })

  it('are empty where all is nothing', () => {
    expect(placeBars([{ index: 0, low: 0, high: 0 }])[0]?.bar.width).toBe(0)
  })
})
