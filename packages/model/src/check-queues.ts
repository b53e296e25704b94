/** What is asked of a queue of Vensim must be asked of a queue. */
import type { Issue } from '@thaw/core'
import { nameOfBuiltin, type BuiltinName } from './builtins/builtins.ts'
import { callsIn, type Call } from './calls-in.ts'
import { issueOf } from './report.ts'
import type { Variables } from './value-at-start.ts'

const questions: ReadonlySet<BuiltinName> = new Set<BuiltinName>([
  'QUEUE_AGE_AVERAGE',
  'QUEUE_AGE_IN_RANGE',
  'QUEUE_AGE_OLDEST',
])

/**
 * Checks that the first argument of each question is a variable that QUEUE FIFO defines, with nothing
 * else on its right-hand side; Vensim would answer :NA: (its manual, fn_queue_age_average).
 *
 * Issues: MO124.
 */
export function checkQueues(variables: Variables): readonly Issue[] {
  return [...variables.values()].flatMap(({ name: owner, equations }) =>
    equations
      .flatMap(({ expression }) => callsIn(expression))
      .filter((call) => questions.has(call.builtin) && !asksQueue(call, variables))
      .map(({ builtin, span }) =>
        issueOf('MO124', span, { owner, function: nameOfBuiltin(builtin, 'vensim') }),
      ),
  )
}

function asksQueue({ arguments: [asked] }: Call, variables: Variables): boolean {
  // What could not be resolved was told.
  if (asked?.kind === 'number' && Number.isNaN(asked.value)) return true
  if (asked?.kind !== 'variable') return false
  if (asked.subscripts.some(({ kind }) => kind === 'computed')) return false
  const { equations = [] } = variables.get(asked.variable) ?? {}
  return equations.every(
    ({ expression }) => expression.kind === 'call' && expression.builtin === 'QUEUE_FIFO',
  )
}
