/** Solves the rules of units: finds units that are not declared, and tells rules that are broken. */
import { divideUnits, equalUnits, type Issue, type Unit } from '@thaw/core'
import { putIn, solveFor, unfoundIn } from './inferred-unit.ts'
import type { UnitRule } from './unit-rule.ts'

export interface SolvedUnits {
  /** Units of variables without one, as far as the rules settle them. */
  readonly found: ReadonlyMap<string, Unit>
  readonly issues: readonly Issue[]
}

/**
 * Solves rules one by one, in an order that does not hang on the file's.
 *
 * Rules between declared units come first; then those by which an undeclared variable has the unit
 * of its own equation; then the others, each time the one with fewest units still to be found. A
 * rule with some left gives the first of them; exponents may be fractions, so that it always can.
 * A rule with none left is kept or told.
 *
 * Cost: O(rules * (rules + variables)) at worst; a model that declares its units takes one pass.
 * Source: unification of units of measure as an abelian group (Kennedy 1994, "Dimension Types"),
 * here over the rational numbers, where it is Gaussian elimination.
 */
export function solveUnits(rules: readonly UnitRule[]): SolvedUnits {
  const found = new Map<string, Unit>()
  const issues: Issue[] = []
  let waiting = [...rules].sort((left, right) => compare(left.owner, right.owner))
  while (waiting.length > 0) {
    const open: UnitRule[] = []
    for (const rule of waiting) {
      if (unfoundOf(rule, found).length > 0) open.push(rule)
      else if (isBroken(rule, found)) issues.push(...tellRule(rule, found))
    }
    const next = easiest(open, found)
    if (next !== undefined) settle(next, found)
    waiting = open.filter((rule) => rule !== next)
  }
  return { found, issues }
}

/** A broken rule; nothing where a side still hangs on a unit that nothing settles. */
function tellRule(rule: UnitRule, found: ReadonlyMap<string, Unit>): readonly Issue[] {
  const sides = sidesOf(rule, found)
  return sides.every((unit) => unfoundIn(unit).length === 0) ? [rule.tell(...sides)] : []
}

function sidesOf({ left, right }: UnitRule, found: ReadonlyMap<string, Unit>): [Unit, Unit] {
  return [putIn(left, found), putIn(right, found)]
}

function unfoundOf(rule: UnitRule, found: ReadonlyMap<string, Unit>): readonly string[] {
  return unfoundIn(divideUnits(...sidesOf(rule, found)))
}

function isBroken(rule: UnitRule, found: ReadonlyMap<string, Unit>): boolean {
  return !equalUnits(...sidesOf(rule, found))
}

function easiest(
  rules: readonly UnitRule[],
  found: ReadonlyMap<string, Unit>,
): UnitRule | undefined {
  const own = rules.filter(({ isOwnEquation }) => isOwnEquation)
  const ranked = (own.length > 0 ? own : rules).map((rule) => ({
    rule,
    count: unfoundOf(rule, found).length,
  }))
  const least = Math.min(...ranked.map(({ count }) => count))
  return ranked.find(({ count }) => count === least)?.rule
}

/** Gives one variable its unit, and puts it into those that were found before. */
function settle(rule: UnitRule, found: Map<string, Unit>): void {
  const rest = divideUnits(...sidesOf(rule, found))
  const [key] = [...unfoundIn(rest)].sort(compare)
  if (key === undefined) return
  const unit = solveFor(key, rest)
  found.set(key, unit)
  for (const [other, meaning] of found) found.set(other, putIn(meaning, new Map([[key, unit]])))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
