/** What a loop that is solved by trial may not hold. */
import type { Issue } from '@thaw/core'
import type { BuiltinFamily } from '../builtins/builtin.ts'
import { builtins, nameOfBuiltin } from '../builtins/builtins.ts'
import type { ModelVariable } from '../model.ts'
import { partsOf } from '../parts-of.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'
import type { ElementNode } from './element-graph.ts'
import type { OrderInput } from './order-variables.ts'
import { neededArguments, readsOf, triesArguments } from './reads.ts'

type ResolvedCall = Extract<ResolvedExpression, { kind: 'call' }>

/** Functions that give one value a moment: they remember, draw, or hold it while a step goes on. */
const once: ReadonlySet<BuiltinFamily> = new Set(['chance', 'container', 'memory', 'time'])

/**
 * Issues: MO155 for each call through which the loop goes and that cannot be tried again; MO156 where
 * more than one function solves it.
 */
export function checkTrials(
  loop: readonly ElementNode[],
  { variables, language }: OrderInput,
): readonly Issue[] {
  const keys = new Set(loop.map(({ variable }) => variable))
  const members = [...keys].flatMap((key) => variables.get(key) ?? [])
  const calls = members.flatMap((variable) => callsIn(variable).map((call) => ({ variable, call })))
  const stopped = calls
    .filter(({ call }) => once.has(builtins[call.builtin].family) && waitsFor(call, keys))
    .map(({ variable, call }) => {
      const called = nameOfBuiltin(call.builtin, language)
      return issueOf('MO155', call.span, { name: variable.name, called })
    })
  const [first, ...others] = calls.filter(({ call }) => triesArguments(call.builtin))
  const mixed = others
    .filter(({ call }) => call.builtin !== first?.call.builtin)
    .map(({ variable, call }) => issueOf('MO156', call.span, { name: variable.name }))
  return [...stopped, ...mixed]
}

function callsIn({ equations }: ModelVariable): readonly ResolvedCall[] {
  const calls: ResolvedCall[] = []
  const visit = (part: ResolvedExpression): void => {
    if (part.kind === 'call') calls.push(part)
    partsOf(part).forEach(visit)
  }
  for (const { expression } of equations) visit(expression)
  return calls
}

function waitsFor(call: ResolvedCall, keys: ReadonlySet<VariableKey>): boolean {
  return (['step', 'start'] as const).some((moment) =>
    neededArguments(call, moment)
      .flatMap((argument) => readsOf(argument, moment))
      .some(({ variable }) => keys.has(variable)),
  )
}
