import { describe, expect, it } from 'vitest'
import { dateIn, firstDate, isWithin, withDate } from './clock.ts'

describe('where the clock stands', () => {
  it('is the first text that is a day of the calendar', () => {
    expect(firstDate(['1875-02-30', undefined, 'soon', '1875-02-28', '1880-01-01'])).toBe(
      '1875-02-28',
    )
    expect(firstDate(['1875', ''])).toBeUndefined()
  })

  it('is read from t alone', () => {
    expect(dateIn('?v=1&t=1875-02-25&g=a')).toBe('1875-02-25')
    expect(dateIn('?at=1875-02-25')).toBeUndefined()
  })
})

describe('withDate', () => {
  it.each([
    ['../people/', '../people/?t=1875-02-25'],
    ['../lab/?v=1&g=a,b&t=1870-01-01', '../lab/?v=1&g=a,b&t=1875-02-25'],
    ['../people/?t=1870-01-01#newton', '../people/?t=1875-02-25#newton'],
    ['', '?t=1875-02-25'],
    ['#lab/?v=1#main', '#lab/?v=1&t=1875-02-25#main'],
  ])('puts the date into %s and leaves the rest', (address, dated) => {
    expect(withDate(address, '1875-02-25')).toBe(dated)
    expect(withDate(dated, '1875-02-25')).toBe(dated)
  })
})

describe('isWithin', () => {
  it('holds a date to the stretch of a page that cannot show every date', () => {
    expect(isWithin('1875-02-25', '1870-01-01/1880-01-01')).toBe(true)
    expect(isWithin('1885-02-25', '1870-01-01/1880-01-01')).toBe(false)
    expect(isWithin('1885-02-25', '')).toBe(true)
    expect(isWithin(undefined)).toBe(false)
  })
})
