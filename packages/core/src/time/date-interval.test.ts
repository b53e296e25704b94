import { describe, expect, it } from 'vitest'
import { formatDay, middleOf, parseDate } from './date-interval.ts'

describe('parseDate', () => {
  it.each([
    ['1956', 1956, 1957],
    ['1956-02', 1956 + 31 / 366, 1956 + 60 / 366],
    ['1956-12', 1956 + 335 / 366, 1957],
    ['1957-03-01', 1957 + 59 / 365, 1957 + 60 / 365],
    ['1956-12-31', 1956 + 365 / 366, 1957],
    ['1954/1956', 1954, 1957],
    ['1954-07/1956-01', 1954 + 181 / 365, 1956 + 31 / 366],
    ['195X', 1950, 1960],
    ['19XX', 1900, 2000],
    ['1956-XX', 1956, 1957],
    ['1956/..', 1956, Infinity],
    ['../1956', -Infinity, 1957],
    [' 1956 ', 1956, 1957],
  ])('reads %s', (text, start, end) => {
    const interval = parseDate(text)
    expect(interval?.start).toBeCloseTo(start, 12)
    expect(interval?.end).toBeCloseTo(end, 12)
  })

  it.each([
    ['1956~', true, false],
    ['1956-02?', false, true],
    ['1956%', true, true],
    ['1954/1956~', true, false],
    ['1956', false, false],
  ])('keeps the doubt of %s', (text, isApproximate, isUncertain) => {
    expect(parseDate(text)).toMatchObject({ isApproximate, isUncertain })
  })

  it.each([
    '',
    '..',
    'soon',
    '56',
    '1956-13',
    '1956-00',
    '1956-02-30',
    '1957-02-29',
    '1956/1954',
    '1954/1955/1956',
    '25.02.1956',
    '195X-02',
    '1956-XX-12',
  ])('refuses "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('gives a middle to every stretch that has an end', () => {
    const middles = ['1956', '1956/..', '../1956'].map((text) => {
      const interval = parseDate(text)
      return interval && middleOf(interval)
    })
    expect(middles).toEqual([1956.5, 1956, 1957])
  })
})

describe('formatDay', () => {
  it('gives back every day of a common and of a leap year', () => {
    for (const year of ['1900', '1956', '1957', '2000']) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const interval = parseDate(text)
          if (interval === undefined) continue
          expect(formatDay(interval.start)).toBe(text)
          expect(formatDay(middleOf(interval))).toBe(text)
        }
      }
    }
  })
})
