/** From the syntax tree to the checked model: the phases in their order. */
import { compareIssues, hasErrors, type Checked, type Issue } from '@thaw/core'
import type { Expression, ModelDocument, VariableNode } from '@thaw/syntax'
import { expandInstances } from './0-instances/expand-instances.ts'
import { connectFlows, type StockFlows } from './1-names/connect-flows.ts'
import { collectNames, type NameTable } from './1-names/name-table.ts'
import { placeGroups } from './1-names/place-groups.ts'
import { checkGaps } from './2-dimensions/check-gaps.ts'
import type { Shape, Shapes } from './2-dimensions/equation-scope.ts'
import { placeEquations } from './2-dimensions/place-equations.ts'
import { checkFlowShapes, shapeVariables } from './2-dimensions/shape-variables.ts'
import { checkUnits } from './3-units/check-units.ts'
import { orderVariables } from './4-order/order-variables.ts'
import { checkChoices } from './check-choices.ts'
import { checkControl, type ControlledTime } from './check-control.ts'
import { checkDelays } from './check-delays.ts'
import { checkQueues } from './check-queues.ts'
import { checkStocks } from './check-stocks.ts'
import { checkTime } from './check-time.ts'
import { checkContainerTime } from './containers/check-container-time.ts'
import { connectContainers } from './containers/connect-containers.ts'
import { joinContainers } from './containers/join-containers.ts'
import { tabulateData } from './data/tabulate-data.ts'
import { fixArguments } from './fix-arguments.ts'
import { joinShifts } from './join-shifts.ts'
import type { Dimension, Model, ModelLookup, ModelVariable, VariableCommon } from './model.ts'
import type { VariableKey } from './resolved-expression.ts'
import { withoutInputs } from './without-inputs.ts'

/** How a model is judged. */
export interface CheckOptions {
  /**
   * `strict` (where it is left out) is for a model that is published: what is written must hold.
   * `tolerant` is for running someone else's file: units that clash and an auxiliary used as a flow
   * are warnings, since they have a meaning that can be run.
   */
  readonly strictness?: 'strict' | 'tolerant'
}

/** Issues on units: no number hangs on what they are of. */
export const unitIssues: ReadonlySet<string> = new Set([
  ...['CO001', 'CO002', 'MO050', 'MO051', 'MO052', 'MO053', 'MO054', 'MO055'],
  ...['MO110', 'MO132', 'MO133'],
])

const tolerated: ReadonlySet<string> = new Set([...unitIssues, 'MO015', 'MO024'])

function tolerate(issue: Issue): Issue {
  return tolerated.has(issue.code) ? { ...issue, severity: 'warning' } : issue
}

function asItIs(issue: Issue): Issue {
  return issue
}

/**
 * Checks a model file's tree: names, dimensions, units, order and initial values.
 *
 * Every phase goes on after a fault of an earlier one, so that all faults are told at once; they
 * come sorted by their place. The value is undefined when one of them is an error, and where the
 * document itself is not whole (no time, a variable without an equation): its reader told that.
 *
 * Issues: MO001 to MO159 (docs/errors/model.md), and CO001 to CO003 on units.
 */
export function checkModel(
  written: ModelDocument,
  options: CheckOptions = {},
): Checked<Model | undefined> {
  const instances = expandInstances(written)
  const document = instances.value
  const names = collectNames(document)
  const flows = connectFlows(names.value)
  const groups = placeGroups(document.groups, names.value)
  const shapes = shapeVariables(names.value)
  const tabulated = tabulateData(names.value, shapes.value)
  const resolved = resolveVariables(tabulated.value.names, shapes.value, flows.value)
  const controlled = checkDocumentTime(document, resolved.value)
  const { language } = names.value
  const inputs = withoutInputs(controlled.value.variables, tabulated.value.constants)
  const fixed = fixArguments(inputs, language)
  const containers = connectContainers(names.value, flows.value)
  const joined = joinContainers(fixed.value, names.value, flows.value, containers.value)
  const shifts = joinShifts(joined, ({ key }) => shapes.value.get(key) ?? [])
  const variables = shifts.value
  const time = checkContainerTime(controlled.value.time, containers.value, variables)
  const orders = orderVariables({
    variables,
    language,
    elementsOf: ({ key }) => (shapes.value.get(key) ?? []).map(({ elements }) => elements),
  })
  const phases = [
    ...[instances, names, flows, groups, shapes, tabulated, resolved, fixed],
    ...[containers, shifts, controlled, time, orders],
  ]
  const issues = withoutRepeats([
    ...phases.flatMap((phase) => phase.issues),
    ...checkFlowShapes(flows.value, shapes.value, names.value),
    ...checkChoices(variables, language),
    ...checkDelays(variables, language),
    ...checkQueues(variables),
    ...checkStocks(variables),
    ...(language === 'vensim' ? checkGaps(variables, shapes.value) : []),
    ...checkUnits({ document, names: names.value, variables, flows: flows.value }),
  ])
    .map(options.strictness === 'tolerant' ? tolerate : asItIs)
    .sort(compareIssues)
  const isWhole = [...variables.values()].every((variable) =>
    hasAllEquations(variable, shapes.value.get(variable.key) ?? [], names.value),
  )
  if (hasErrors(issues) || !isWhole || time.value === undefined) return { value: undefined, issues }
  const value: Model = {
    name: document.name ?? nameOfFile(document.file),
    file: document.file,
    time: time.value,
    dimensions: plainDimensions(names.value),
    variables,
    lookups: placeLookups(names.value),
    ...orders.value,
    groups: groups.value,
    units: document.units,
  }
  return { value, issues }
}

/** `dossier/few.mdl` as `few`: the folders are those of one machine, and no part of what is published. */
function nameOfFile(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]*$/, '')
}

function checkDocumentTime(
  { control, simSpecs }: ModelDocument,
  variables: ControlledTime['variables'],
): Checked<ControlledTime> {
  if (control !== undefined) return checkControl(control, variables)
  const { value: time, issues } = checkTime(simSpecs)
  return { value: { time, variables }, issues }
}

function resolveVariables(
  names: NameTable,
  shapes: Shapes,
  flows: ReadonlyMap<VariableKey, StockFlows>,
): Checked<ReadonlyMap<VariableKey, ModelVariable>> {
  const issues: Issue[] = []
  const variables = new Map<VariableKey, ModelVariable>()
  for (const [key, owner] of names.variables) {
    if (owner.kind === 'lookup') continue
    const shape = shapes.get(key)
    const report = (issue: Issue): void => void issues.push(issue)
    const equations = placeEquations({ names, shapes, owner, shape, report })
    const common = {
      key,
      name: owner.name,
      dimensions: (shape ?? []).map((dimension) => dimension.key),
      equations,
      isImplicit: owner.isImplicit === true,
      unit: owner.unit?.text ?? '',
      doc: owner.doc,
      span: owner.span,
    }
    variables.set(key, variableOf(common, owner, flows.get(key)))
  }
  return { value: variables, issues }
}

/** False where the reader could not read an equation, which it told. */
function hasAllEquations(variable: ModelVariable, shape: Shape, names: NameTable): boolean {
  const { equations } = variable
  if (variable.kind === 'flow' && variable.driver !== undefined) return true
  if (names.language === 'vensim') {
    const written = names.variables.get(variable.key)?.equations ?? []
    return written.length > 0 && written.every(({ expression, lookup }) => expression ?? lookup)
  }
  const isForAll = equations.some(({ elements }) => elements === undefined)
  const wanted = shape.reduce((product, { elements }) => product * elements.length, 1)
  return isForAll || equations.length === wanted
}

/**
 * What all variables have, and behind it what belongs to one kind only: the fingerprint of a model, which
 * draws carry, hangs on this order.
 */
function variableOf(
  common: VariableCommon,
  { kind, isNonNegative, isImplicit, equations }: VariableNode,
  flows: StockFlows = { inflows: [], outflows: [] },
): ModelVariable {
  if (kind === 'stock') {
    const [inflows, outflows] = [flows.inflows, flows.outflows].map((ends) =>
      ends.map(({ flow }) => flow),
    )
    return { ...common, kind, isNonNegative, inflows: inflows ?? [], outflows: outflows ?? [] }
  }
  if (kind === 'flow') return { ...common, kind, isNonNegative }
  const isPlain = equations.every(
    ({ expression, lookup }) => lookup === undefined && isPlainNumber(expression),
  )
  const isInput = isPlain && isImplicit !== true
  return { ...common, kind: 'auxiliary', isInput }
}

function isPlainNumber(expression: Expression | undefined): boolean {
  if (expression?.kind === 'unary' && expression.operator !== 'not') {
    return expression.operand.kind === 'number'
  }
  return expression?.kind === 'number'
}

function plainDimensions(names: NameTable): ReadonlyMap<string, Dimension> {
  return new Map(
    [...names.dimensions.values()].map(({ key, name, elements }) => [key, { key, name, elements }]),
  )
}

function placeLookups(names: NameTable): ReadonlyMap<VariableKey, ModelLookup> {
  const lookups = [...names.variables].flatMap(([key, node]): readonly ModelLookup[] => {
    const lookup = node.equations.find((equation) => equation.lookup !== undefined)?.lookup
    if (node.kind !== 'lookup' || lookup === undefined) return []
    const { name, doc, span } = node
    return [{ kind: 'lookup', key, name, lookup, unit: node.unit?.text ?? '', doc, span }]
  })
  return new Map(lookups.map((lookup) => [lookup.key, lookup]))
}

/**
 * Issues of one place told once: an equation that is resolved for each element on its own has the
 * same fault for each, and a macro for each of its calls, in other words. Rings of variables may
 * begin at one place and still be several.
 */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const firsts = new Map<string, Issue>()
  for (const issue of issues) {
    const { span, code, message } = issue
    const isRing = code === 'MO041' || code === 'MO042'
    const words = isRing || span === undefined ? message : ''
    const key = `${span?.start ?? ''} ${span?.end ?? ''} ${code} ${words}`
    if (!firsts.has(key)) firsts.set(key, issue)
  }
  return [...firsts.values()]
}
