/** One step of a walk over a resolved expression. */
import { unreachable } from '@thaw/core'
import type { ResolvedExpression } from './resolved-expression.ts'

/** One list for all that have no parts: half of all expressions. */
const none: readonly ResolvedExpression[] = []

/** What an expression is directly made of, in the order of the text; computed subscripts too. */
export function partsOf(expression: ResolvedExpression): readonly ResolvedExpression[] {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return none
    case 'variable':
      if (expression.subscripts.length === 0) return none
      return expression.subscripts.flatMap((each) => (each.kind === 'computed' ? [each.index] : []))
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse]
    case 'call':
      return expression.arguments
    case 'lookup':
      return [expression.input]
    default:
      return unreachable(expression)
  }
}
