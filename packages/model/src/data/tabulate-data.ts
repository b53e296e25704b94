/** Data equations (`:=`) become tables over time before anything else: Vensim computes them before a run. */
import type { Checked, Issue } from '@thaw/core'
import {
  canonicalName,
  referencesIn,
  type EquationNode,
  type LookupNode,
  type VariableNode,
} from '@thaw/syntax'
import type { NameTable } from '../1-names/name-table.ts'
import { allElements } from '../2-dimensions/element-positions.ts'
import type { Shape, Shapes } from '../2-dimensions/equation-scope.ts'
import { placeEquations } from '../2-dimensions/place-equations.ts'
import type { ModelEquation, ModelVariable } from '../model.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { pointsOf, type DataWork } from './points-of-equation.ts'

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
  const work: DataWork = {
    ...{ names, shapes, issues },
    variables: new Map(names.variables),
    resolved: new Map(),
    constants: new Set(),
  }
  const equations = [...names.variables].filter(([, node]) => isEquation(node))
  const order = readFirst(
    equations.map(([key]) => key),
    names.variables,
  )
  for (const key of order) {
    const node = names.variables.get(key)
    if (node !== undefined && isEquation(node)) tabulate(key, node, work)
    else resolve(key, work)
  }
  const value = { names: { ...names, variables: work.variables }, constants: work.constants }
  return { value, issues }
}

function isEquation({ equations }: VariableNode): boolean {
  return equations.some(({ data }) => data !== undefined)
}

function tabulate(key: VariableKey, node: VariableNode, work: DataWork): void {
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
  resolve(key, work)
}

/** These variables and all that they read, each behind what it reads; a ring is cut somewhere. */
function readFirst(
  keys: readonly VariableKey[],
  variables: ReadonlyMap<VariableKey, VariableNode>,
): ReadonlySet<VariableKey> {
  const done = new Set<VariableKey>()
  const seen = new Set<VariableKey>()
  const waiting = keys.toReversed()
  for (let key = waiting.at(-1); key !== undefined; key = waiting.at(-1)) {
    const node = variables.get(key)
    if (seen.has(key) || node === undefined) {
      waiting.pop()
      if (node !== undefined) done.add(key)
      continue
    }
    seen.add(key)
    waiting.push(...namesIn(node).filter((name) => !seen.has(name)))
  }
  return done
}

function namesIn({ equations }: VariableNode): readonly VariableKey[] {
  const expressions = equations.flatMap(({ expression }) => expression ?? [])
  return referencesIn(expressions).map(({ name }) => canonicalName(name))
}

/** The variable with its equations resolved. */
function resolve(key: VariableKey, work: DataWork): ModelVariable | undefined {
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
  return variable
}

interface Element {
  readonly node: VariableNode
  readonly written: EquationNode
  readonly own: readonly number[]
  readonly shape: Shape
}

/** The equation of one element as a table over Time. */
function tableOf(element: Element, { expression }: ModelEquation, work: DataWork): EquationNode {
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
