import { describe, expect, it } from 'vitest'
import type { Span } from '../span.ts'
import { parseUnit } from './parse-unit.ts'
import { defineUnits, type UnitDefinition } from './unit-table.ts'
import { primaryUnit, printUnit, type Unit } from './unit.ts'
import { ratioOfUnits, type UnitRatio } from './unit-scale.ts'

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

  it('takes a unit that shares a name with the plain number as one', () => {
    expect(reader(define('Dmnl', undefined, 'radian', 'radians'))('radians/second')).toBe(
      '1/second',
    )
    expect(reader(define('share', undefined, 'unitless'))('share')).toBe('1')
  })

  it('takes away a built-in unit that the model disables, so that its names are free', () => {
    const seconds = { ...define('seconds'), isDisabled: true }
    const read = reader(seconds, define('Shares', undefined, 's'))
    expect(read('s/second')).toBe('Shares/second')
    expect(read('second/seconds')).toBe('second/seconds')
    expect(reader({ ...define('Dmnl'), isDisabled: true })('dmnl')).toBe('1')
  })

  it('keeps a unit with a factor apart, and knows how many of the other are in it', () => {
    const { value, issues } = defineUnits([
      define('tonne', '1000*kg', 't'),
      define('kg', undefined, 'kilograms'),
      define('dozen', '12'),
      define('gram', 'kg/1000'),
    ])
    expect(issues).toEqual([])
    const unit = (text: string): Unit => parseUnit(text, undefined, value).value
    const ratio = (large: string, small: string): UnitRatio | undefined =>
      ratioOfUnits(unit(large), unit(small), value.scales)
    expect(printUnit(unit('t/kilograms'))).toBe('tonne/kg')
    expect(ratio('t', 'kg')).toEqual({ factor: 1000, isRough: false })
    expect(ratio('dozen', '1')).toEqual({ factor: 12, isRough: false })
    expect(ratio('t', 'gram')?.factor).toBeCloseTo(1e6)
    expect(ratio('t', 'dozen')).toBeUndefined()
  })

  it('keeps the other names of a built-in unit that the model defines with a factor', () => {
    const read = reader(define('minutes', '60*seconds'))
    expect(read('min/minutes')).toBe('1')
    expect(read('minutes')).toBe('minutes')
  })

  it('knows a built-in scale under the name that a model gives its unit', () => {
    const { value } = defineUnits([define('Years', '', 'yrs'), define('Month', undefined)])
    const ratio = ratioOfUnits(primaryUnit('Years'), primaryUnit('Month'), value.scales)
    expect(ratio).toEqual({ factor: 12, isRough: false })
  })

  it('ends where a scale of the model and a built-in one go round', () => {
    const { value } = defineUnits([define('month', '0.5*year'), define('kg', '1000*kg')])
    const ratio = ratioOfUnits(primaryUnit('year'), primaryUnit('kg'), value.scales)
    expect(ratio).toBeUndefined()
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
