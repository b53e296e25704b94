/** What conveyors and queues ask of the time of a model. */
import type { Checked, Issue } from '@thaw/core'
import type { ModelConveyor, ModelVariable, TimeSpecs } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import type { Containers } from './connect-containers.ts'

/** A count this near to a whole number is one: 0.35 / 0.1 falls short of 3.5. */
const NEAR = 1e-6

/**
 * The time with Euler's method where there is a conveyor or a queue: they move once in a step.
 *
 * Issues: MO105 where the file asks for another method; MO106 and MO108 for a transit time that is a
 * plain number and no whole number of steps, or not above zero. Source: simlin, conveyors.md 9.4.
 */
export function checkContainerTime(
  time: TimeSpecs | undefined,
  containers: Containers,
  variables: ReadonlyMap<VariableKey, ModelVariable>,
): Checked<TimeSpecs | undefined> {
  const [first] = containers
  if (time === undefined || first === undefined) return { value: time, issues: [] }
  const issues: Issue[] = []
  const nameOf = (key: VariableKey): string => variables.get(key)?.name ?? key
  if (time.method !== 'euler') {
    const [key, { kind, span }] = first
    const data = { name: nameOf(key), kind, method: time.method.toUpperCase() }
    issues.push(issueOf('MO105', span, data))
  }
  for (const [key, container] of containers) {
    if (container.kind === 'queue') continue
    for (const len of plainLengths(container, variables)) {
      const steps = Math.max(1, Math.floor(len / time.dt + 0.5 + NEAR))
      const data = { name: nameOf(key), len, dt: time.dt }
      if (!(len > 0)) issues.push(issueOf('MO108', container.span, data))
      else if (Math.abs(len / time.dt - steps) > NEAR * steps) {
        const used = Number((steps * time.dt).toPrecision(9))
        issues.push(issueOf('MO106', container.span, { ...data, used }))
      }
    }
  }
  return { value: { ...time, method: 'euler' }, issues }
}

/** Transit times that are plain numbers, in the equation itself or in the variable that it names. */
function plainLengths(
  { len }: ModelConveyor,
  variables: ReadonlyMap<VariableKey, ModelVariable>,
): readonly number[] {
  const numbersOf = (key: VariableKey, depth: number): readonly number[] =>
    (variables.get(key)?.equations ?? []).flatMap(({ expression }) => {
      if (expression.kind === 'number') return [expression.value]
      const { kind } = expression
      if (kind === 'unary' && expression.operator === '-' && expression.operand.kind === 'number') {
        return [-expression.operand.value]
      }
      return expression.kind === 'variable' && depth > 0
        ? numbersOf(expression.variable, depth - 1)
        : []
    })
  return [...new Set(numbersOf(len, 1))]
}
