/** Data equations (`:=`) become tables over time before anything else: Vensim computes them before a run. */
import { NOT_AVAILABLE, type Checked, type Issue } from '@thaw/core'
import {
  canonicalName,
  partsOf,
  type EquationNode,
  type Expression,
  type LookupNode,
  type VariableNode,
} from '@thaw/syntax'
import type { NameTable } from '../1-names/name-table.ts'
import { allElements } from '../2-dimensions/element-positions.ts'
import { isUnknownValue, type Shape, type Shapes } from '../2-dimensions/equation-scope.ts'
import { placeEquations } from '../2-dimensions/place-equations.ts'
import type { ModelEquation, ModelVariable } from '../model.ts'
import { builtins } from '../builtins/index.ts'
import { callsIn } from '../calls-in.ts'
import { readsOf } from '../4-order/reads.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'
import { valueAtStart, type StartValue } from '../value-at-start.ts'

/** Names with tables in place of data equations. */
export interface Tabulated {
  readonly names: NameTable
  /** Constants that the tables were made with: a run cannot set them any more. */
  readonly constants: ReadonlySet<VariableKey>
}

/**
 * Each element of a data equation gets a point wherever one of the data that it reads has one, and between its
 * points the interpolation of its own; where raw data has no point, nor has it. TIME SHIFT moves the points.
 * Only data and constants may be read.
 *
 * Issues: MO140 for what reads anything else or rings, MO141 for a point without a value, MO142 for inputs that
 * are lost so, and those of equations. Cost: O(points x size of the equation) for each element.
 * Source: Vensim manual, "dataequations", "fn_time_shift", "simultaneousequations".
 */
export function tabulateData(names: NameTable, shapes: Shapes): Checked<Tabulated> {
  const issues: Issue[] = []
  const work: Work = {
    ...{ names, shapes, issues },
    variables: new Map(names.variables),
    resolved: new Map(),
    constants: new Set(),
    open: new Set(),
  }
  for (const [key, node] of names.variables) if (isEquation(node)) tabulate(key, work)
  const value = { names: { ...names, variables: work.variables }, constants: work.constants }
  return { value, issues }
}

interface Work {
  readonly names: NameTable
  readonly shapes: Shapes
  readonly issues: Issue[]
  /** With the tables that were made so far. */
  readonly variables: Map<VariableKey, VariableNode>
  readonly resolved: Map<VariableKey, ModelVariable>
  readonly constants: Set<VariableKey>
  /** Variables that are being made. */
  readonly open: Set<VariableKey>
}

function isEquation({ equations }: VariableNode): boolean {
  return equations.some(({ data }) => data !== undefined)
}

function tabulate(key: VariableKey, work: Work): void {
  const node = work.variables.get(key)
  if (node === undefined || !isEquation(node) || work.open.has(key)) return
  work.open.add(key)
  for (const { expression } of node.equations) {
    if (expression !== undefined) readFirst(expression, work)
  }
  work.open.delete(key)
  const placed = resolve(key, work)?.equations ?? []
  const shape = work.shapes.get(key) ?? []
  const equations = placed.flatMap((equation): readonly EquationNode[] => {
    const written = node.equations.find(({ span }) => span === equation.span)
    if (written?.data === undefined) return written === undefined ? [] : [written]
    const elements = equation.elements ?? allElements(shape)
    return elements.map((own) => tableOf({ node, written, own, shape }, equation, work))
  })
  work.variables.set(key, { ...node, equations: [...new Set(equations)] })
  work.resolved.delete(key)
}

/** Data that a data equation reads must be tables before it. */
function readFirst(expression: Expression, work: Work): void {
  if (expression.kind === 'reference') {
    const key = canonicalName(expression.name)
    tabulate(key, work)
    resolve(key, work)
  }
  for (const part of partsOf(expression)) readFirst(part, work)
}

/** The variable with its equations resolved, and all that they read. */
function resolve(key: VariableKey, work: Work): ModelVariable | undefined {
  const owner = work.variables.get(key)
  const known = work.resolved.get(key)
  if (owner === undefined || owner.kind === 'lookup' || known !== undefined) return known
  const report = (issue: Issue): void => void work.issues.push(issue)
  const names = { ...work.names, variables: work.variables }
  const shape = work.shapes.get(key)
  const equations = placeEquations({ names, shapes: work.shapes, owner, shape, report })
  const { name, span } = owner
  const variable: ModelVariable = {
    ...{ key, name, span, equations, dimensions: [], isImplicit: false, unit: '', doc: '' },
    ...(owner.kind === 'stock'
      ? { kind: 'stock', inflows: [], outflows: [], isNonNegative: false }
      : { kind: 'auxiliary', isInput: false }),
  }
  work.resolved.set(key, variable)
  for (const { expression } of owner.equations) {
    if (expression !== undefined) readFirst(expression, work)
  }
  return variable
}

interface Element {
  readonly node: VariableNode
  readonly written: EquationNode
  readonly own: readonly number[]
  readonly shape: Shape
}

type Point = readonly [time: number, value: number]

/** The equation of one element as a table over Time. */
function tableOf(element: Element, { expression }: ModelEquation, work: Work): EquationNode {
  const { written, own, shape } = element
  const { span } = written
  const points = pointsOf(element, expression, work)
  const [only] = points
  const pairs = points.length === 1 && only !== undefined ? [only, only] : points
  const lookup: LookupNode = {
    ...{ xs: pairs.map(([x]) => x), ys: pairs.map(([, y]) => y), span, isData: true },
    interpolation: written.data ?? 'continuous',
  }
  const names = own.map((position, axis) => shape[axis]?.elements[position] ?? '')
  return {
    ...{ text: written.text, span, lookup },
    subscripts: shape.length === 0 ? undefined : names,
    expression: { kind: 'reference', name: 'Time', subscripts: [], span },
  }
}

function pointsOf(
  { node, own }: Element,
  expression: ResolvedExpression,
  work: Work,
): readonly Point[] {
  const at = (time: number): StartValue | undefined =>
    valueAtStart(expression, { variables: work.resolved, time, elements: own })
  const refuse = (found: string): readonly Point[] => {
    work.issues.push(issueOf('MO140', expression.span, { name: node.name, found }))
    return nothing
  }
  if (isUnknownValue(expression) || readsNothing(expression, work)) return nothing
  if (expression.kind === 'call' && expression.builtin === 'TIME_SHIFT') {
    return shifted(expression, node, own, work) ?? refuse('a time to shift by that is no constant')
  }
  const found = at(0)
  if (found === undefined) return refuse(obstacleIn(expression, work))
  const strange = found.from.find((key) => !isData(key, work) && !takeConstant(key, node, work))
  if (strange !== undefined) return refuse(`"${work.variables.get(strange)?.name ?? strange}"`)
  if (found.data.length === 0) return found.changes ? refuse('Time') : [[0, found.value]]
  const points = timesOf(found.data).map((time): Point => [time, at(time)?.value ?? NaN])
  const known = points.filter(([, value]) => Number.isFinite(value))
  const [gap] = points.filter(([, value]) => !Number.isFinite(value))
  if (gap !== undefined) {
    work.issues.push(issueOf('MO141', expression.span, { name: node.name, time: gap[0] }))
  }
  return known.length === 0 ? refuse('data that have no point in common') : known
}

/** Stands for points that could not be made, which was told. */
const nothing: readonly Point[] = [[0, NaN]]

/** True where it reads what has no values: that was told by its reader, or of its own data equation. */
function readsNothing(expression: ResolvedExpression, { resolved }: Work): boolean {
  return readsOf(expression, 'ever').some(({ variable }) => {
    const equations = resolved.get(variable)?.equations
    return equations !== undefined && (equations.length === 0 || equations.some(isNothing))
  })
}

function isNothing({ expression }: ModelEquation): boolean {
  return expression.kind === 'lookup' && expression.lookup.ys.every(Number.isNaN)
}

/** Every time at which one of the tables has a point; raw ones must all have theirs. */
function timesOf(tables: readonly LookupNode[]): readonly number[] {
  const times = [...new Set(tables.flatMap(({ xs }) => xs))].sort((left, right) => left - right)
  const raw = tables.filter(({ interpolation }) => interpolation === 'raw')
  const known = raw.map(
    ({ xs, ys }) => new Set(xs.filter((_, index) => ys[index] !== NOT_AVAILABLE)),
  )
  return times.filter((time) => known.every((set) => set.has(time)))
}

function shifted(
  { graph, arguments: [by] }: Extract<ResolvedExpression, { kind: 'call' }>,
  node: VariableNode,
  elements: readonly number[],
  work: Work,
): readonly Point[] | undefined {
  const found = by && valueAtStart(by, { variables: work.resolved, time: NaN, elements })
  if (graph === undefined || found === undefined || found.changes) return undefined
  for (const key of found.from) takeConstant(key, node, work)
  return graph.lookup.xs.map((time, index) => [time - found.value, graph.lookup.ys[index] ?? NaN])
}

function isData(key: VariableKey, { resolved }: Work): boolean {
  const equations = resolved.get(key)?.equations ?? []
  return equations.every(
    ({ expression }) => expression.kind === 'lookup' && expression.lookup.isData,
  )
}

/** True for a constant; a run cannot set it from then on. */
function takeConstant(key: VariableKey, owner: VariableNode, work: Work): boolean {
  const { resolved, variables, constants, issues } = work
  const variable = resolved.get(key)
  const node = variables.get(key)
  if (variable === undefined || node === undefined || variable.kind === 'stock') return false
  const isConstant = variable.equations.every(({ expression, elements }) => {
    const at = elements?.[0] ?? node.dimensions.map(() => 0)
    return (
      valueAtStart(expression, { variables: resolved, time: 0, elements: at })?.changes === false
    )
  })
  if (!isConstant || constants.has(key)) return isConstant
  constants.add(key)
  if (isPlain(node)) {
    const related = [{ note: 'the data equation', span: owner.nameSpan }]
    const data = { name: node.name, owner: owner.name }
    issues.push(issueOf('MO142', node.nameSpan, data, related))
  }
  return true
}

/** True for what a run could set. */
function isPlain({ equations }: VariableNode): boolean {
  return equations.every(({ expression }) => expression?.kind === 'number')
}

/** What keeps an expression from being known before a run, in words. */
function obstacleIn(expression: ResolvedExpression, { variables }: Work): string {
  const call = callsIn(expression).find(
    ({ builtin }) => builtin !== 'TIME' && builtins[builtin].family !== 'array',
  )
  if (call !== undefined) return `${call.builtin.replaceAll('_', ' ')}(...)`
  const names = readsOf(expression, 'ever').map(
    ({ variable }) => `"${variables.get(variable)?.name ?? variable}"`,
  )
  return names.length === 0
    ? 'what a run decides'
    : `${[...new Set(names)].join(', ')}, of which not all is data`
}
