/** What a loop that is solved by trial may not hold. */
import type { Issue } from '@thaw/core'
import type { BuiltinFamily } from '../builtins/builtin.ts'
import { builtins, nameOfBuiltin } from '../builtins/builtins.ts'
import { callsIn, type Call } from '../calls-in.ts'
import { equationOf } from '../equation-of.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'
import { elementsOfRead, type ElementNode } from './element-graph.ts'
import type { OrderInput } from './order-variables.ts'
import { givenBeside, neededArguments, readsOf, triesArguments } from './reads.ts'

/** Functions that give one value a moment: they remember, draw, or hold it while a step goes on. */
const once: ReadonlySet<BuiltinFamily> = new Set(['chance', 'container', 'memory', 'time'])

/**
 * Issues: MO155 for each call through which the loop goes and that cannot be tried again, and for each level that
 * is shifted once a step; MO156 where more than one function solves it; MO159 for each call that begins with what it
 * is to find.
 */
export function checkTrials(loop: readonly ElementNode[], input: OrderInput): readonly Issue[] {
  const { variables, language } = input
  const keys = new Set(loop.map(({ variable }) => variable))
  const members = [...keys].flatMap((key) => variables.get(key) ?? [])
  const calls = members.flatMap((variable) =>
    variable.equations
      .flatMap(({ expression }) => callsIn(expression))
      .map((call) => ({ variable, call })),
  )
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
  const shifted = members
    .filter(({ kind }) => kind === 'stock')
    .map(({ name, span }) => {
      const called = nameOfBuiltin('SHIFT_IF_TRUE', language)
      return issueOf('MO155', span, { name, called })
    })
  return [...stopped, ...shifted, ...mixed, ...guessedInRing(loop, input)]
}

/** All unknowns of a loop are found together, so that none of them is known when it begins. Issues: MO159. */
function guessedInRing(loop: readonly ElementNode[], input: OrderInput): readonly Issue[] {
  const ids = new Set(loop.map(({ id }) => id))
  return loop.flatMap((node) => {
    const variable = input.variables.get(node.variable)
    const equation = variable && equationOf(variable, node.elements)
    if (variable === undefined || equation === undefined) return []
    const isInLoop = (argument: ResolvedExpression): boolean =>
      readsOf(argument, 'step', node).some((read) =>
        elementsOfRead(read, node, input).some(({ id }) => ids.has(id)),
      )
    return callsIn(equation.expression)
      .filter((call) => givenBeside(call).some(isInLoop))
      .map((call) => {
        const called = nameOfBuiltin(call.builtin, input.language)
        return issueOf('MO159', call.span, { name: variable.name, called })
      })
  })
}

function waitsFor(call: Call, keys: ReadonlySet<VariableKey>): boolean {
  return (['step', 'start'] as const).some((moment) =>
    neededArguments(call, moment)
      .flatMap((argument) => readsOf(argument, moment))
      .some(({ variable }) => keys.has(variable)),
  )
}
