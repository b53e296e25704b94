import { describe, expect, it } from 'vitest'
import { parsePredictions } from './parse-predictions.ts'

describe('parsePredictions', () => {
  it('cuts a cell at its bars, and each part at colon and bracket', () => {
    const cell =
      'air_yearly: rises each year [record: fits; 340 to 420] | sea_level and air_yearly: fall [record: against, 1990]'
    expect(parsePredictions(cell)).toEqual([
      { series: ['air_yearly'], expects: 'rises each year', record: 'fits', why: '340 to 420' },
      { series: ['sea_level', 'air_yearly'], expects: 'fall', record: 'against', why: '1990' },
    ])
  })
  it('keeps what the author adds to his word', () => {
    expect(parsePredictions('a_b: x [record: fits 1957; later not]')[0]).toMatchObject({
      record: 'fits',
      why: '1957; later not',
    })
    expect(parsePredictions('a_b: x [record: cannot say; few figures]')[0]).toMatchObject({
      record: 'cannot',
      why: 'few figures',
    })
    expect(parsePredictions('a_b: x [подходит]')[0]).toMatchObject({
      record: 'other',
      why: 'подходит',
    })
  })
  it('loses nothing of a part in another form', () => {
    expect(parsePredictions('It rises: always')).toEqual([
      { series: [], expects: 'It rises: always', record: '', why: '' },
    ])
    expect(parsePredictions(' | ')).toEqual([])
  })
})
