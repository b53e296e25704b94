/** The units of what is written of conveyors and flows beside their equations. */
import { divideUnits, multiplyUnits, type RelatedPlace, type Unit } from '@thaw/core'
import type { UnitRule } from '../3-units/unit-rule.ts'
import { tellUnit } from '../3-units/inferred-unit.ts'
import type { ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'

/** What the rules read of a model. */
export interface PartScope {
  readonly variables: ReadonlyMap<VariableKey, ModelVariable>
  readonly unitOf: (key: VariableKey) => Unit
  readonly time: Unit
  /** Where the unit of time is written. */
  readonly timePlace: readonly RelatedPlace[]
}

/**
 * The transit time is in the unit of time, the capacity in that of the stock, the inflow limit in that of
 * its flows; a linear leak is a plain number, an exponential one a number per time. A multiplier is in
 * the unit of the stock behind it per unit of the one before. Issues: MO110.
 * Source: simlin, docs/design/conveyors.md 9.8; XMILE 1.0, 4.3.
 */
export function partRules(variable: ModelVariable, scope: PartScope): readonly UnitRule[] {
  if (variable.kind !== 'stock' || variable.container?.kind !== 'conveyor') return []
  const { time, unitOf } = scope
  const { capacity, inLimit, isLeakExponential, leaks, len } = variable.container
  const own = unitOf(variable.key)
  const plain = divideUnits(time, time)
  const rule = (key: VariableKey | undefined, wanted: Unit): readonly UnitRule[] =>
    key === undefined ? [] : [ruleOf(key, wanted, scope, variable)]
  return [
    ...rule(len, time),
    ...rule(capacity, own),
    ...rule(inLimit, divideUnits(own, time)),
    ...leaks.flatMap(({ fraction }) =>
      rule(fraction, isLeakExponential ? divideUnits(plain, time) : plain),
    ),
  ]
}

/** What arrives of a flow at the stock behind it. */
export function arrivingUnit(flow: ModelVariable | undefined, scope: PartScope, left: Unit): Unit {
  if (flow?.kind !== 'flow' || flow.multiplier === undefined) return left
  return multiplyUnits(left, scope.unitOf(flow.multiplier))
}

function ruleOf(
  key: VariableKey,
  wanted: Unit,
  { variables, unitOf, timePlace }: PartScope,
  conveyor: ModelVariable,
): UnitRule {
  const part = variables.get(key)
  return {
    left: wanted,
    right: unitOf(key),
    owner: key,
    span: part?.span,
    isOwnEquation: false,
    tell: (asked, given) =>
      issueOf(
        'MO110',
        part?.span,
        { what: part?.name ?? key, wanted: tellUnit(asked), given: tellUnit(given) },
        [{ note: 'the conveyor', span: conveyor.span }, ...timePlace],
      ),
  }
}
