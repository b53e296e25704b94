/** What an expression reads, and what of that must be known before it in the same moment. */
import { builtins } from '../builtins/index.ts'
import type { ModelVariable } from '../model.ts'
import { partsOf } from '../parts-of.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'

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
  const parts =
    expression.kind === 'call' ? neededArguments(expression, moment) : partsOf(expression)
  const inside = parts.flatMap((part) => readsOf(part, moment))
  return expression.kind === 'variable' ? [expression, ...inside] : inside
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
  const isMemory = expression.kind === 'call' && builtins[expression.builtin].family === 'memory'
  return isMemory || partsOf(expression).some(hasMemory)
}
