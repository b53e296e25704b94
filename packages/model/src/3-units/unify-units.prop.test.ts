/** Random equations of units, against what the theory of integers says of them. */
import {
  isDimensionless,
  multiplyUnits,
  powerUnit,
  primaryUnit,
  printUnit,
  type Unit,
} from '@thaw/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putIn, unfoundIn, unfoundUnit } from './inferred-unit.ts'
import { startUnification, unify, unitsFound, type Unification } from './unify-units.ts'

/** Exponents of the unknowns x0, x1 ... and of the known units c0, c1 ... */
interface Equation {
  readonly unknowns: readonly number[]
  readonly known: readonly number[]
}

function equations(
  unknowns: number,
  known: number,
  { size, most }: { readonly size: number; readonly most: number },
): fc.Arbitrary<readonly Equation[]> {
  const exponents = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: -size, max: size }), { minLength: length, maxLength: length })
  const one = fc.record({ unknowns: exponents(unknowns), known: exponents(known) })
  return fc.array(one, { minLength: 1, maxLength: most })
}

function unitOf({ unknowns, known }: Equation): Unit {
  const factors = [
    ...unknowns.map((exponent, index) => powerUnit(unfoundUnit(`x${index}`), exponent)),
    ...known.map((exponent, index) => powerUnit(primaryUnit(`c${index}`), exponent)),
  ]
  return factors.reduce(multiplyUnits, new Map())
}

function solve(given: readonly Equation[]): Unification<number> {
  const system = startUnification(
    given.map((equation, index) => [index, unitOf(equation)] as const),
  )
  for (const equation of system.equations) unify(equation, system)
  return system
}

/** What is left of an equation where all that was found is put in. */
function leftOf(equation: Equation, system: Unification<number>): Unit {
  return putIn(unitOf(equation), unitsFound(system))
}

function greatestDivisor(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => {
    let [large, small] = [Math.abs(left), Math.abs(right)]
    while (small > 0) [large, small] = [small, large % small]
    return large
  }, 0)
}

describe('one equation of units', () => {
  it('has a solution just where the greatest divisor of the unknowns divides every known exponent', () => {
    let solvable = 0
    fc.assert(
      fc.property(equations(4, 3, { size: 12, most: 1 }), ([equation]) => {
        if (equation === undefined) return
        const divisor = greatestDivisor(equation.unknowns)
        const isSolvable = equation.known.every((exponent) =>
          divisor === 0 ? exponent === 0 : exponent % divisor === 0,
        )
        if (isSolvable) solvable += 1
        expect(isDimensionless(leftOf(equation, solve([equation])))).toBe(isSolvable)
      }),
      { seed: 61, numRuns: 5000 },
    )
    expect(solvable).toBeGreaterThan(500)
    expect(solvable).toBeLessThan(4900)
  })
})

/** Multiplies the unknowns' values into an equation: what it is for units chosen before. */
function madeTrue(equation: Equation, values: readonly Unit[]): Unit {
  return equation.unknowns.reduce<Unit>(
    (product, exponent, index) =>
      multiplyUnits(product, powerUnit(values[index] ?? new Map(), -exponent)),
    new Map<string, number>(),
  )
}

const value = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
  .map(([first, second]): Unit =>
    multiplyUnits(powerUnit(primaryUnit('c0'), first), powerUnit(primaryUnit('c1'), second)),
  )
const values = fc.array(value, { minLength: 5, maxLength: 5 })
const systems = equations(5, 0, { size: 3, most: 5 })

function solvedFor(system: readonly Equation[], units: readonly Unit[]): Unification<number> {
  const given = system.map((equation, index) => {
    const unit = multiplyUnits(unitOf(equation), madeTrue(equation, units))
    return [index, unit] as const
  })
  const solving = startUnification(given)
  for (const equation of solving.equations) unify(equation, solving)
  return solving
}

describe('equations that some units make true', () => {
  it('are all solved, and what is found without unknowns is these units', () => {
    fc.assert(
      fc.property(systems, values, (system, units) => {
        const solved = solvedFor(system, units)
        const found = unitsFound(solved)
        for (const { unit } of solved.equations) expect(isDimensionless(unit)).toBe(true)
        units.forEach((unit, index) => {
          const own = found.get(`x${index}`)
          if (own === undefined || unfoundIn(own).length > 0) return
          expect(printUnit(own)).toBe(printUnit(unit))
        })
      }),
      { seed: 62, numRuns: 1000 },
    )
  })

  it('settle the same unknowns in any order', () => {
    fc.assert(
      fc.property(systems, values, (system, units) => {
        const settled = (of: readonly Equation[]): readonly string[] =>
          units.flatMap((_, index) => {
            const own = unitsFound(solvedFor(of, units)).get(`x${index}`)
            return own === undefined || unfoundIn(own).length > 0
              ? []
              : [`x${index} ${printUnit(own)}`]
          })
        expect(settled([...system].reverse())).toEqual(settled(system))
      }),
      { seed: 63, numRuns: 300 },
    )
  })
})

describe('an equation that nothing solves', () => {
  it('does not touch the others', () => {
    const metre = primaryUnit('metre')
    const [a, b] = [unfoundUnit('a'), unfoundUnit('b')]
    const system = startUnification([
      ['odd', multiplyUnits(powerUnit(a, 2), metre)],
      ['plain', multiplyUnits(b, metre)],
    ] as const)
    for (const equation of system.equations) unify(equation, system)
    const found = unitsFound(system)
    expect(printUnit(found.get('b') ?? new Map())).toBe('1/metre')
    expect(found.has('a')).toBe(false)
  })
})
