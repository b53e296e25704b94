/** Arguments that say what a call is made of must be known before a run, whatever it sets. */
import type { Checked, Issue } from '@thaw/core'
import { builtins, nameOfBuiltin, type Language } from './builtins/builtins.ts'
import { callsIn, type Call } from './calls-in.ts'
import { isOrder } from './check-delays.ts'
import { fixedValue, type Variables } from './value-at-start.ts'
import { issueOf } from './report.ts'
import type { ResolvedExpression, VariableKey } from './resolved-expression.ts'
import { withoutInputs } from './without-inputs.ts'

/**
 * The variables, in which what sets such an argument is no input any more.
 *
 * Issues: MO064 for one that is not known, MO152 for one that is no whole number from 1, MO095 for each input that is lost so.
 */
export function fixArguments(variables: Variables, language: Language): Checked<Variables> {
  const issues: Issue[] = []
  const fixing = new Map<VariableKey, Call>()
  for (const variable of variables.values()) {
    for (const call of variable.equations.flatMap(({ expression }) => callsIn(expression))) {
      for (const index of builtins[call.builtin].fixed ?? []) {
        const given = call.arguments[index]
        if (given === undefined || isReported(given)) continue
        const fixed = fixedValue(given, variables)
        const data = { owner: variable.name, function: nameOfBuiltin(call.builtin, language) }
        if (fixed === undefined || !(fixed.value <= MOST)) {
          issues.push(issueOf('MO064', given.span, data))
        } else if (!isOrder(fixed.value)) {
          issues.push(issueOf('MO152', given.span, { ...data, value: fixed.value }))
        } else for (const key of fixed.from) fixing.set(key, call)
      }
    }
  }
  const fixed = withoutInputs(variables, fixing)
  for (const [key, call] of fixing) {
    const variable = variables.get(key)
    if (variable?.kind !== 'auxiliary' || !variable.isInput) continue
    const data = { name: variable.name, function: nameOfBuiltin(call.builtin, language) }
    const related = [{ note: 'the call', span: call.span }]
    issues.push(issueOf('MO095', variable.span, data, related))
  }
  return { value: fixed, issues }
}

/** Stages beyond this are a slip of the pen: a delay of so many hardly mixes. */
const MOST = 1000

/** What could not be resolved is NaN, and was told. */
function isReported(expression: ResolvedExpression): boolean {
  return expression.kind === 'number' && Number.isNaN(expression.value)
}
