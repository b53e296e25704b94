/** Solves the rules of units: finds units that are not declared, and tells rules that are broken. */
import { divideUnits, type Issue, type Unit } from '@thaw/core'
import { putIn, solveFor, unfoundIn } from './inferred-unit.ts'
import type { UnitRule } from './unit-rule.ts'

/** The unit of each variable, as far as equations tell. */
export interface SolvedUnits {
  /** Units of variables without one, as far as the rules settle them. */
  readonly found: ReadonlyMap<string, Unit>
  readonly issues: readonly Issue[]
}

/**
 * Solves rules one by one, in an order that does not hang on the file's.
 *
 * Rules by which an undeclared variable has the unit of its own equation come first, then the
 * others, each time the one with fewest units still to be found. A rule with some left gives the
 * first of them; exponents may be fractions, so that it always can. A rule with none left is kept
 * or told: as an error where only written units clash, as a warning where one was found and might
 * be another, not at all where a side still hangs on a unit that nothing settles.
 *
 * Cost: O(rules) where all units are declared, else O(rules * unknown units) at worst.
 * Source: unification of units of measure as an abelian group (Kennedy 1994, "Dimension Types"),
 * here over the rational numbers, where it is Gaussian elimination.
 */
export function solveUnits(rules: readonly UnitRule[]): SolvedUnits {
  const solving = startSolving(rules)
  let open = solving.open.filter(({ rest }) => unfoundIn(rest).length > 0)
  for (let next = easiest(open); next !== undefined; next = easiest(open)) {
    settle(next, solving)
    open = open.filter(({ unfound }) => unfound > 0)
  }
  const broken = solving.open.filter(({ rest }) => rest.size > 0)
  return { found: solving.found, issues: broken.flatMap(({ rule }) => tellRule(rule, solving)) }
}

/** A rule on its way: what its left side has more than its right. */
interface OpenRule {
  readonly rule: UnitRule
  rest: Unit
  /** How many units in `rest` are still to be found. */
  unfound: number
}

interface Solving {
  readonly open: readonly OpenRule[]
  /** The rules that an unknown unit stands in. */
  readonly rulesWith: Map<string, Set<OpenRule>>
  readonly found: Map<string, Unit>
  /** The found units that an unknown unit stands in. */
  readonly foundWith: Map<string, Set<string>>
}

function startSolving(rules: readonly UnitRule[]): Solving {
  const open = [...rules]
    .sort((left, right) => compare(left.owner, right.owner))
    .map((rule) => {
      const rest = divideUnits(rule.left, rule.right)
      return { rule, rest, unfound: unfoundIn(rest).length }
    })
  const rulesWith = new Map<string, Set<OpenRule>>()
  for (const rule of open) for (const key of unfoundIn(rule.rest)) note(rulesWith, key, rule)
  return { open, rulesWith, found: new Map(), foundWith: new Map() }
}

function easiest(open: readonly OpenRule[]): OpenRule | undefined {
  return open.reduce<OpenRule | undefined>(
    (best, rule) => (best === undefined || rank(rule) < rank(best) ? rule : best),
    undefined,
  )
}

function rank({ rule, unfound }: OpenRule): number {
  return unfound + (rule.isOwnEquation ? 0 : 1_000_000)
}

/** Gives one variable its unit, and puts it in wherever it stands. */
function settle({ rest }: OpenRule, { rulesWith, found, foundWith }: Solving): void {
  const [key] = [...unfoundIn(rest)].sort(compare)
  if (key === undefined) return
  const unit = solveFor(key, rest)
  const meaning = new Map([[key, unit]])
  found.set(key, unit)
  for (const other of unfoundIn(unit)) note(foundWith, other, key)
  for (const other of foundWith.get(key) ?? []) {
    found.set(other, putIn(found.get(other) ?? unit, meaning))
    for (const unfound of unfoundIn(unit)) note(foundWith, unfound, other)
  }
  for (const rule of rulesWith.get(key) ?? []) {
    rule.rest = putIn(rule.rest, meaning)
    const unfound = unfoundIn(rule.rest)
    rule.unfound = unfound.length
    for (const other of unfound) note(rulesWith, other, rule)
  }
}

function note<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([value]))
  else known.add(value)
}

function tellRule({ left, right, tell }: UnitRule, { found }: Solving): readonly Issue[] {
  const sides: [Unit, Unit] = [putIn(left, found), putIn(right, found)]
  if (sides.some((unit) => unfoundIn(unit).length > 0)) return []
  const isWritten = [left, right].every((unit) => unfoundIn(unit).length === 0)
  return [isWritten ? tell(...sides) : { ...tell(...sides), severity: 'warning' }]
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
