import { describe, expect, it } from 'vitest'
import type { Span } from '../span.ts'
import { parseUnit } from './parse-unit.ts'
import { defineUnits, type UnitDefinition } from './unit-table.ts'
import { printUnit } from './unit.ts'

const span: Span = { file: 'm.stmx', start: 0, end: 1, line: 1, column: 1 }

function define(name: string, equation?: string, ...aliases: readonly string[]): UnitDefinition {
  return { name, equation, aliases, span }
}

function reader(...definitions: readonly UnitDefinition[]): (text: string) => string {
  const { value } = defineUnits(definitions)
  return (text) => printUnit(parseUnit(text, undefined, value).value)
}

describe('defineUnits', () => {
  it('reduces aliases and equations to primary units, in whatever order they stand', () => {
    const read = reader(
      define('joules', 'newtons*metres', 'J'),
      define('newtons', 'kg*metres/second^2'),
      define('metres', undefined, 'm'),
    )
    expect(read('J')).toBe('kg*metres^2/second^2')
    expect(read('m')).toBe('metres')
  })

  it('prints a unit that the model defines with the capitals of its definition', () => {
    const read = reader(define('GtC', undefined, 'gigatonnes of carbon'))
    expect(read('gtc/year')).toBe('GtC/year')
    expect(read('Gigatonnes of Carbon/GtC')).toBe('1')
  })

  it('keeps a name with "per" that has an equation of its own', () => {
    expect(reader(define('models_per_year', 'models/year', 'mpy'))('mpy')).toBe('models/year')
  })

  it('takes an equation of 1 as the unit of plain numbers, as Stella writes it', () => {
    expect(reader(define('share', '1'))('share/year')).toBe('1/year')
  })

  it('keeps the other names of a built-in unit that the model defines again', () => {
    const read = reader(define('Years', '', 'yrs'))
    expect(read('yrs/year')).toBe('1')
    expect(read('yr/years')).toBe('1')
  })

  it('lets a definition with an equation win over a built-in unit', () => {
    expect(reader(define('min', 'least'))('min/minutes')).toBe('least/minute')
  })

  it('names a ring of equations and a name with two meanings', () => {
    const { issues } = defineUnits([
      define('a', 'b*c'),
      define('b', '1/a'),
      define('d', undefined, 'x'),
      define('e', undefined, 'x'),
    ])
    expect(issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'CO003 "x" already stands for the unit "d"; the first meaning is kept.',
      'CO002 The units a -> b -> a are defined by each other, so none has a meaning of its own.',
    ])
  })
})
