import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { mark } from './lane-fixture.ts'
import { placeLanesDown } from './place-lanes-down.ts'
import { placeLanes, type LaneWish } from './place-lanes.ts'
import { shortLabel } from './short-label.ts'

const wish: LaneWish = {
  lanes: [{ slug: 'a', name: 'A' }],
  range: { start: 1870, end: 1880 },
  width: 1200,
  clock: undefined,
  judged: [],
}
const down = { ...wish, width: 350, height: 1200 }

describe('placeLanes', () => {
  it('never lets two labels of one row overlap', () => {
    const marks = Array.from({ length: 60 }, (_, at) => mark(`e${at}`, 1870 + at / 6.1))
    const [lane] = placeLanes(marks, wish, ENGLISH).lanes
    const placed = lane?.marks ?? []
    expect(placed.length).toBeGreaterThan(20)
    for (const one of placed) {
      for (const other of placed) {
        if (one.mark.id === other.mark.id || one.y !== other.y || one.x > other.x) continue
        if (one.anchor === 'start' && other.anchor === 'start') {
          expect(one.textX + one.label.length * 5).toBeLessThanOrEqual(other.x)
        }
      }
    }
  })

  it('names the heaviest first where there is no room for all, and keeps one stroke for the rest', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => mark(`e${at}`, 1875, { weight: at }))
    const [lane] = placeLanes(crowd, wish, ENGLISH).lanes
    expect(lane?.marks.map((one) => one.mark.id).sort()).toEqual(['e10', 'e11', 'e8', 'e9'])
    expect(lane?.strokes).toHaveLength(1)
    expect(lane?.strokes[0]?.height).toBeGreaterThan(3)
  })

  it('names more events the nearer one comes', () => {
    const marks = Array.from({ length: 200 }, (_, at) => mark(`e${at}`, 1875 + at / 200))
    const far = placeLanes(marks, wish, ENGLISH).named
    const near = placeLanes(marks, { ...wish, range: { start: 1875, end: 1876 } }, ENGLISH).named
    expect(near).toBeGreaterThan(2 * far)
  })

  it('keeps every mark and label inside the picture', () => {
    const marks = [mark('last', 1879.95, { title: 'A title of the greatest length here' })]
    expect(placeLanes(marks, wish, ENGLISH).lanes[0]?.marks[0]?.anchor).toBe('end')
  })

  it('draws ten thousand events with no more shapes than there are pixels', () => {
    const marks = Array.from({ length: 10_000 }, (_, at) => mark(`e${at}`, 1870 + at / 1000))
    const placed = placeLanes(marks, wish, ENGLISH)
    expect(placed.shown).toBe(10_000)
    expect(placed.lanes[0]?.strokes.length).toBeLessThan(600)
    expect(placeLanesDown(marks, down, ENGLISH).bars.length).toBeLessThan(1200)
  })

  it('draws what is not known to the day as fading', () => {
    const month = mark('m', 1875, { end: 1875.5, sureStart: 1875.5, sureEnd: 1875 })
    const begins = mark('b', 1872, { end: 1874, sureStart: 1873 })
    const fades = (of: ReturnType<typeof mark>): readonly string[] =>
      placeLanes([of], wish, ENGLISH).lanes[0]?.marks[0]?.bar?.parts.map(({ fade }) => fade) ?? []
    expect(fades(month)).toEqual(['both'])
    expect(fades(begins)).toEqual(['in', 'none'])
    expect(fades(mark('d', 1875))).toEqual(['none'])
  })

  it('shows clock and verdicts only inside the years', () => {
    const judged = [{ at: 1871, chief: { id: 'C1', verdict: 'partly' as const } }]
    const at = (moment: number): LaneWish => ({
      ...wish,
      clock: { at: moment, label: '1 May' },
      judged,
    })
    expect(placeLanes([], at(1875), ENGLISH).clock?.x).toBe(658)
    expect(placeLanes([], at(1890), ENGLISH).clock).toBeUndefined()
    expect(placeLanes([], at(1875), ENGLISH).judged).toHaveLength(1)
  })
})

describe('placeLanesDown', () => {
  it('keeps labels at least a line apart', () => {
    const marks = Array.from({ length: 400 }, (_, at) => mark(`e${at}`, 1870 + at / 40))
    const ys = placeLanesDown(marks, down, ENGLISH).marks.map(({ y }) => y)
    const gaps = ys.slice(1).map((y, at) => y - (ys[at] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15)
  })
})

describe('shortLabel', () => {
  it('keeps a title that fits', () => {
    expect(shortLabel('A short title')).toBe('A short title')
  })
  it('ends on a word that means something, in any script', () => {
    expect(shortLabel('The committee debates the report of the inquiry')).toBe(
      'The committee debates…',
    )
    expect(shortLabel('Комитет обсуждает доклад о том деле')).toBe('Комитет обсуждает доклад…')
  })
  it('leaves out what stands in brackets at the end', () => {
    expect(shortLabel('The census (first count)')).toBe('The census')
  })
})
