/** One equation of one element, as operations over slots. */
import { InvariantError, unreachable } from '@thaw/core'
import type { ResolvedExpression } from '@thaw/model'
import type { LookupNode } from '@thaw/syntax'
import type { Operation } from '../program.ts'
import { lowerCall } from './calls/lower-call.ts'
import type { Call } from './calls/call.ts'
import { lowerLookup } from './lower-lookup.ts'
import { lowerReference, positionOf } from './lower-reference.ts'
import type { Lowering, Place } from './lowering.ts'
import { binary, choose, number, stepTimeNow, unary } from './operations.ts'

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
      return number(numberAtHand(expression, place))
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
      return lowerGraph(lowering, graphOf(expression, place), () => lower(expression.input))
    default:
      return unreachable(expression)
  }
}

/** Data stand still within a step of Runge-Kutta. Source: Vensim manual, "rungekutta". */
function lowerGraph(lowering: Lowering, graph: LookupNode, input: () => Operation): Operation {
  return lowerLookup(lowering, graph, graph.isData === true ? stepTimeNow : input())
}

function graphOf(
  { lookup, walked }: Extract<ResolvedExpression, { kind: 'lookup' }>,
  place: Place,
): LookupNode {
  if (walked === undefined) return lookup
  const positions = walked.subscripts.map((each) => positionOf(each, place))
  const graph = walked.graphs.get(positions.join())
  if (graph === undefined) throw new InvariantError('an element has no graphical function')
  return graph
}

function numberAtHand(
  { axis, numbers }: Extract<ResolvedExpression, { kind: 'elementIndex' }>,
  { positions }: Place,
): number {
  const position = positions[axis] ?? 0
  return numbers?.[position] ?? position + 1
}

function makeCall(
  lowering: Lowering,
  call: Extract<ResolvedExpression, { kind: 'call' }>,
  place: Place,
): Call {
  const lower: Call['lower'] = (part, at = place) => lowerExpression(lowering, part, at)
  return { ...call, lowering, place, lower }
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
