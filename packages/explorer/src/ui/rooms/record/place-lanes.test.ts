import { describe, expect, it } from 'vitest'
import { placeLanesDown } from './place-lanes-down.ts'
import { countOutside, laneRange, placeLanes, shortLabel } from './place-lanes.ts'
import type { EventMark } from './record-data.ts'

function mark(id: string, start: number, more: Partial<EventMark> = {}): EventMark {
  return {
    id,
    title: `Event ${id}`,
    lane: 'a',
    start,
    end: start + 1 / 365,
    isDay: true,
    isSoft: false,
    isTurning: false,
    isArticle: false,
    weight: 1,
    ...more,
  }
}

const range = { start: 1870, end: 1880 }

describe('placeLanes', () => {
  it('never lets two labels of one row overlap', () => {
    const marks = Array.from({ length: 60 }, (_, at) => mark(`e${at}`, 1870 + at / 6.1))
    const [lane] = placeLanes(marks, ['a'], range, undefined).lanes
    const placed = lane?.marks ?? []
    expect(placed.length).toBeGreaterThan(20)
    for (const one of placed) {
      for (const other of placed) {
        if (one.id === other.id || one.y !== other.y || one.x > other.x) continue
        if (one.anchor === 'start' && other.anchor === 'start') {
          expect(one.textX + one.label.length * 5).toBeLessThanOrEqual(other.x)
        }
      }
    }
  })

  it('names the heaviest first where there is no room for all, and keeps a stroke for the rest', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => mark(`e${at}`, 1875, { weight: at }))
    const [lane] = placeLanes(crowd, ['a'], range, undefined).lanes
    expect(lane?.marks.map(({ id }) => id).sort()).toEqual(['e10', 'e11', 'e8', 'e9'])
    expect(lane?.ticks).toHaveLength(8)
  })

  it('keeps every mark and label inside the picture', () => {
    const marks = [mark('last', 1879.95, { title: 'A title of the greatest length here' })]
    const placed = placeLanes(marks, ['a'], range, undefined)
    expect(placed.lanes[0]?.marks[0]?.anchor).toBe('end')
  })

  it('leaves out what lies outside the years, and lanes without events', () => {
    const placed = placeLanes([mark('early', 1850), mark('in', 1871)], ['a', 'b'], range, 1875)
    expect(placed.lanes.map(({ name }) => name)).toEqual(['a'])
    expect(placed.labelled).toBe(1)
    expect(placed.clockX).toBeDefined()
  })
})

describe('countOutside', () => {
  it('counts with what is drawn to all events', () => {
    const marks = [mark('early', 1850), mark('in', 1871), mark('late', 1880), mark('at', 1879.9)]
    expect(countOutside(marks, range)).toBe(2)
    expect(placeLanes(marks, ['a'], range, undefined).labelled).toBe(2)
    expect(placeLanesDown(marks, ['a'], range, undefined).bars).toHaveLength(2)
  })
})

describe('laneRange', () => {
  it('spans the years of the article where it dates events', () => {
    const marks = [
      mark('before', 1850),
      mark('one', 1871.5, { isArticle: true }),
      mark('two', 1878.2, { isArticle: true }),
    ]
    expect(laneRange(marks)).toEqual({ start: 1871, end: 1879 })
  })
})

describe('placeLanesDown', () => {
  it('keeps labels at least a line apart', () => {
    const marks = Array.from({ length: 40 }, (_, at) => mark(`e${at}`, 1870 + at / 20))
    const ys = placeLanesDown(marks, ['a'], range, undefined).marks.map(({ labelY }) => labelY)
    const gaps = ys.slice(1).map((y, at) => y - (ys[at] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15)
  })
})

describe('shortLabel', () => {
  it('keeps a title that fits', () => {
    expect(shortLabel('A short title')).toBe('A short title')
  })
  it('ends on a word that means something', () => {
    expect(shortLabel('The committee debates the report of the inquiry')).toBe(
      'The committee debates…',
    )
  })
  it('leaves out what stands in brackets at the end', () => {
    expect(shortLabel('The census (first count)')).toBe('The census')
  })
})
