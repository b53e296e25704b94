/** Conditions that the place of an element decides: `IF Age = 1 THEN ... ELSE ...`. */
import type { ResolvedExpression } from '../resolved-expression.ts'
import { binaryValues, unaryValues } from '../values-of-operations.ts'

/**
 * What an expression is at an element, where numbers and the element's place say it; undefined where it
 * takes a variable or a function.
 */
export function decidedAt(
  expression: ResolvedExpression,
  elements: readonly number[],
): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'elementIndex': {
      const position = elements[expression.axis]
      if (position === undefined) return undefined
      return expression.numbers === undefined ? position + 1 : expression.numbers[position]
    }
    case 'unary': {
      const value = decidedAt(expression.operand, elements)
      return value === undefined ? undefined : unaryValues[expression.operator](value)
    }
    case 'binary': {
      const left = decidedAt(expression.left, elements)
      const right = decidedAt(expression.right, elements)
      if (left === undefined || right === undefined) return undefined
      return binaryValues[expression.operator](left, right)
    }
    case 'call':
    case 'conditional':
    case 'lookup':
    case 'variable':
      return undefined
  }
}
