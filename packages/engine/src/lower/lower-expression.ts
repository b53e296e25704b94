/** One equation of one element, as operations over slots. */
import { NOT_AVAILABLE, unreachable } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'
import type { ResolvedExpression } from '@thaw/model'
import type { Operation, ProgramLookup } from '../program.ts'
import { lowerCall } from './calls/index.ts'
import type { Call } from './calls/call.ts'
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
      return lowerCall(makeCall(lowering, expression, place))
    case 'lookup':
      return lowerLookup(lowering, expression.lookup, lower(expression.input))
    default:
      return unreachable(expression)
  }
}

function makeCall(
  lowering: Lowering,
  { builtin, arguments: written, span }: Extract<ResolvedExpression, { kind: 'call' }>,
  place: Place,
): Call {
  const lower: Call['lower'] = (part, at = place) => lowerExpression(lowering, part, at)
  return { lowering, place, builtin, arguments: written, span, lower }
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

/**
 * A graphical function at its input. The next point at or above x is the one at or below -x of the
 * points in the mirror; where there must be a point at x, x is compared with the last point's.
 */
function lowerLookup(lowering: Lowering, lookup: LookupNode, input: Operation): Operation {
  const { xs, ys, interpolation } = lookup
  if (interpolation === 'forward') {
    const mirrored = { xs: xs.map((x) => -x).reverse(), ys: [...ys].reverse() }
    const table = placeLookup(lowering, lookup, { ...mirrored, interpolation: 'discrete' })
    return { op: 'lookup', lookup: table, input: unary('negate', input) }
  }
  if (interpolation === 'raw') {
    const places = addLookup(lowering, { xs, ys: xs, interpolation: 'discrete' })
    const values = addLookup(lowering, { xs, ys, interpolation: 'discrete' })
    const isThere = binary('equal', { op: 'lookup', lookup: places, input }, input)
    return choose(isThere, { op: 'lookup', lookup: values, input }, number(NOT_AVAILABLE))
  }
  const table = placeLookup(lowering, lookup, { xs, ys, interpolation })
  return { op: 'lookup', lookup: table, input }
}

/** A graphical function that several equations share is one lookup. */
function placeLookup(lowering: Lowering, node: LookupNode, lookup: ProgramLookup): number {
  const place = lowering.lookupPlaces.get(node) ?? addLookup(lowering, lookup)
  lowering.lookupPlaces.set(node, place)
  return place
}

function addLookup({ lookups }: Lowering, lookup: ProgramLookup): number {
  return lookups.push(lookup) - 1
}
