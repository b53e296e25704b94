/** Resolves an expression: every name in it becomes what it means, each fault is reported. */
import { unreachable } from '@thaw/core'
import type { Expression } from '@thaw/syntax'
import { issueOf } from '../report.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { resolveCall } from './resolve-call.ts'
import { resolveReference } from './resolve-reference.ts'

/**
 * The resolved form of an expression. What could not be resolved is an `unknownValue`, so that
 * all faults of an equation are found at once.
 *
 * `walk` says whether several elements may be taken here.
 */
export function resolveExpression(
  expression: Expression,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const below: Walk = walk === 'none' ? 'none' : 'within'
  const resolve = (part: Expression): ResolvedExpression => resolveExpression(part, scope, below)
  switch (expression.kind) {
    case 'number':
      return expression
    case 'reference':
      return resolveReference(expression, scope, walk)
    case 'unary': {
      const { kind, operator, span } = expression
      return { kind, operator, operand: resolve(expression.operand), span }
    }
    case 'binary': {
      const { kind, operator, span } = expression
      return {
        kind,
        operator,
        left: resolve(expression.left),
        right: resolve(expression.right),
        span,
      }
    }
    case 'conditional':
      return {
        kind: 'conditional',
        condition: resolve(expression.condition),
        whenTrue: resolve(expression.whenTrue),
        whenFalse: resolve(expression.whenFalse),
        span: expression.span,
      }
    case 'call':
      return resolveCall(expression, scope, walk)
    case 'lookup': {
      const { kind, lookup, span } = expression
      return { kind, lookup, table: undefined, input: resolve(expression.input), span }
    }
    case 'text':
      scope.report(issueOf('MO063', expression.span, { owner: scope.owner.name }))
      return unknownValue(expression.span)
    default:
      return unreachable(expression)
  }
}
