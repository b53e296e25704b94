import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfYears, isDate, yearsOfDate } from './calendar.ts'

describe('calendar', () => {
  it('counts days within their year', () => {
    expect(yearsOfDate('1852-02-25')).toBeCloseTo(1852 + 55 / 366, 12)
    expect(yearsOfDate('1853')).toBe(1853)
    expect(yearsOfDate('1853-07')).toBeCloseTo(1853 + 181 / 365, 12)
    expect(yearsOfDate('soon')).toBeNaN()
  })

  it('comes back to the day that it left', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        expect(dateOfYears(yearsOfDate(text))).toBe(text)
        expect(isDate(text)).toBe(true)
      }),
      { seed: 52, numRuns: 500 },
    )
  })

  it('knows the last day of February', () => {
    expect(isDate('1900-02-29')).toBe(false)
    expect(isDate('2000-02-29')).toBe(true)
    expect(isDate('1852-02')).toBe(false)
    expect(isDate('1852-13-01')).toBe(false)
  })
})
