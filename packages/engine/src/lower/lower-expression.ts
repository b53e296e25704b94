/** One equation of one element, as operations over slots. */
import { unreachable } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'
import type { ResolvedExpression } from '@thaw/model'
import type { Operation } from '../program.ts'
import { lowerCall } from './lower-call.ts'
import { lowerReference } from './lower-reference.ts'
import type { Lowering, Place } from './lowering.ts'
import { binary, choose, number, unary } from './operations.ts'

/** Lowers an expression for the element at hand; delays in it get hidden stocks of their own. */
export function lowerExpression(
  lowering: Lowering,
  expression: ResolvedExpression,
  place: Place,
): Operation {
  const lower = (part: ResolvedExpression): Operation => lowerExpression(lowering, part, place)
  switch (expression.kind) {
    case 'number':
      return number(expression.value)
    case 'variable':
      return lowerReference(lowering, expression, place)
    case 'elementIndex':
      return number((place.positions[expression.axis] ?? 0) + 1)
    case 'unary':
      return lowerUnary(expression.operator, lower(expression.operand))
    case 'binary':
      return binary(
        binaryOperations[expression.operator],
        lower(expression.left),
        lower(expression.right),
      )
    case 'conditional':
      return choose(
        lower(expression.condition),
        lower(expression.whenTrue),
        lower(expression.whenFalse),
      )
    case 'call':
      return lowerCall(lowering, expression, place)
    case 'lookup':
      return {
        op: 'lookup',
        lookup: placeLookup(lowering, expression.lookup),
        input: lower(expression.input),
      }
    default:
      return unreachable(expression)
  }
}

const binaryOperations = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  mod: 'modulo',
  '^': 'power',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  '=': 'equal',
  '<>': 'notEqual',
  and: 'and',
  or: 'or',
} as const

function lowerUnary(operator: '-' | '+' | 'not', operand: Operation): Operation {
  switch (operator) {
    case '+':
      return operand
    case '-':
      return unary('negate', operand)
    case 'not':
      return unary('not', operand)
    default:
      return unreachable(operator)
  }
}

/** A graphical function that several equations share is one lookup. */
function placeLookup(lowering: Lowering, lookup: LookupNode): number {
  const known = lowering.lookupPlaces.get(lookup)
  if (known !== undefined) return known
  const { xs, ys, interpolation } = lookup
  const place = lowering.lookups.push({ xs, ys, interpolation }) - 1
  lowering.lookupPlaces.set(lookup, place)
  return place
}
