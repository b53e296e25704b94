/** Resolves one equation: its expression, under the graphical function it is the input of. */
import type { EquationNode } from '@thaw/syntax'
import type { ModelEquation } from '../model.ts'
import type { EquationScope } from './equation-scope.ts'
import { resolveExpression } from './resolve-expression.ts'

/** The equation for the element of `scope`, or for all. Issues: those of expressions. */
export function resolveEquation(equation: EquationNode, scope: EquationScope): ModelEquation {
  const { expression, lookup, text, span } = equation
  const input =
    expression === undefined
      ? ({ kind: 'number', value: Number.NaN, span } as const)
      : resolveExpression(expression, scope, 'none')
  return {
    elements: scope.elements && [scope.elements],
    expression:
      lookup === undefined || scope.owner.kind === 'stock'
        ? input
        : { kind: 'lookup', lookup, table: undefined, input, span },
    text,
    span,
  }
}
