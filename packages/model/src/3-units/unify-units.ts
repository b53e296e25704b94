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
  /** What unknowns are, in known units and unknowns that were settled later or not at all. */
  readonly settled: Map<string, Unit>
  /** Which equation settled an unknown. */
  readonly reasons: Map<string, Reason>
  readonly equationsWith: Map<string, Set<UnitEquation<Reason>>>
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
    ...{ settled: new Map(), reasons: new Map() },
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
    const [key, ...others] = inOrder(equation.unit, system)
    if (key === undefined) return []
    const exponent = exponentOf(key, equation.unit)
    const rest = multiplyUnits(equation.unit, powerUnit(unfoundUnit(key), -exponent))
    const root = rootUnit(rest, -exponent)
    if (root !== undefined) return replace(key, root, equation.reason, system)
    if (others.length === 0) return []
    system.helpers += 1
    let unit = unfoundUnit(helperKey(key, 'rest', system.helpers))
    for (const other of others) {
      const times = Math.floor(exponentOf(other, equation.unit) / exponent)
      unit = multiplyUnits(unit, powerUnit(unfoundUnit(other), -times))
    }
    replace(key, unit, equation.reason, system)
  }
}

/** The unknowns: that with the smallest exponent first, of several that which stands in fewest equations. */
function inOrder<Reason>(unit: Unit, { equationsWith }: Unification<Reason>): readonly string[] {
  const size = (key: string): number => Math.abs(exponentOf(key, unit))
  const uses = (key: string): number => equationsWith.get(key)?.size ?? 0
  return [...unfoundIn(unit)].sort(
    (left, right) =>
      size(left) - size(right) || uses(left) - uses(right) || (left < right ? -1 : 1),
  )
}

/** Gives the equations that the unknown stood in. */
function replace<Reason>(
  key: string,
  unit: Unit,
  reason: Reason,
  { settled, equationsWith, reasons }: Unification<Reason>,
): readonly UnitEquation<Reason>[] {
  const meaning = new Map([[key, unit]])
  const changed = [...(equationsWith.get(key) ?? [])]
  settled.set(key, unit)
  reasons.set(key, reason)
  for (const equation of changed) {
    for (const unknown of unfoundIn(equation.unit)) equationsWith.get(unknown)?.delete(equation)
    equation.unit = putIn(equation.unit, meaning)
    equation.unknowns = 0
    for (const unknown of unfoundIn(equation.unit)) {
      note(equationsWith, unknown, equation)
      equation.unknowns += 1
    }
  }
  equationsWith.delete(key)
  return changed
}

/** What unknowns are, in known units and unknowns that nothing settles. */
export function unitsFound<Reason>({ settled }: Unification<Reason>): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>()
  for (const [key, unit] of [...settled].reverse()) found.set(key, putIn(unit, found))
  return found
}

function note<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([value]))
  else known.add(value)
}
