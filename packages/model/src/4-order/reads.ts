/** What an expression reads, and what of that must be known before it in the same moment. */
import { unreachable } from '@thaw/core'
import { builtins } from '../builtins/index.ts'
import type { ModelVariable } from '../model.ts'
import type { ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'

/** A variable in an expression. */
export type VariableReference = Extract<ResolvedExpression, { kind: 'variable' }>

/**
 * Which reading is asked for: everything named; what a step needs in the same moment; what the
 * value at the start needs.
 */
export type Moment = 'ever' | 'step' | 'start'

/** What a variable waits for beside its equations: flows of conveyors and queues do. */
export function waitsOf(variable: ModelVariable): readonly ResolvedExpression[] {
  return variable.kind === 'flow' ? (variable.waitsFor ?? []) : []
}

/** The variables that an expression reads, in the order in which it names them. */
export function readsOf(
  expression: ResolvedExpression,
  moment: Moment,
): readonly VariableReference[] {
  const inside = (part: ResolvedExpression): readonly VariableReference[] => readsOf(part, moment)
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return []
    case 'variable':
      return [expression, ...expression.subscripts.flatMap(indexOf).flatMap(inside)]
    case 'unary':
      return inside(expression.operand)
    case 'binary':
      return [expression.left, expression.right].flatMap(inside)
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].flatMap(inside)
    case 'call':
      return neededArguments(expression, moment).flatMap(inside)
    case 'lookup':
      return inside(expression.input)
    default:
      return unreachable(expression)
  }
}

function indexOf(subscript: ResolvedSubscript): readonly ResolvedExpression[] {
  return subscript.kind === 'computed' ? [subscript.index] : []
}

/** The arguments of a call whose value it needs at a moment. */
function neededArguments(
  call: Extract<ResolvedExpression, { kind: 'call' }>,
  moment: Moment,
): readonly ResolvedExpression[] {
  const needs = builtins[call.builtin].needs?.(call.arguments.length)
  if (moment === 'ever' || needs === undefined) return call.arguments
  return call.arguments.filter((_, index) => needs[moment].includes(index))
}

/** True where an expression keeps a value from the start or a hidden stock. */
export function hasMemory(expression: ResolvedExpression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return false
    case 'variable':
      return expression.subscripts.flatMap(indexOf).some(hasMemory)
    case 'unary':
      return hasMemory(expression.operand)
    case 'binary':
      return hasMemory(expression.left) || hasMemory(expression.right)
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].some(hasMemory)
    case 'call':
      return (
        builtins[expression.builtin].family === 'memory' || expression.arguments.some(hasMemory)
      )
    case 'lookup':
      return hasMemory(expression.input)
    default:
      return unreachable(expression)
  }
}
