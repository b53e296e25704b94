/** What an expression reads, and what of that must be known before it in the same moment. */
import { builtins, type BuiltinName } from '../builtins/builtins.ts'
import type { ModelVariable } from '../model.ts'
import { partsOf } from '../parts-of.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { decidedAt } from './decided-at.ts'

/** A variable in an expression. */
export type VariableReference = Extract<ResolvedExpression, { kind: 'variable' }>

/**
 * Which reading is asked for: everything named; what a step needs in the same moment; what the
 * value at the start needs.
 */
export type Moment = 'ever' | 'step' | 'start'

/** Where, and how, an expression is read. */
export interface Reading {
  /** One element, whose place may rule out branches; all of them where left out. */
  readonly elements?: readonly number[]
  /** True where what SIMULTANEOUS or FIND ZERO tries is not waited for: the guess stands for it. */
  readonly isOpened?: boolean
}

/**
 * What a variable waits for beside its equations: flows of conveyors and queues do, in a step also levels whose
 * elements are shifted.
 */
export function waitsOf(variable: ModelVariable, moment: Moment): readonly ResolvedExpression[] {
  const isWaiting = variable.kind === 'flow' || (variable.kind === 'stock' && moment !== 'start')
  return isWaiting ? (variable.waitsFor ?? []) : []
}

/** The variables that an expression reads, in the order in which it names them. */
export function readsOf(
  expression: ResolvedExpression,
  moment: Moment,
  reading: Reading = {},
): readonly VariableReference[] {
  const reads: VariableReference[] = []
  const visit = (part: ResolvedExpression): void => {
    if (part.kind === 'variable') reads.push(part)
    for (const inside of neededParts(part, moment, reading)) visit(inside)
  }
  visit(expression)
  return reads
}

/** The argument (from 0) that a function tries until it fits. */
const triedBy: Readonly<Partial<Record<BuiltinName, number>>> = { FIND_ZERO: 1, SIMULTANEOUS: 0 }

/** True for a function that solves a loop by trial. */
export function triesArguments(builtin: BuiltinName): boolean {
  return triedBy[builtin] !== undefined
}

/** What a function that solves a loop is given beside what it tries: guesses, scales, limits; empty for others. */
export function givenBeside(
  call: Extract<ResolvedExpression, { kind: 'call' }>,
): readonly ResolvedExpression[] {
  const tried = triedBy[call.builtin]
  return tried === undefined ? [] : call.arguments.filter((_, index) => index !== tried)
}

function neededParts(
  expression: ResolvedExpression,
  moment: Moment,
  { elements, isOpened }: Reading,
): readonly ResolvedExpression[] {
  if (expression.kind === 'call') {
    const needed = neededArguments(expression, moment)
    const tried = isOpened === true ? triedBy[expression.builtin] : undefined
    return tried === undefined ? needed : needed.filter((_, index) => index !== tried)
  }
  if (expression.kind !== 'conditional' || elements === undefined) return partsOf(expression)
  const condition = decidedAt(expression.condition, elements)
  if (condition === undefined) return partsOf(expression)
  return [condition === 0 ? expression.whenFalse : expression.whenTrue]
}

/** The arguments of a call whose value it needs at a moment. */
export function neededArguments(
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
