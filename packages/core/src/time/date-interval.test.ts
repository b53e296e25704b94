import { describe, expect, it } from 'vitest'
import { formatDay, parseDate } from './date-interval.ts'

describe('parseDate', () => {
  it.each([
    ['1852', 1852, 1853],
    ['1852-02', 1852 + 31 / 366, 1852 + 60 / 366],
    ['1852-12', 1852 + 335 / 366, 1853],
    ['1853-03-01', 1853 + 59 / 365, 1853 + 60 / 365],
    ['1852-12-31', 1852 + 365 / 366, 1853],
    ['1850/1852', 1850, 1853],
    ['1850-07/1852-01', 1850 + 181 / 365, 1852 + 31 / 366],
    ['185X', 1850, 1860],
    ['19XX', 1900, 2000],
    ['1852-XX', 1852, 1853],
    ['1852/..', 1852, Infinity],
    ['../1852', -Infinity, 1853],
    [' 1852 ', 1852, 1853],
  ])('reads %s', (text, start, end) => {
    const interval = parseDate(text)
    expect(interval?.start).toBeCloseTo(start, 12)
    expect(interval?.end).toBeCloseTo(end, 12)
  })

  it.each([
    ['1852~', true, false],
    ['1852-02?', false, true],
    ['1852%', true, true],
    ['1850/1852~', true, false],
    ['1852', false, false],
  ])('keeps the doubt of %s', (text, isApproximate, isUncertain) => {
    expect(parseDate(text)).toMatchObject({ isApproximate, isUncertain })
  })

  it.each([
    '',
    '..',
    'soon',
    '56',
    '1852-13',
    '1852-00',
    '1852-02-30',
    '1853-02-29',
    '1852/1850',
    '1850/1851/1852',
    '25.02.1852',
    '185X-02',
    '1852-XX-12',
  ])('refuses "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

describe('formatDay', () => {
  it('gives back every day of a common and of a leap year', () => {
    for (const year of ['1900', '1852', '1853', '2000']) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const interval = parseDate(text)
          if (interval === undefined) continue
          expect(formatDay(interval.start)).toBe(text)
          expect(formatDay((interval.start + interval.end) / 2)).toBe(text)
        }
      }
    }
  })
})
