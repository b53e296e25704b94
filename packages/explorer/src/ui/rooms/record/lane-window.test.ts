import { describe, expect, it } from 'vitest'
import { mark } from './lane-fixture.ts'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { laneTicks } from './lane-ticks.ts'
import { countBeyond, doMove, firstRange, moveRange, yearsOf, zoomRange } from './lane-window.ts'

const bounds = { start: 1860, end: 1900 }
const range = { start: 1870, end: 1880 }

describe('the stretch that is shown', () => {
  it('opens on the years of the text where it dates events, and can reach all of them', () => {
    const marks = [
      mark('before', 1850.2),
      mark('one', 1871.5, { isArticle: true }),
      mark('two', 1878.2, { isArticle: true }),
      mark('after', 1890),
    ]
    expect(firstRange(marks)).toEqual({ start: 1871, end: 1879 })
    expect(yearsOf(marks)).toEqual({ start: 1850, end: 1891 })
    expect(countBeyond(marks, firstRange(marks))).toEqual({ before: 1, after: 1 })
  })

  it('keeps the moment under the hand where it is', () => {
    const near = zoomRange(range, 0.5, 1872, bounds)
    expect(near).toEqual({ start: 1871, end: 1876 })
    expect((1872 - near.start) / 5).toBeCloseTo((1872 - range.start) / 10)
  })

  it('never leaves the years that there are, nor comes nearer than two months', () => {
    expect(zoomRange(range, 100, 1872, bounds)).toEqual(bounds)
    expect(moveRange(range, 100, bounds)).toEqual({ start: 1890, end: 1900 })
    expect(moveRange(range, -100, bounds)).toEqual({ start: 1860, end: 1870 })
    const nearest = zoomRange(range, 0.0001, 1875, bounds)
    expect(nearest.end - nearest.start).toBeCloseTo(1 / 6)
  })

  it('goes back by the same way', () => {
    const there = doMove(doMove(range, 'nearer', bounds), 'further', bounds)
    expect(there.start).toBeCloseTo(range.start)
    expect(there.end).toBeCloseTo(range.end)
    expect(doMove(range, 'first', bounds).start).toBe(1860)
    expect(doMove(range, 'last', bounds).end).toBe(1900)
  })
})

describe('laneTicks', () => {
  it('names months, years or decades, as there is room', () => {
    const texts = (start: number, end: number): readonly string[] =>
      laneTicks({ start, end }, 1000, ENGLISH).map(({ text }) => text)
    expect(texts(1870, 1870.5).slice(0, 2)).toEqual(['1870', 'Feb 1870'])
    expect(texts(1870, 1880)).toHaveLength(11)
    expect(texts(1800, 1900).length).toBeLessThan(22)
  })
})
