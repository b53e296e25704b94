/** What an expression is at the start of a run, as far as it follows from numbers, and whether it stays so. */
import { unreachable } from '@thaw/core'
import type { BinaryOperator } from '@thaw/syntax'
import { builtins, type BuiltinName } from './builtins/index.ts'
import { equationOf } from './equation-of.ts'
import type { ModelVariable } from './model.ts'
import type { ResolvedExpression, ResolvedSubscript, VariableKey } from './resolved-expression.ts'

/** Variables whose equations are resolved. */
export type Variables = ReadonlyMap<VariableKey, ModelVariable>

/** Where a value is asked for. */
export interface Start {
  readonly variables: Variables
  /** The time at which the run starts. */
  readonly time: number
  /** Variables whose values are being found: a ring has none. */
  readonly around?: readonly VariableKey[]
}

/** A value at the start. */
export interface StartValue {
  readonly value: number
  /** True where it follows the time or a stock, and may be another later. */
  readonly changes: boolean
  /** Variables that are read for it, themselves or through others. */
  readonly from: readonly VariableKey[]
}

/**
 * The value of an expression at the start; undefined where it cannot be found without a run (a
 * function that keeps something, a graphical function, a walk over an array).
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
    case 'elementIndex':
    case 'lookup':
      return undefined
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

function fixed(value: number): StartValue {
  return { value, changes: false, from: [] }
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
  }
}

type Of<Kind extends ResolvedExpression['kind']> = Extract<ResolvedExpression, { kind: Kind }>

function callAtStart(
  { builtin, arguments: given }: Of<'call'>,
  start: Start,
): StartValue | undefined {
  if (builtin === 'TIME') return { value: start.time, changes: true, from: [] }
  const combine = functions[builtin]
  if (combine === undefined || builtins[builtin].family !== 'math') return undefined
  return join(
    given.map((part) => valueAtStart(part, start)),
    (values) => combine(...values),
  )
}

function variableAtStart(
  { variable: key, subscripts }: Of<'variable'>,
  start: Start,
): StartValue | undefined {
  const { variables, around = [] } = start
  const variable = variables.get(key)
  const elements = subscripts.map(positionOf)
  if (variable === undefined || around.includes(key)) return undefined
  if (!elements.every((position) => position !== undefined)) return undefined
  const equation = equationOf(variable, elements)
  if (equation === undefined) return undefined
  const found = valueAtStart(equation.expression, { ...start, around: [...around, key] })
  if (found === undefined) return undefined
  const changes = found.changes || variable.kind === 'stock'
  return { ...found, changes, from: [key, ...found.from] }
}

function positionOf(subscript: ResolvedSubscript): number | undefined {
  return subscript.kind === 'element' ? subscript.position : undefined
}

const unaryValues = {
  '-': (value: number): number => -value,
  '+': (value: number): number => value,
  not: (value: number): number => Number(value === 0),
}

const binaryValues: Readonly<Record<BinaryOperator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  mod: (left, right) => left - right * Math.floor(left / right),
  '^': (left, right) => left ** right,
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  '=': (left, right) => Number(left === right),
  '<>': (left, right) => Number(left !== right),
  and: (left, right) => Number(left !== 0 && right !== 0),
  or: (left, right) => Number(left !== 0 || right !== 0),
}

/** Functions that a control variable may be made with. */
const functions: Readonly<Partial<Record<BuiltinName, (...values: number[]) => number>>> = {
  ABS: Math.abs,
  INTEGER: Math.trunc,
  MAX: Math.max,
  MIN: Math.min,
}
