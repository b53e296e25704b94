/** Expressions whose value is known before a run. */
import { unreachable } from '@thaw/core'
import type { BinaryOperator } from '@thaw/syntax'
import type { ModelVariable } from './model.ts'
import type { ResolvedExpression, VariableKey } from './resolved-expression.ts'

/** Variables whose equations are resolved. */
export type Variables = ReadonlyMap<VariableKey, ModelVariable>

/** A number that no run changes, and what it is made of. */
export interface FixedValue {
  readonly value: number
  /** Auxiliaries that are read for it, themselves or through others. */
  readonly from: readonly VariableKey[]
}

/**
 * The number that an expression is whatever a run sets: one of plain numbers, the four operations and
 * scalar auxiliaries that are such themselves; undefined for any other, and for a ring.
 */
export function fixedValue(
  expression: ResolvedExpression,
  variables: Variables,
  around: readonly VariableKey[] = [],
): FixedValue | undefined {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, from: [] }
    case 'unary': {
      const operand = fixedValue(expression.operand, variables, around)
      if (operand === undefined || expression.operator === 'not') return undefined
      return { ...operand, value: expression.operator === '-' ? -operand.value : operand.value }
    }
    case 'binary': {
      const left = fixedValue(expression.left, variables, around)
      const right = fixedValue(expression.right, variables, around)
      if (left === undefined || right === undefined) return undefined
      const value = operations[expression.operator]?.(left.value, right.value)
      return value === undefined ? undefined : { value, from: [...left.from, ...right.from] }
    }
    case 'variable': {
      const { variable: key } = expression
      const equation = around.includes(key) ? undefined : onlyEquation(variables.get(key))
      const found = equation && fixedValue(equation, variables, [...around, key])
      return found && { ...found, from: [key, ...found.from] }
    }
    case 'elementIndex':
    case 'conditional':
    case 'call':
    case 'lookup':
      return undefined
    default:
      return unreachable(expression)
  }
}

function onlyEquation(variable: ModelVariable | undefined): ResolvedExpression | undefined {
  if (variable?.kind !== 'auxiliary' || variable.dimensions.length > 0) return undefined
  return variable.equations[0]?.expression
}

/** The four operations; a power or a comparison as an order is not meant. */
const operations: Readonly<
  Partial<Record<BinaryOperator, (left: number, right: number) => number>>
> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
}
