/** Models for tests, written in code: a few words for variables and expressions. */
import type { Span } from '@thaw/core'
import type { LookupInterpolation } from '@thaw/syntax'
import type {
  BuiltinName,
  Model,
  ModelAuxiliary,
  ModelEquation,
  ModelFlow,
  ModelStock,
  ModelVariable,
  ResolvedExpression,
  ResolvedSubscript,
  TimeSpecs,
} from '@thaw/model'

const nowhere: Span = { file: 'test', start: 0, end: 0, line: 1, column: 1 }

/** A number is a literal, a string the variable of that key; anything else is an expression. */
export type Written = number | string | ResolvedExpression

function expression(written: Written): ResolvedExpression {
  if (typeof written === 'number') return { kind: 'number', value: written, span: nowhere }
  if (typeof written !== 'string') return written
  return { kind: 'variable', variable: written, subscripts: [], span: nowhere }
}

/** `at('camps', atHand('kind', 0))`: one element of an array. */
export function at(
  variable: string,
  ...subscripts: readonly ResolvedSubscript[]
): ResolvedExpression {
  return { kind: 'variable', variable, subscripts, span: nowhere }
}

/** The element at hand of a dimension. */
export const atHand = (dimension: string, axis: number): ResolvedSubscript => ({
  kind: 'atHand',
  dimension,
  axis,
})

/** Two operands and what joins them. */
export function binary(
  left: Written,
  operator: (ResolvedExpression & { kind: 'binary' })['operator'],
  right: Written,
): ResolvedExpression {
  return {
    kind: 'binary',
    operator,
    left: expression(left),
    right: expression(right),
    span: nowhere,
  }
}

/** A sign or a `not` before an operand. */
export function unary(operator: '-' | '+' | 'not', operand: Written): ResolvedExpression {
  return { kind: 'unary', operator, operand: expression(operand), span: nowhere }
}

/** A built-in function of its arguments. */
export function call(builtin: BuiltinName, ...written: readonly Written[]): ResolvedExpression {
  return { kind: 'call', builtin, arguments: written.map(expression), span: nowhere }
}

/** A choice between two expressions. */
export function conditional(
  condition: Written,
  whenTrue: Written,
  whenFalse: Written,
): ResolvedExpression {
  return {
    kind: 'conditional',
    condition: expression(condition),
    whenTrue: expression(whenTrue),
    whenFalse: expression(whenFalse),
    span: nowhere,
  }
}

/** A graphical function through `points`, applied to `input`. */
export function lookup(
  input: Written,
  points: readonly (readonly [number, number])[],
  interpolation: LookupInterpolation = 'continuous',
): ResolvedExpression {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const node = { xs, ys, interpolation, span: nowhere }
  return { kind: 'lookup', lookup: node, table: undefined, input: expression(input), span: nowhere }
}

type Equations = Written | readonly { elements: readonly number[]; is: Written }[]

function equations(written: Equations): readonly ModelEquation[] {
  const plain = (elements: readonly number[] | undefined, is: Written): ModelEquation => ({
    elements: elements && [elements],
    expression: expression(is),
    text: '',
    span: nowhere,
  })
  return Array.isArray(written)
    ? (written as { elements: readonly number[]; is: Written }[]).map(({ elements, is }) =>
        plain(elements, is),
      )
    : [plain(undefined, written as Written)]
}

function common(key: string, written: Equations, dimensions: readonly string[]) {
  return {
    key,
    name: key,
    dimensions,
    equations: equations(written),
    isImplicit: false,
    unit: '',
    doc: '',
    span: nowhere,
  }
}

/** What a stock may have beside its start. */
export interface StockParts {
  readonly inflows?: readonly string[]
  readonly outflows?: readonly string[]
  readonly isNonNegative?: boolean
  readonly dimensions?: readonly string[]
}

/** A stock that starts at `initial`. */
export function stock(key: string, initial: Equations, parts: StockParts = {}): ModelStock {
  const { inflows = [], outflows = [], isNonNegative = false, dimensions = [] } = parts
  return { kind: 'stock', ...common(key, initial, dimensions), inflows, outflows, isNonNegative }
}

/** A flow. */
export function flow(key: string, rate: Equations, dimensions: readonly string[] = []): ModelFlow {
  return { kind: 'flow', ...common(key, rate, dimensions), isNonNegative: false }
}

/** An auxiliary that no run may set. */
export function auxiliary(
  key: string,
  value: Equations,
  dimensions: readonly string[] = [],
): ModelAuxiliary {
  return { kind: 'auxiliary', ...common(key, value, dimensions), isInput: false }
}

/** An auxiliary that a run may set. */
export function input(
  key: string,
  value: Equations,
  dimensions: readonly string[] = [],
): ModelAuxiliary {
  return { ...auxiliary(key, value, dimensions), isInput: true }
}

/** What a model may have beside its variables. */
export interface ModelParts {
  readonly time?: Partial<TimeSpecs>
  /** Elements by dimension. */
  readonly dimensions?: Readonly<Record<string, readonly string[]>>
}

/** A model of these variables; from 0 to 10 by 1, Euler, unless said otherwise. */
export function model(variables: readonly ModelVariable[], parts: ModelParts = {}): Model {
  const evaluations = variables.map(({ key }) => ({ variable: key, elements: undefined }))
  return {
    name: 'test',
    file: 'test',
    time: { start: 0, stop: 10, dt: 1, stepsPerSave: 1, method: 'euler', unit: '', ...parts.time },
    dimensions: new Map(
      Object.entries(parts.dimensions ?? {}).map(([key, elements]) => [
        key,
        { key, name: key, elements },
      ]),
    ),
    variables: new Map(variables.map((variable) => [variable.key, variable])),
    lookups: new Map(),
    stepOrder: evaluations.filter(({ variable }) =>
      variables.some(({ key, kind }) => key === variable && kind !== 'stock'),
    ),
    initialOrder: evaluations,
    groups: [],
    units: [],
  }
}
