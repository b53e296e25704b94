import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalName } from './canonical-name.ts'

describe('canonicalName', () => {
  it.each([
    ['Total population', 'total_population'],
    ['TOTAL_POPULATION', 'total_population'],
    ['total \u00a0_ population', 'total_population'],
    ['  total\npopulation ', 'total_population'],
    ['total\\npopulation', 'total_population'],
    ['Доля Элиты', 'доля_элиты'],
    ['a.b', 'a.b'],
    ['', ''],
  ])('of %j is %j', (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical)
  })

  it('does not change what it made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = canonicalName(name)
        expect(canonicalName(once)).toBe(once)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
