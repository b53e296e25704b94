/** Writes an expression as an equation of XMILE, with no more brackets than are needed. */
import { InvariantError, unreachable } from '@thaw/core'
import type {
  BinaryOperator,
  CallExpression,
  Expression,
  ReferenceExpression,
  Subscript,
} from '@thaw/syntax'
import { quoteName } from '../expression/lex-name.ts'
import { leftStrengths } from '../expression/strengths.ts'

/** A value binds strongest, then powers, then signs. */
const strengths: Readonly<Record<BinaryOperator, number>> = { ...leftStrengths, '^': 8 }

const unaryStrength = 7
const valueStrength = 9

/**
 * The expression as text that parses to the same tree.
 *
 * Domain: numbers are finite; a negative one is written in brackets with its sign and so parses to
 * a sign and a number. Source: XMILE 1.0, 3.2 and 3.3.
 */
export function printExpression(expression: Expression): string {
  return print(expression, 0)
}

/** Text of the expression, in brackets where it binds more weakly than its place needs. */
function print(expression: Expression, needed: number): string {
  const text = printBare(expression)
  return strengthOf(expression) < needed ? `(${text})` : text
}

function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value < 0 ? 0 : valueStrength
    case 'reference':
    case 'call':
    case 'text':
    case 'lookup':
      return valueStrength
    case 'unary':
      return unaryStrength
    case 'binary':
      return strengths[expression.operator]
    // Its last part reaches as far as it can, so that it needs brackets before any operator.
    case 'conditional':
      return 0
    default:
      return unreachable(expression)
  }
}

function printBare(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'reference':
      return `${quoteName(expression.name)}${printReference(expression)}`
    case 'call':
      return printCall(expression)
    case 'unary':
      return `${expression.operator === 'not' ? 'NOT ' : expression.operator}${print(expression.operand, unaryStrength)}`
    case 'binary':
      return printBinary(expression.operator, expression.left, expression.right)
    case 'text':
    case 'lookup':
      throw new InvariantError(`XMILE writes no ${expression.kind} within an equation`)
    case 'conditional':
      return `IF ${print(expression.condition, 1)} THEN ${print(expression.whenTrue, 1)} ELSE ${printExpression(expression.whenFalse)}`
    default:
      return unreachable(expression)
  }
}

/** A transpose is a call of `'`, which no name can be. */
function printCall({ name, subscripts = [], arguments: values }: CallExpression): string {
  const [first] = values
  if (name === "'" && first !== undefined) return `${print(first, valueStrength)}'`
  return `${quoteName(name)}${printSubscripts(subscripts)}(${values.map(printExpression).join(', ')})`
}

/** `^` joins to the right, and its exponent may have a sign; all others join to the left. */
function printBinary(operator: BinaryOperator, left: Expression, right: Expression): string {
  const strength = strengths[operator]
  if (operator === '^') return `${print(left, strength + 1)}^${print(right, unaryStrength)}`
  return `${print(left, strength)} ${operator.toUpperCase()} ${print(right, strength + 1)}`
}

/** What is in a conveyor of an array stands in brackets of its own (XMILE 1.0, 3.7.1). */
function printReference({ isOfContents, subscripts }: ReferenceExpression): string {
  if (isOfContents !== true) return printSubscripts(subscripts)
  return printSubscripts(subscripts.slice(0, -1)) + printSubscripts(subscripts.slice(-1))
}

function printSubscripts(subscripts: readonly Subscript[]): string {
  return subscripts.length === 0 ? '' : `[${subscripts.map(printSubscript).join(', ')}]`
}

function printSubscript(subscript: Subscript): string {
  switch (subscript.kind) {
    case 'index':
      return printExpression(subscript.expression)
    case 'all':
      return subscript.dimension === undefined ? '*' : `*:${quoteName(subscript.dimension)}`
    case 'range':
      return `${printExpression(subscript.first)}:${printExpression(subscript.last)}`
    case 'position':
      return `@${String(subscript.position)}`
    default:
      return unreachable(subscript)
  }
}
