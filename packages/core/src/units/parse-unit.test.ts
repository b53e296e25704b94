import { describe, expect, it } from 'vitest'
import type { Span } from '../span.ts'
import { parseUnit } from './parse-unit.ts'
import { printUnit } from './unit.ts'

function read(text: string): string {
  const { value, issues } = parseUnit(text, undefined)
  return issues.length > 0 ? (issues[0]?.message ?? '') : printUnit(value)
}

describe('parseUnit', () => {
  it.each([
    ['persons/year', 'persons/year'],
    ['Persons / Yr', 'persons/year'],
    ['people*year^-1', 'people/year'],
    ['people*year^(-1)', 'people/year'],
    ['Meters/Second/Second', 'meters/second^2'],
    ['Meters/(Second-Second)', 'meters/second^2'],
    ['1/years', '1/year'],
    ['per year', '1/year'],
    ['per_year', '1/year'],
    ['francs per person per year', 'francs/person/year'],
    ['$/widget', '$/widget'],
    ['%', '%'],
    ['square metres', 'square_metres'],
    ['"foot-pounds"*s', 'foot-pounds*second'],
    ['Dmnl', '1'],
    ['1', '1'],
    ['', '1'],
    ['year/years', '1'],
  ])('reads "%s" as %s', (text, printed) => {
    expect(read(text)).toBe(printed)
  })

  it.each([
    [
      'persons//year',
      'The unit "persons//year" cannot be read at "/": here the name of a unit should stand.',
    ],
    [
      'persons/',
      'The unit "persons/" cannot be read at "its end": here the name of a unit should stand.',
    ],
    [
      '(persons',
      'The unit "(persons" cannot be read at "its end": here a closing bracket should stand.',
    ],
    ['m^x', 'The unit "m^x" cannot be read at "x": after ^ a whole number should stand.'],
    ['m^1.5', 'The unit "m^1.5" cannot be read at "1.5": after ^ a whole number should stand.'],
    ['m (s)', 'The unit "m (s)" cannot be read at "(": here a *, a / or the end should stand.'],
    ['1000 t', 'The unit "1000 t" cannot be read at "1000": here the name of a unit should stand.'],
  ])('says where "%s" goes wrong', (text, message) => {
    expect(read(text)).toBe(message)
  })

  it('stops at brackets inside each other that nobody could count', () => {
    expect(read(`${'('.repeat(100)}s${')'.repeat(100)}`)).toBe('second')
    expect(read('('.repeat(5000))).toContain('here fewer brackets should be open')
  })

  it('points at the part of the file that cannot be read', () => {
    const span: Span = { file: 'm.stmx', start: 100, end: 113, line: 7, column: 12 }
    expect(parseUnit('persons//year', span).issues[0]?.span).toEqual({
      file: 'm.stmx',
      start: 108,
      end: 109,
      line: 7,
      column: 20,
    })
  })
})
