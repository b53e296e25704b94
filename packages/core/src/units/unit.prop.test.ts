import fc from 'fast-check'
import { describe, it } from 'vitest'
import { parseUnit } from './parse-unit.ts'
import { divideUnits, equalUnits, isDimensionless, multiplyUnits } from './unit.ts'
import { powerUnit, primaryUnit, printUnit, rootUnit, type Unit } from './unit.ts'

const unit: fc.Arbitrary<Unit> = fc
  .dictionary(
    fc.constantFrom('persons', 'year', 'francs', 'square_metres'),
    fc.integer({ min: -3, max: 3 }).filter((exponent) => exponent !== 0),
  )
  .map((exponents) => new Map(Object.entries(exponents)))

describe('units', () => {
  it('are the same after printing and reading', () => {
    fc.assert(
      fc.property(unit, (one) => equalUnits(parseUnit(printUnit(one), undefined).value, one)),
      { seed: 11 },
    )
  })

  it('multiply in any order, and dividing takes the factor away again', () => {
    fc.assert(
      fc.property(
        unit,
        unit,
        (one, other) =>
          equalUnits(multiplyUnits(one, other), multiplyUnits(other, one)) &&
          equalUnits(divideUnits(multiplyUnits(one, other), other), one),
      ),
      { seed: 12 },
    )
  })

  it('come back from a power by the root, and have no other root', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: 2, max: 7 }), (one, degree) => {
        const root = rootUnit(powerUnit(one, degree), degree)
        const odd = rootUnit(multiplyUnits(powerUnit(one, degree), primaryUnit('odd')), degree)
        return root !== undefined && equalUnits(root, one) && odd === undefined
      }),
      { seed: 13 },
    )
  })

  it('divided by themselves are plain numbers', () => {
    fc.assert(
      fc.property(unit, (one) => isDimensionless(divideUnits(one, one))),
      { seed: 14 },
    )
  })
})
