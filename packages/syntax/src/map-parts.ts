/** One step of a walk over an expression: its parts, or the same expression with other parts. */
import { unreachable } from '@thaw/core'
import type { CallExpression, Expression, ReferenceExpression, Subscript } from './expression.ts'

/** What an expression is directly made of, in the order of the text; subscripts before arguments. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return []
    case 'reference':
      return expression.subscripts.flatMap(partsOfSubscript)
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse]
    case 'call':
      return [...(expression.subscripts ?? []).flatMap(partsOfSubscript), ...expression.arguments]
    case 'lookup':
      return [expression.input]
    default:
      return unreachable(expression)
  }
}

function partsOfSubscript(subscript: Subscript): readonly Expression[] {
  if (subscript.kind === 'index') return [subscript.expression]
  return subscript.kind === 'range' ? [subscript.first, subscript.last] : []
}

/** Every call in an expression, those within the arguments of another after it. */
export function callsIn(expression: Expression): readonly CallExpression[] {
  const calls: CallExpression[] = []
  const visit = (part: Expression): void => {
    if (part.kind === 'call') calls.push(part)
    partsOf(part).forEach(visit)
  }
  visit(expression)
  return calls
}

/** Every reference in some expressions, however deep they are nested; in no particular order. */
export function referencesIn(expressions: readonly Expression[]): readonly ReferenceExpression[] {
  const found: ReferenceExpression[] = []
  const waiting = [...expressions]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'reference') found.push(next)
    waiting.push(...partsOf(next))
  }
  return found
}

/** The expression with each of its direct parts replaced; names and spans stay. */
export function mapParts(
  expression: Expression,
  replace: (part: Expression) => Expression,
): Expression {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return expression
    case 'reference': {
      const subscripts = expression.subscripts.map((one) => mapSubscript(one, replace))
      return { ...expression, subscripts }
    }
    case 'unary':
      return { ...expression, operand: replace(expression.operand) }
    case 'binary':
      return { ...expression, left: replace(expression.left), right: replace(expression.right) }
    case 'conditional':
      return {
        ...expression,
        condition: replace(expression.condition),
        whenTrue: replace(expression.whenTrue),
        whenFalse: replace(expression.whenFalse),
      }
    case 'call': {
      const subscripts = expression.subscripts?.map((one) => mapSubscript(one, replace))
      const inside = { ...expression, arguments: expression.arguments.map(replace) }
      return subscripts === undefined ? inside : { ...inside, subscripts }
    }
    case 'lookup':
      return { ...expression, input: replace(expression.input) }
    default:
      return unreachable(expression)
  }
}

function mapSubscript(subscript: Subscript, replace: (part: Expression) => Expression): Subscript {
  if (subscript.kind === 'index') {
    return { ...subscript, expression: replace(subscript.expression) }
  }
  if (subscript.kind !== 'range') return subscript
  return { ...subscript, first: replace(subscript.first), last: replace(subscript.last) }
}
