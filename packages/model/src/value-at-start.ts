/** What an expression is at the start of a run, as far as it follows from numbers, and whether it stays so. */
import { unreachable } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'
import { positionOf as positionAtHand } from './2-dimensions/position-of.ts'
import { equationOf } from './equation-of.ts'
import type { ModelVariable } from './model.ts'
import { graphValue } from './graph-value.ts'
import type {
  DimensionKey,
  ResolvedExpression,
  ResolvedSubscript,
  VariableKey,
} from './resolved-expression.ts'
import { binaryValues, folds, functions, unaryValues } from './values-of-operations.ts'
import { walkedParts, walkedSubscripts } from './walked-parts.ts'

/** Variables whose equations are resolved. */
export type Variables = ReadonlyMap<VariableKey, ModelVariable>

/** Where a value is asked for. */
export interface Start {
  readonly variables: Variables
  /** The time at which the run starts. */
  readonly time: number
  /** Variables whose values are being found: a ring has none. */
  readonly around?: readonly VariableKey[]
  /** The element at hand, of an equation for several. */
  readonly elements?: readonly number[] | undefined
  /** How far array functions have come: places in what they walk, by dimension. */
  readonly walked?: ReadonlyMap<DimensionKey, number>
}

/** A value at the start. */
export interface StartValue {
  readonly value: number
  /** True where it follows the time or a stock, and may be another later. */
  readonly changes: boolean
  /** Variables that are read for it, themselves or through others. */
  readonly from: readonly VariableKey[]
  /** Tables of data that are read for it. */
  readonly data: readonly LookupNode[]
}

/**
 * The value of an expression at the start; undefined where it cannot be found without a run (a
 * function that keeps something, or that `functions` and `folds` do not list).
 */
export function valueAtStart(expression: ResolvedExpression, start: Start): StartValue | undefined {
  const inside = (part: ResolvedExpression): StartValue | undefined => valueAtStart(part, start)
  switch (expression.kind) {
    case 'number':
      return fixed(expression.value)
    case 'unary': {
      const { operator, operand } = expression
      return join([inside(operand)], ([value = NaN]) => unaryValues[operator](value))
    }
    case 'binary': {
      const { operator, left, right } = expression
      const combine = binaryValues[operator]
      return join([inside(left), inside(right)], ([one = NaN, other = NaN]) => combine(one, other))
    }
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = expression
      const parts = [condition, whenTrue, whenFalse].map(inside)
      return join(parts, ([test = NaN, one = NaN, other = NaN]) => (test === 0 ? other : one))
    }
    case 'call':
      return callAtStart(expression, start)
    case 'variable':
      return variableAtStart(expression, start)
    case 'elementIndex': {
      const position = start.elements?.[expression.axis]
      return position === undefined
        ? undefined
        : fixed(expression.numbers?.[position] ?? position + 1)
    }
    case 'lookup': {
      const graph = graphOf(expression, start)
      const found = graph && join([inside(expression.input)], ([x = NaN]) => graphValue(graph, x))
      return graph?.isData === true ? found && { ...found, data: [graph] } : found
    }
    default:
      return unreachable(expression)
  }
}

/**
 * The value of an expression that keeps it through a run: undefined also where it follows the time or a
 * stock. What it is read from must then be no input.
 */
export function fixedValue(
  expression: ResolvedExpression,
  variables: Variables,
): StartValue | undefined {
  const found = valueAtStart(expression, { variables, time: NaN })
  return found?.changes === true ? undefined : found
}

/** The number that such an expression is; undefined too where it was not resolved, which was told. */
export function knownNumber(
  expression: ResolvedExpression | undefined,
  variables: Variables,
): number | undefined {
  const value = expression && fixedValue(expression, variables)?.value
  return value === undefined || Number.isNaN(value) ? undefined : value
}

function fixed(value: number): StartValue {
  return { value, changes: false, from: [], data: [] }
}

function join(
  parts: readonly (StartValue | undefined)[],
  combine: (values: readonly number[]) => number,
): StartValue | undefined {
  if (!parts.every((part) => part !== undefined)) return undefined
  return {
    value: combine(parts.map(({ value }) => value)),
    changes: parts.some(({ changes }) => changes),
    from: [...new Set(parts.flatMap(({ from }) => from))],
    data: [...new Set(parts.flatMap(({ data }) => data))],
  }
}

type Of<Kind extends ResolvedExpression['kind']> = Extract<ResolvedExpression, { kind: Kind }>

function graphOf({ lookup, walked }: Of<'lookup'>, start: Start): LookupNode | undefined {
  if (walked === undefined) return lookup
  return walked.graphs.get(walked.subscripts.map((each) => positionOf(each, start)).join())
}

function callAtStart(call: Of<'call'>, start: Start): StartValue | undefined {
  const { builtin, arguments: given } = call
  if (builtin === 'TIME') return { value: start.time, changes: true, from: [], data: [] }
  const fold = folds[builtin]
  if (fold !== undefined) return foldAtStart(call, fold, start)
  const combine = functions[builtin]
  if (combine === undefined) return undefined
  return join(
    given.map((part) => valueAtStart(part, start)),
    (values) => combine(...values),
  )
}

/** An array function over all that its argument walks. */
function foldAtStart(
  { arguments: [array] }: Of<'call'>,
  fold: (values: readonly number[]) => number,
  start: Start,
): StartValue | undefined {
  if (array === undefined) return undefined
  const lengths = new Map<DimensionKey, number>()
  collectWalks(array, lengths)
  let places: readonly ReadonlyMap<DimensionKey, number>[] = [start.walked ?? new Map()]
  for (const [dimension, length] of lengths) {
    places = places.flatMap((place) =>
      Array.from({ length }, (_, at) => new Map([...place, [dimension, at] as const])),
    )
  }
  return join(
    places.map((walked) => valueAtStart(array, { ...start, walked })),
    fold,
  )
}

function collectWalks(expression: ResolvedExpression, lengths: Map<DimensionKey, number>): void {
  for (const subscript of walkedSubscripts(expression)) {
    if (subscript.kind === 'range') lengths.set(subscript.dimension, subscript.positions.length)
  }
  for (const part of walkedParts(expression)) collectWalks(part, lengths)
}

/** Variables that are read through others; more are a damaged file. */
const MOST_DEEP = 500

function variableAtStart(
  { variable: key, subscripts }: Of<'variable'>,
  start: Start,
): StartValue | undefined {
  const { variables, around = [] } = start
  const variable = variables.get(key)
  const elements = subscripts.map((each) => positionOf(each, start))
  if (variable === undefined || around.length > MOST_DEEP || around.includes(key)) return undefined
  if (!elements.every((position) => position !== undefined)) return undefined
  const equation = equationOf(variable, elements)
  if (equation === undefined) return undefined
  const found = valueAtStart(equation.expression, {
    ...{ variables, time: start.time, elements },
    around: [...around, key],
  })
  if (found === undefined) return undefined
  const changes = found.changes || variable.kind === 'stock'
  return { ...found, changes, from: [key, ...found.from] }
}

function positionOf(subscript: ResolvedSubscript, { elements, walked }: Start): number | undefined {
  if (subscript.kind !== 'range') return positionAtHand(subscript, { elements })
  return subscript.positions[walked?.get(subscript.dimension) ?? -1]
}
