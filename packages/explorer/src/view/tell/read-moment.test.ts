import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import { BOTH, WAS, YOURS } from '../chart-fixture.ts'
import type { Series } from '../chart.ts'
import { readMoment } from './read-moment.ts'
import { tableRows } from './table-rows.ts'

const THREE: Series = {
  ...BOTH,
  others: [{ key: 'b', label: 'gate: shut', world: { fan: YOURS, partsAt: 16 } }],
}

describe('readMoment', () => {
  it('tells each layer by its shape, the record with its year', () => {
    expect(readMoment(THREE, 1906.5, ENGLISH)).toEqual([
      { kind: 'record', name: 'the record, 1905 to 1907', value: '3, mean of a year' },
      { kind: 'was', name: 'Model, as it was', value: '3.30 (2.78 to 3.82)' },
      { kind: 'you', name: 'Your world', value: '2.10 (1.58 to 2.62)' },
      { kind: 'b', name: 'World B', value: '2.10 (1.58 to 2.62)' },
    ])
  })

  it('tells a figure from memory apart, in the words of the page', () => {
    const [first] = readMoment(WAS, 1903.7, RUSSIAN)
    expect(first).toEqual({
      kind: 'memory',
      name: 'данные (1903)',
      value: '2,5 (от 1,2 до 40,0), по памяти',
    })
  })

  it('tells no figure of the record that is more than half a year away', () => {
    expect(readMoment(WAS, 1902.2, ENGLISH).map(({ kind }) => kind)).toEqual(['was'])
  })

  it('says at mid-year what the table says', () => {
    const row = tableRows(THREE, ENGLISH).find(({ year }) => year === '1906')
    const told = readMoment(THREE, 1906.5, ENGLISH).map(({ value }) => value)
    expect(told).toEqual([row?.record, row?.base, row?.yours, ...(row?.others ?? [])])
  })

  it('is empty where nothing is known', () => {
    expect(readMoment(WAS, 1850, ENGLISH)).toEqual([])
  })
})
