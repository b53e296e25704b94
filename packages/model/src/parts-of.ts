/** One step of a walk over a resolved expression. */
import { unreachable } from '@thaw/core'
import type { ResolvedExpression } from './resolved-expression.ts'

/** What an expression is directly made of, in the order of the text; computed subscripts too. */
export function partsOf(expression: ResolvedExpression): readonly ResolvedExpression[] {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return []
    case 'variable':
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
