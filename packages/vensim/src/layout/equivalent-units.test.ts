import { describe, expect, it } from 'vitest'
import { equivalentUnits } from './equivalent-units.ts'

const span = { file: 'f.mdl', start: 0, end: 1, line: 1, column: 1 }

function groups(...values: readonly string[]): readonly string[] {
  const units = equivalentUnits(
    values.map((value) => ({ value, span })),
    span,
  )
  return units.map(({ name, aliases }) => [name, ...aliases].join(','))
}

describe('equivalent units of the settings', () => {
  it('are those of a new model where the file says none', () => {
    expect(groups()).toEqual([
      '$,Dollar,Dollars,$s',
      'Person,People,Persons',
      'Unit,Units',
      'Dmnl,fraction',
    ])
  })

  it('are one group where lines share a name, in any case and with any separator', () => {
    expect(groups('Ton C,tons C', 'Yr, year', ' TON_C,GtC', 'GtC,GTC')).toEqual([
      'Yr,year',
      'Ton C,tons C,GtC',
      'Dmnl,fraction',
    ])
  })

  it('leave the plain number among the names that the file gives it', () => {
    expect(groups('dmnl,NKU', '')).toEqual(['dmnl,NKU,fraction'])
    expect(equivalentUnits([{ value: 'dmnl,NKU', span }], span)[0]?.equation).toBe('1')
  })
})
