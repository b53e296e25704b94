/**
 * Equations of units, solved as an abelian group: the unknowns are units, and exponents whole numbers.
 *
 * Source: Kennedy 1994, "Dimension Types"; 1996, "Programming Languages and Dimensions": the unknown
 * with the smallest exponent takes the others up by division with remainder, as in Euclid's algorithm,
 * until one is left with the greatest common divisor, or with 1.
 *
 * Elimination over the rational numbers would find the same units wherever all exponents come out
 * whole, and one more: a unit of half a metre's exponent, which makes `SQRT(a)` of a metre pass. A unit
 * like that can be written nowhere and means nothing, so that only whole exponents solve an equation.
 */
import { multiplyUnits, powerUnit, rootUnit, type Unit } from '@thaw/core'
import { exponentOf, helperKey, putIn, unfoundIn, unfoundUnit } from './inferred-unit.ts'

/** An equation on its way: `unit` is to be the plain number. */
export interface UnitEquation<Reason> {
  /** What it stands for. */
  readonly reason: Reason
  unit: Unit
  /** How many unknowns are in it; 0 once it is solved or broken. */
  unknowns: number
}

/** A system of equations. */
export interface Unification<Reason> {
  readonly equations: readonly UnitEquation<Reason>[]
  /** What unknowns are, in known units and other unknowns. */
  readonly found: Map<string, Unit>
  /** Which equation settled an unknown. */
  readonly reasons: Map<string, Reason>
  readonly equationsWith: Map<string, Set<UnitEquation<Reason>>>
  readonly foundWith: Map<string, Set<string>>
  helpers: number
}

/** Equations that are to be solved, each of a unit that is to be the plain number. */
export function startUnification<Reason>(
  given: readonly (readonly [Reason, Unit])[],
): Unification<Reason> {
  const equations = given.map(([reason, unit]) => ({
    ...{ reason, unit },
    unknowns: unfoundIn(unit).length,
  }))
  const equationsWith = new Map<string, Set<UnitEquation<Reason>>>()
  for (const equation of equations) {
    for (const key of unfoundIn(equation.unit)) note(equationsWith, key, equation)
  }
  return {
    ...{ equations, equationsWith, helpers: 0 },
    ...{ found: new Map(), reasons: new Map(), foundWith: new Map() },
  }
}

/**
 * Settles an unknown so that the equation holds, in the most general way, and puts it in wherever it
 * stands; gives the equations that this changed. An equation that no whole exponents solve keeps its
 * unknowns, and restricts nothing.
 */
export function unify<Reason>(
  equation: UnitEquation<Reason>,
  system: Unification<Reason>,
): readonly UnitEquation<Reason>[] {
  for (;;) {
    const [key, ...others] = bySize(equation.unit)
    if (key === undefined) return []
    const exponent = exponentOf(key, equation.unit)
    const rest = multiplyUnits(equation.unit, powerUnit(unfoundUnit(key), -exponent))
    const root = rootUnit(rest, -exponent)
    if (root !== undefined) return replace(key, root, equation.reason, system)
    if (others.length === 0) return []
    system.helpers += 1
    let unit = unfoundUnit(helperKey(key, system.helpers))
    for (const other of others) {
      const times = Math.floor(exponentOf(other, equation.unit) / exponent)
      unit = multiplyUnits(unit, powerUnit(unfoundUnit(other), -times))
    }
    replace(key, unit, equation.reason, system)
  }
}

/** The unknowns, that with the smallest exponent first. */
function bySize(unit: Unit): readonly string[] {
  const size = (key: string): number => Math.abs(exponentOf(key, unit))
  return [...unfoundIn(unit)].sort(
    (left, right) => size(left) - size(right) || (left < right ? -1 : 1),
  )
}

/** Gives the equations that the unknown stood in. */
function replace<Reason>(
  key: string,
  unit: Unit,
  reason: Reason,
  { found, foundWith, equationsWith, reasons }: Unification<Reason>,
): readonly UnitEquation<Reason>[] {
  const meaning = new Map([[key, unit]])
  const inside = unfoundIn(unit)
  const changed = [...(equationsWith.get(key) ?? [])]
  found.set(key, unit)
  reasons.set(key, reason)
  for (const other of inside) note(foundWith, other, key)
  for (const other of foundWith.get(key) ?? []) {
    found.set(other, putIn(found.get(other) ?? unit, meaning))
    for (const unknown of inside) note(foundWith, unknown, other)
  }
  for (const equation of changed) {
    equation.unit = putIn(equation.unit, meaning)
    equation.unknowns = unfoundIn(equation.unit).length
    for (const unknown of inside) note(equationsWith, unknown, equation)
  }
  foundWith.delete(key)
  equationsWith.delete(key)
  return changed
}

function note<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([value]))
  else known.add(value)
}
