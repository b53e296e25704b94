/** Delay times and orders with which nothing could be delayed: told before a run where they are known. */
import type { Issue } from '@thaw/core'
import { builtins, nameOfBuiltin, type Language } from './builtins/builtins.ts'
import type { Call } from './calls-in.ts'
import { partsOf } from './parts-of.ts'
import { issueOf } from './report.ts'
import type { ResolvedExpression } from './resolved-expression.ts'
import { knownNumber, type Variables } from './value-at-start.ts'

/**
 * Checks delay times, and the orders that `fixArguments` leaves to a run. What only a run knows is then
 * NaN, which the run tells with its cause (EN007); so is what stands in a branch of a condition, since
 * `IF T = 0 THEN x ELSE SMTH1(x, T)` is a usual guard.
 *
 * Issues: MO151, MO152.
 */
export function checkDelays(variables: Variables, language: Language): readonly Issue[] {
  return [...variables.values()].flatMap(({ name: owner, equations }) =>
    equations
      .flatMap(({ expression }) => certainCalls(expression))
      .flatMap((call) => {
        const words = { owner, function: nameOfBuiltin(call.builtin, language) }
        return [...checkTime(call, words, variables), ...checkOrder(call, words, variables)]
      }),
  )
}

/** True for an order that says of how many stages something is made. */
export function isOrder(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}

interface Words {
  readonly owner: string
  readonly function: string
}

function checkTime(call: Call, words: Words, variables: Variables): readonly Issue[] {
  const { delayTime } = builtins[call.builtin]
  const given = delayTime && call.arguments[delayTime.argument]
  const value = knownNumber(given, variables)
  if (delayTime === undefined || given === undefined || value === undefined) return []
  if (value > 0 || (value === 0 && delayTime.countsSteps)) return []
  const wanted = delayTime.countsSteps ? '0 (one step) or more' : 'above 0'
  return [issueOf('MO151', given.span, { ...words, value, wanted })]
}

function checkOrder(call: Call, words: Words, variables: Variables): readonly Issue[] {
  const given = call.arguments[builtins[call.builtin].order ?? -1]
  const value = knownNumber(given, variables)
  if (given === undefined || value === undefined || isOrder(value)) return []
  return [issueOf('MO152', given.span, { ...words, value })]
}

function certainCalls(expression: ResolvedExpression): readonly Call[] {
  const calls: Call[] = []
  const visit = (part: ResolvedExpression): void => {
    if (part.kind === 'call') calls.push(part)
    if (part.kind === 'conditional') visit(part.condition)
    else for (const inside of partsOf(part)) visit(inside)
  }
  visit(expression)
  return calls
}
