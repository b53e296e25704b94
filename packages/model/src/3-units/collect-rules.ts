/** The rules that the units of a model must follow: every equation, every stock with its flows. */
import { divideUnits, multiplyUnits, type RelatedPlace, type Span, type Unit } from '@thaw/core'
import type { ModelDocument, VariableNode } from '@thaw/syntax'
import type { StockFlows } from '../1-names/connect-flows.ts'
import type { NameTable } from '../1-names/name-table.ts'
import { arrivingUnit, partRules, type PartScope } from '../containers/container-units.ts'
import type { ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { inferUnit } from './infer-unit.ts'
import {
  anyUnit,
  helperKey,
  inUnit,
  tellUnit,
  unfoundUnit,
  type InferredUnit,
} from './inferred-unit.ts'
import type { UnitAdvice, UnitRule, UnitScope } from './unit-rule.ts'

/** What the check of units reads. */
export interface UnitInput {
  readonly document: ModelDocument
  readonly names: NameTable
  readonly variables: ReadonlyMap<VariableKey, ModelVariable>
  readonly flows: ReadonlyMap<VariableKey, StockFlows>
}

/** Units as they are written. */
export interface KnownUnits {
  /** Undefined where the file gives none, or one that cannot be read. */
  readonly declared: ReadonlyMap<VariableKey, Unit | undefined>
  readonly time: Unit
  /** Where that is written. */
  readonly timePlace: readonly RelatedPlace[]
  readonly advise: UnitAdvice
}

/** All rules, variable by variable. */
export function collectRules(input: UnitInput, known: KnownUnits): readonly UnitRule[] {
  const rules: UnitRule[] = []
  const unitOf = (key: VariableKey): Unit => known.declared.get(key) ?? unfoundUnit(key)
  const parts = { variables: input.variables, unitOf, ...known }
  for (const variable of input.variables.values()) {
    rules.push(...equationRules(variable, input, parts))
    rules.push(...flowRules(variable, input, parts), ...partRules(variable, parts))
  }
  return rules
}

/** What each equation asks of its parts, and that it gives the unit of its variable. */
function equationRules(
  variable: ModelVariable,
  { names }: UnitInput,
  { declared, time, timePlace, advise, unitOf }: KnownUnits & Pick<PartScope, 'unitOf'>,
): readonly UnitRule[] {
  const rules: UnitRule[] = []
  const { key: owner, name } = variable
  let helpers = 0
  const node = names.variables.get(owner)
  const scope: Omit<UnitScope, 'unitOfNumber'> = {
    ...{ language: names.language, owner, ownerName: name, time, timePlace, advise },
    unitOf: (key) => inUnit(unitOf(key)),
    require: (rule) => void rules.push({ ...rule, owner, isOwnEquation: false }),
    newUnknown: () => unfoundUnit(helperKey(owner, 'root', (helpers += 1))),
  }
  const place = { note: 'the unit of the variable', span: node?.unit?.span }
  for (const { expression, span } of variable.equations) {
    const unitOfNumber = (place: Span): InferredUnit =>
      node?.isImplicit === true && !isWithin(place, span) ? argumentUnit(owner, place) : anyUnit
    const given = inferUnit(expression, { ...scope, unitOfNumber })
    if (given.kind !== 'unit') continue
    const isOwnEquation = declared.get(owner) === undefined
    const tell: UnitRule['tell'] = (wanted, own) => {
      const between = tellUnit(divideUnits(wanted, own))
      const data = { declared: tellUnit(wanted), given: tellUnit(own), between }
      return issueOf('MO053', span, { name, ...data, advice: advise(wanted, own) }, placed(place))
    }
    rules.push({ left: unitOf(owner), right: given.unit, owner, span, isOwnEquation, tell })
  }
  return rules
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end
}

/**
 * A number that a call gives to a macro stands for a parameter, which has a unit though the number has
 * none: `LAG(x, 3)` divides by a time. The macro's equations say which.
 */
function argumentUnit(owner: VariableKey, { start }: Span): InferredUnit {
  return inUnit(unfoundUnit(helperKey(owner, 'argument', start)))
}

/** A stock is in the unit of its flows times time. */
function flowRules(
  stock: ModelVariable,
  { flows, names }: UnitInput,
  parts: PartScope & Pick<KnownUnits, 'advise'>,
): readonly UnitRule[] {
  const { time, unitOf, variables, advise } = parts
  const { inflows, outflows } = flows.get(stock.key) ?? { inflows: [], outflows: [] }
  const ends = [
    ...inflows.map((one) => ({ ...one, end: 'inflow' })),
    ...outflows.map((one) => ({ ...one, end: 'outflow' })),
  ]
  return ends.map(({ flow, span, end }) => {
    const node = names.variables.get(flow)
    const moved =
      end === 'inflow' ? arrivingUnit(variables.get(flow), parts, unitOf(flow)) : unitOf(flow)
    const tell: UnitRule['tell'] = (stockUnit, gathered) => {
      const wanted = divideUnits(stockUnit, time)
      const given = divideUnits(gathered, time)
      const data = {
        ...{ stock: stock.name, stockunit: tellUnit(stockUnit), advice: advise(wanted, given) },
        ...{ wanted: tellUnit(wanted), given: tellUnit(given) },
        flow: isMade(node, names) ? 'what it integrates' : `its ${end} "${node?.name ?? flow}"`,
      }
      return issueOf('MO054', span, data, [
        { note: 'the unit of the stock', span: placeOfUnit(names.variables.get(stock.key), span) },
        { note: 'the unit of the flow', span: placeOfUnit(node, span) },
        ...parts.timePlace,
      ])
    }
    const left = unitOf(stock.key)
    const right = multiplyUnits(moved, time)
    return { left, right, owner: stock.key, span, isOwnEquation: false, tell }
  })
}

/** True for the flow that INTEG of Vensim becomes. */
function isMade(node: VariableNode | undefined, { language }: NameTable): boolean {
  return node?.isImplicit === true && language === 'vensim'
}

function placed({
  note,
  span,
}: {
  readonly note: string
  readonly span: Span | undefined
}): readonly RelatedPlace[] {
  return span === undefined ? [] : [{ note, span }]
}

function placeOfUnit(
  node: VariableNode | undefined,
  otherwise: VariableNode['span'],
): VariableNode['span'] {
  return node?.unit?.span ?? node?.nameSpan ?? otherwise
}
