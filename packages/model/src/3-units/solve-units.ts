/** Solves the rules of units: finds units that are not declared, and tells rules that are broken. */
import { divideUnits, type Issue, type RelatedPlace, type Unit } from '@thaw/core'
import { isHelper, putIn, tellUnit, unfoundIn } from './inferred-unit.ts'
import type { VariableKey } from '../resolved-expression.ts'
import {
  startUnification,
  unify,
  unitsFound,
  type Unification,
  type UnitEquation,
} from './unify-units.ts'
import type { UnitRule } from './unit-rule.ts'
import { groupUnknowns } from './group-unknowns.ts'

/** The unit of each variable, as far as equations tell. */
export interface SolvedUnits {
  /** Units of variables without one that the rules settle, and no broken rule puts in doubt. */
  readonly found: ReadonlyMap<string, Unit>
  readonly issues: readonly Issue[]
}

/** Other places shown with a clash of units that are found, at most: the nearest. */
const MOST_REASONS = 4

/**
 * Solves rules one by one, in an order that does not hang on the file's.
 *
 * Rules by which an undeclared variable has the unit of its own equation come first, then the others, each
 * time those with one unknown before those with more. A rule that is broken is told and passed over: as it
 * is where only written units clash; as a warning where one was found, with the places that it follows
 * from. A unit that hangs together with a broken rule through unknowns is not proposed to anyone.
 * `nameOf` gives the name of a variable as its author writes it.
 *
 * Cost: about O(rules) where most units are declared or settled one by one, O(rules * unknowns) at worst.
 */
export function solveUnits(
  rules: readonly UnitRule[],
  nameOf: (key: VariableKey) => string,
): SolvedUnits {
  const sorted = [...rules].sort((left, right) => compare(left.owner, right.owner))
  const system = startUnification(
    sorted.map((rule) => [rule, divideUnits(rule.left, rule.right)] as const),
  )
  for (const isOwn of [true, false]) solvePhase(isOwn, system)
  const found = unitsFound(system)
  const broken = system.equations.filter(({ unit }) => unit.size > 0)
  const doubtful = groupUnknowns(
    rules.map(unknownsOf),
    broken.map(({ reason }) => unknownsOf(reason)),
  )
  return {
    found: new Map([...found].filter(([key, unit]) => isSettled(key, unit, doubtful))),
    issues: broken.map(({ reason, unit }) => tellRule(reason, unit, { ...system, found, nameOf })),
  }
}

/** Equations in the order of the list, but those in which one unknown is left before the next of it. */
function solvePhase(isOwn: boolean, system: Unification<UnitRule>): void {
  const phase = system.equations.filter(({ reason }) => reason.isOwnEquation === isOwn)
  const ready = phase.filter(({ unknowns }) => unknowns === 1)
  const solve = (equation: UnitEquation<UnitRule>): void => {
    for (const changed of unify(equation, system)) {
      if (changed.reason.isOwnEquation === isOwn && changed.unknowns === 1) ready.push(changed)
    }
  }
  const drain = (): void => {
    while (ready.length > 0) ready.splice(0).forEach(solve)
  }
  for (const equation of phase) {
    drain()
    solve(equation)
  }
  drain()
}

function isSettled(key: string, unit: Unit, doubtful: ReadonlySet<string>): boolean {
  return !isHelper(key) && !doubtful.has(key) && unfoundIn(unit).length === 0
}

function unknownsOf({ left, right }: UnitRule): readonly string[] {
  return [...new Set([...unfoundIn(left), ...unfoundIn(right)])]
}

interface Solved extends Unification<UnitRule> {
  readonly found: ReadonlyMap<string, Unit>
  /** As the author writes it. */
  readonly nameOf: (key: VariableKey) => string
}

function tellRule(rule: UnitRule, rest: Unit, system: Solved): Issue {
  const issue = rule.tell(putIn(rule.left, system.found), putIn(rule.right, system.found))
  const unknowns = unknownsOf(rule)
  if (unknowns.every(isHelper)) return issue
  const reasons = reasonsOf(unknowns, rule, system)
  const noRoot = unfoundIn(rest).length > 0 ? ' No unit fits: exponents are whole numbers.' : ''
  return {
    ...issue,
    severity: 'warning',
    cure: issue.cure + noRoot,
    related: [...issue.related, ...reasons],
  }
}

/** Where the units that a rule hangs on come from, the nearest first. */
function reasonsOf(
  unknowns: readonly string[],
  rule: UnitRule,
  { found, reasons, nameOf }: Solved,
): readonly RelatedPlace[] {
  const places: RelatedPlace[] = []
  const seen = new Set<UnitRule>([rule])
  const waiting = [...unknowns]
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const reason = reasons.get(key)
    if (reason === undefined || seen.has(reason) || places.length === MOST_REASONS) continue
    seen.add(reason)
    waiting.push(...unknownsOf(reason))
    const unit = found.get(key)
    if (reason.span === undefined || unit === undefined || isHelper(key)) continue
    const note = `"${nameOf(key)}" has no unit of its own; by this it is in ${tellUnit(unit)}`
    places.push({ note, span: reason.span })
  }
  return places
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
