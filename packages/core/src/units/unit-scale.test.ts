import { describe, expect, it } from 'vitest'
import { builtinUnitTable } from './builtin-units.ts'
import { parseUnit } from './parse-unit.ts'
import { ratioOfUnits, type UnitRatio } from './unit-scale.ts'

function ratio(large: string, small: string): UnitRatio | undefined {
  const [first, second] = [large, small].map((text) => parseUnit(text, undefined).value)
  return first && second && ratioOfUnits(first, second, builtinUnitTable.scales)
}

describe('ratioOfUnits', () => {
  it.each([
    ['year', 'month', 12, false],
    ['month', 'year', 1 / 12, false],
    ['persons/month', 'persons/year', 12, false],
    ['week', 'hour', 168, false],
    ['km/hour', 'km/second', 1 / 3600, false],
    ['year^2', 'month^2', 144, false],
    ['year', 'day', 365.25, true],
    ['1', '%', 100, false],
    ['kg', 'kg', 1, false],
  ])('finds how many of one unit are in the other: %s, %s', (large, small, factor, isRough) => {
    const found = ratio(large, small)
    expect(found?.factor).toBeCloseTo(factor, 10)
    expect(found?.isRough).toBe(isRough)
  })

  it.each([
    ['year', 'kg'],
    ['persons/year', 'persons'],
    ['year', 'month^2'],
  ])('finds none where the two are of different kinds: %s, %s', (large, small) => {
    expect(ratio(large, small)).toBeUndefined()
  })
})
