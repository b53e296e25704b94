import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import { BOTH, WAS } from '../chart-fixture.ts'
import { tableRows } from './table-rows.ts'

describe('tableRows', () => {
  it('has a row for each year of the model and of the record before it', () => {
    expect(tableRows(WAS, ENGLISH).map((row) => row.year)).toEqual([
      '1899',
      '1900',
      '1901',
      '1902',
      '1903',
      '1904',
      '1905',
      '1906',
      '1907',
      '1908',
      '1909',
    ])
  })

  it('says what is known of a figure: its range, from memory, a mean of years', () => {
    const record = Object.fromEntries(tableRows(WAS, ENGLISH).map((row) => [row.year, row.record]))
    expect(record['1899']).toBe('2.1')
    expect(record['1901']).toBe('2.2 (1.9 to 2.6)')
    expect(record['1903']).toBe('2.5 (1.2 to 40.0), from memory')
    expect(record['1906']).toBe('3, mean of a year')
    expect(record['1909']).toBe('')
  })

  it('says the same in Russian', () => {
    const record = Object.fromEntries(tableRows(WAS, RUSSIAN).map((row) => [row.year, row.record]))
    expect(record['1903']).toBe('2,5 (от 1,2 до 40,0), по памяти')
    expect(record['1906']).toBe('3, в среднем за год')
  })

  it('gives the middle of the runs and the range of 80 in 100 at mid-year', () => {
    const [, first] = tableRows(BOTH, ENGLISH)
    expect(first?.base).toBe('2.10 (1.58 to 2.62)')
    expect(tableRows(BOTH, ENGLISH).find((row) => row.year === '1906')?.yours).toBe(
      '2.10 (1.58 to 2.62)',
    )
    expect(tableRows(WAS, ENGLISH).every((row) => row.yours === '')).toBe(true)
  })

  it('leaves the model out of years that it does not cover', () => {
    expect(tableRows(WAS, ENGLISH)[0]?.base).toBe('')
  })
})
