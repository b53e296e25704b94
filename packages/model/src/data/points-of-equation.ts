/** The points of a data equation: wherever one of the data that it reads has one. */
import { NOT_AVAILABLE, type Issue } from '@thaw/core'
import type { LookupNode, VariableNode } from '@thaw/syntax'
import type { NameTable } from '../1-names/name-table.ts'
import { isUnknownValue, type Shapes } from '../2-dimensions/equation-scope.ts'
import { readsOf } from '../4-order/reads.ts'
import { builtins, nameOfBuiltin } from '../builtins/builtins.ts'
import { callsIn } from '../calls-in.ts'
import type { ModelEquation, ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'
import { valueAtStart, type StartValue } from '../value-at-start.ts'

/** Data equations under work. */
export interface DataWork {
  readonly names: NameTable
  readonly shapes: Shapes
  readonly issues: Issue[]
  /** With the tables that were made so far. */
  readonly variables: Map<VariableKey, VariableNode>
  readonly resolved: Map<VariableKey, ModelVariable>
  readonly constants: Set<VariableKey>
}

type Point = readonly [time: number, value: number]

/** The points of one element of `node`. Issues: MO140 to MO142. */
export function pointsOf(
  { node, own }: { readonly node: VariableNode; readonly own: readonly number[] },
  expression: ResolvedExpression,
  work: DataWork,
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
function readsNothing(expression: ResolvedExpression, { resolved }: DataWork): boolean {
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
  work: DataWork,
): readonly Point[] | undefined {
  const found = by && valueAtStart(by, { variables: work.resolved, time: NaN, elements })
  if (graph === undefined || found === undefined || found.changes) return undefined
  for (const key of found.from) takeConstant(key, node, work)
  return graph.lookup.xs.map((time, index) => [time - found.value, graph.lookup.ys[index] ?? NaN])
}

function isData(key: VariableKey, { resolved }: DataWork): boolean {
  const equations = resolved.get(key)?.equations ?? []
  return equations.every(
    ({ expression }) => expression.kind === 'lookup' && expression.lookup.isData,
  )
}

/** True for a constant; a run cannot set it from then on. */
function takeConstant(key: VariableKey, owner: VariableNode, work: DataWork): boolean {
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
function obstacleIn(expression: ResolvedExpression, { variables }: DataWork): string {
  const call = callsIn(expression).find(
    ({ builtin }) => builtin !== 'TIME' && builtins[builtin].family !== 'array',
  )
  if (call !== undefined) return `${nameOfBuiltin(call.builtin, 'vensim')}(...)`
  const names = readsOf(expression, 'ever').map(
    ({ variable }) => `"${variables.get(variable)?.name ?? variable}"`,
  )
  return names.length === 0
    ? 'what a run decides'
    : `${[...new Set(names)].join(', ')}, of which not all is data`
}
