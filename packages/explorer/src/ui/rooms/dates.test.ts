import type { HistoricalDate } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import { machineDate, tellDate, tellStretch, tellWithinYear } from './dates.ts'

function date(text: string): HistoricalDate {
  return {
    text,
    start: 0,
    end: 1,
    precision: 'day',
    isUncertain: text.includes('?'),
    isApproximate: text.includes('~'),
  }
}

describe('tellDate', () => {
  it.each([
    ['1875-05-20', '20 May 1875'],
    ['1875-05', 'May 1875'],
    ['1875', '1875'],
    ['187X', 'the 1870s'],
    ['1875~', 'about 1875'],
    ['1875?', '1875 (uncertain)'],
    ['1875-05/1876', 'May 1875 to 1876'],
  ])('keeps %s as soft as it is', (text, told) => {
    expect(tellDate(date(text), ENGLISH)).toBe(told)
  })
})

describe('a date in another language', () => {
  it('has its own order, cases and words', () => {
    expect(tellDate(date('1875-05-20'), RUSSIAN)).toBe('20 мая 1875 г.')
    expect(tellDate(date('1875-05~'), RUSSIAN)).toBe('примерно май 1875 г.')
  })
})

describe('tellStretch', () => {
  it('names the month once inside one month', () => {
    expect(tellStretch(date('1875-03-04'), date('1875-03-10'), ENGLISH)).toBe('4 – 10 March 1875')
  })
  it('names the year once inside one year', () => {
    expect(tellStretch(date('1875-03-24'), date('1875-10-01'), ENGLISH)).toBe(
      '24 March – 1 October 1875',
    )
  })
  it('names both years across a new year', () => {
    expect(tellStretch(date('1875-12'), date('1876-01'), ENGLISH)).toBe(
      'December 1875 – January 1876',
    )
  })
  it('is the date alone where there is no end', () => {
    expect(tellStretch(date('1875-12-01'), undefined, ENGLISH)).toBe('1 December 1875')
  })
})

describe('tellWithinYear', () => {
  it('leaves out the year under which it stands', () => {
    expect(tellWithinYear(date('1875-03-04'), date('1875-03-10'), ENGLISH)).toBe('4 – 10 March')
  })
  it('says so where only the year is known', () => {
    expect(tellWithinYear(date('1875'), undefined, ENGLISH)).toBe('in the year')
  })
  it('keeps both years of a stretch that leaves the year', () => {
    expect(tellWithinYear(date('1875-12-30'), date('1876-01-02'), ENGLISH)).toBe(
      '30 December 1875 – 2 January 1876',
    )
  })
})

describe('machineDate', () => {
  it('has no form for a decade', () => {
    expect(machineDate(date('187X'))).toBeUndefined()
  })
  it('drops the marks of doubt', () => {
    expect(machineDate(date('1875-03?'))).toBe('1875-03')
  })
})
