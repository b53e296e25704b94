/** Checks the units of a model: every equation, every stock with its flows. */
import {
  defineUnits,
  divideUnits,
  multiplyUnits,
  parseUnit,
  printUnit,
  type Issue,
  type Unit,
  type UnitTable,
} from '@thaw/core'
import type { ModelDocument, VariableNode } from '@thaw/syntax'
import type { StockFlows } from '../1-names/connect-flows.ts'
import type { NameTable } from '../1-names/name-table.ts'
import { arrivingUnit, partRules, type PartScope } from '../containers/container-units.ts'
import type { ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import type { Language } from '../builtins/builtin.ts'
import { adviseAlias } from './alias-advice.ts'
import { inferUnit } from './infer-unit.ts'
import { inUnit, tellUnit, unfoundUnit } from './inferred-unit.ts'
import { solveUnits } from './solve-units.ts'
import type { UnitRule } from './unit-rule.ts'

/** What the check of units reads. */
export interface UnitInput {
  readonly document: ModelDocument
  readonly names: NameTable
  readonly variables: ReadonlyMap<VariableKey, ModelVariable>
  readonly flows: ReadonlyMap<VariableKey, StockFlows>
}

/**
 * Everything wrong with the units of a model.
 *
 * Issues: MO049 when no variable has a unit (nothing else is checked then), MO050 for each variable
 * without one, with the unit that its uses settle, MO051 for the time, MO052 to MO055 for units
 * that clash; CO001 to CO003 for units that cannot be read.
 */
export function checkUnits(input: UnitInput): readonly Issue[] {
  const { document, names } = input
  const table = defineUnits(document.units)
  const isBare = [...names.variables.values()].every(
    ({ isImplicit, unit }) => isImplicit === true || isEmpty(unit?.text),
  )
  if (isBare) {
    const isWorthSaying = names.variables.size > 0
    const data = { example: writtenUnit('persons/year', names) }
    return [...table.issues, ...(isWorthSaying ? [issueOf('MO049', undefined, data)] : [])]
  }
  const declared = readDeclared(names, table.value)
  const time = readTime(document, table.value)
  const rules = collectRules(input, declared.units, time.unit)
  const solved = solveUnits(rules)
  return [
    ...table.issues,
    ...declared.issues,
    ...time.issues,
    ...missing(names, declared.units, solved.found),
    ...solved.issues,
  ]
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

interface Declared {
  /** Undefined where the file gives none, or one that cannot be read. */
  readonly units: ReadonlyMap<VariableKey, Unit | undefined>
  readonly issues: readonly Issue[]
}

function readDeclared(names: NameTable, table: UnitTable): Declared {
  const issues: Issue[] = []
  const units = new Map<VariableKey, Unit | undefined>()
  for (const [key, { unit }] of names.variables) {
    const read =
      unit === undefined || isEmpty(unit.text) ? undefined : parseUnit(unit.text, unit.span, table)
    issues.push(...(read?.issues ?? []))
    units.set(key, read === undefined || read.issues.length > 0 ? undefined : read.value)
  }
  return { units, issues }
}

/** Stands among variables for the unit of time; no variable's name has a space. */
const TIME_KEY = 'the time'

function readTime(
  { simSpecs, control }: ModelDocument,
  table: UnitTable,
): { readonly unit: Unit; readonly issues: readonly Issue[] } {
  const specs = simSpecs ?? control
  const text = specs?.timeUnit
  if (specs === undefined) return { unit: unfoundUnit(TIME_KEY), issues: [] }
  if (text === undefined || isEmpty(text)) {
    return { unit: unfoundUnit(TIME_KEY), issues: [issueOf('MO051', specs.span)] }
  }
  const read = parseUnit(text, specs.span, table)
  const isRead = read.issues.length === 0
  return { unit: isRead ? read.value : unfoundUnit(TIME_KEY), issues: read.issues }
}

function collectRules(
  input: UnitInput,
  declared: ReadonlyMap<VariableKey, Unit | undefined>,
  time: Unit,
): readonly UnitRule[] {
  const rules: UnitRule[] = []
  const unitOf = (key: VariableKey): Unit => declared.get(key) ?? unfoundUnit(key)
  for (const variable of input.variables.values()) {
    const owner = variable.key
    const require = (rule: Omit<UnitRule, 'owner' | 'isOwnEquation'>): void => {
      rules.push({ ...rule, owner, isOwnEquation: false })
    }
    const scope = {
      ...{ owner, ownerName: variable.name, time, require, language: input.names.language },
      unitOf: (key: VariableKey) => inUnit(unitOf(key)),
    }
    for (const { expression, span } of variable.equations) {
      const given = inferUnit(expression, scope)
      if (given.kind !== 'unit') continue
      const isOwnEquation = declared.get(owner) === undefined
      const tell = equationClash(variable, span, input.names.language)
      rules.push({ left: unitOf(owner), right: given.unit, owner, isOwnEquation, tell })
    }
    const parts = { variables: input.variables, unitOf, time }
    rules.push(...flowRules(variable, input, parts), ...partRules(variable, parts))
  }
  return rules
}

function equationClash(
  variable: ModelVariable,
  span: ModelVariable['span'],
  language: Language,
): UnitRule['tell'] {
  return (declared, given) =>
    issueOf('MO053', span, {
      name: variable.name,
      declared: tellUnit(declared),
      given: tellUnit(given),
      between: tellUnit(divideUnits(declared, given)),
      alias: adviseAlias(divideUnits(declared, given), language),
    })
}

/** A stock is in the unit of its flows times time. */
function flowRules(
  stock: ModelVariable,
  { flows, names }: UnitInput,
  parts: PartScope,
): readonly UnitRule[] {
  const { time, unitOf, variables } = parts
  const { inflows, outflows } = flows.get(stock.key) ?? { inflows: [], outflows: [] }
  const ends = [
    ...inflows.map((one) => ({ ...one, end: 'inflow' })),
    ...outflows.map((one) => ({ ...one, end: 'outflow' })),
  ]
  return ends.map(({ flow, span, end }) => ({
    left: unitOf(stock.key),
    right: multiplyUnits(
      end === 'inflow' ? arrivingUnit(variables.get(flow), parts, unitOf(flow)) : unitOf(flow),
      time,
    ),
    owner: stock.key,
    isOwnEquation: false,
    tell: (stockUnit, moved) => {
      const node = names.variables.get(flow)
      const data = {
        stock: stock.name,
        stockunit: tellUnit(stockUnit),
        end,
        flow: node?.name ?? flow,
        wanted: tellUnit(divideUnits(stockUnit, time)),
        given: tellUnit(divideUnits(moved, time)),
        alias: adviseAlias(divideUnits(stockUnit, moved), names.language),
      }
      return issueOf('MO054', span, data, [
        { note: 'the unit of the stock', span: placeOfUnit(names.variables.get(stock.key), span) },
        { note: 'the unit of the flow', span: placeOfUnit(node, span) },
      ])
    },
  }))
}

function placeOfUnit(
  node: VariableNode | undefined,
  otherwise: VariableNode['span'],
): VariableNode['span'] {
  return node?.unit?.span ?? node?.nameSpan ?? otherwise
}

function missing(
  names: NameTable,
  declared: ReadonlyMap<VariableKey, Unit | undefined>,
  found: ReadonlyMap<string, Unit>,
): readonly Issue[] {
  return [...names.variables].flatMap(([key, { name, unit, nameSpan, isImplicit }]) => {
    if (isImplicit === true || declared.get(key) !== undefined || !isEmpty(unit?.text)) return []
    const settled = found.get(key)
    const advice =
      settled === undefined || !isWritable(settled)
        ? `Write its unit, such as ${writtenUnit('persons/year', names)}; 1 is the unit of plain numbers.`
        : `Write its unit; by the equations around it, it is ${writtenUnit(printUnit(settled), names)}.`
    return [issueOf('MO050', nameSpan, { name, advice })]
  })
}

/** As the file would have it. */
function writtenUnit(unit: string, { language }: NameTable): string {
  return language === 'vensim' ? `~ ${unit} ~` : `<units>${unit}</units>`
}

/** True for a unit without fractions and without names that are not found. */
function isWritable(unit: Unit): boolean {
  return (
    !tellUnit(unit).includes('(unit of') &&
    [...unit.values()].every((exponent) => Number.isInteger(exponent))
  )
}
