import { describe, expect, it } from 'vitest'
import { strayUnits } from './check-units.ts'

function straysOf(unit: string, figures: readonly string[]): readonly string[] {
  return [
    ...strayUnits(
      { unit },
      figures.map((each) => ({ unit: each })),
    ),
  ]
}

describe('strayUnits', () => {
  it.each([
    ['one unit', 'ppm', ['ppm', 'ppmv', 'ppm', ''], ['ppmv', '']],
    ['several units', '2 units: men; men (planned)', ['men', 'men (planned)', 'man'], ['man']],
    ['several units without their count', 'men ; tanks', ['men', 'tanks'], []],
    ['a unit with a semicolon', 'men; on paper', ['men; on paper'], []],
    ['the same in other words', 'parts per million', ['ppm', 'ppmv'], []],
    ['nothing', '', ['ppm', 'ppmv', ''], []],
  ])('reads a description of %s', (_, unit, figures, strays) => {
    expect(straysOf(unit, figures)).toEqual(strays)
  })
})
