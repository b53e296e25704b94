/**
 * VECTOR SELECT: what is selected, joined to one number.
 * Source: Vensim manual, fn_vector_select. Action 5 is printed there as sel^expr; Vensim computes
 * expr^sel, as PySD reports. Action 4, "weighted average", is the weighted sum by how many are selected:
 * the recorded output of test-models' vector_select.
 */
import { power } from '../elementary/scalar.ts'
import { pureRoutine } from './pure.ts'
import type { Routine } from './routine.ts'

type Pair = readonly [weight: number, value: number]

const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0)
const product = (values: readonly number[]): number =>
  values.reduce((left, right) => left * right, 1)
const weighted = (pairs: readonly Pair[]): readonly number[] =>
  pairs.map(([weight, value]) => weight * value)
const plain = (pairs: readonly Pair[]): readonly number[] => pairs.map(([, value]) => value)

/** By number, for the pairs whose weight is not 0. */
const actions: readonly ((pairs: readonly Pair[]) => number)[] = [
  (pairs) => sum(weighted(pairs)),
  (pairs) => product(weighted(pairs)),
  (pairs) => Math.min(...weighted(pairs)),
  (pairs) => Math.max(...weighted(pairs)),
  (pairs) => sum(weighted(pairs)) / pairs.length,
  (pairs) => product(pairs.map(([weight, value]) => power(value, weight))),
  (pairs) => sum(plain(pairs)),
  (pairs) => product(plain(pairs)),
  (pairs) => Math.min(...plain(pairs)),
  (pairs) => Math.max(...plain(pairs)),
  (pairs) => sum(plain(pairs)) / pairs.length,
]

/**
 * (missing, action, what is a fault, weights, values): `missing` where all weights are 0. NaN where the
 * action does not exist, and where the author calls it a fault that none (1, 3) or several (2, 3) are
 * selected: the run then names the variable and the time, where Vensim stops.
 */
export function selection(): Routine {
  return pureRoutine(1, (inputs, results) => {
    const [missing = NaN, action = NaN, fault = 0] = inputs
    const size = (inputs.length - 3) / 2
    const pairs = Array.from({ length: size }, (_, at): Pair => [
      inputs[3 + at] ?? NaN,
      inputs[3 + size + at] ?? NaN,
    ]).filter(([weight]) => weight !== 0)
    const isFault =
      (pairs.length === 0 && (fault === 1 || fault === 3)) ||
      (pairs.length > 1 && (fault === 2 || fault === 3))
    const found = pairs.length === 0 ? missing : (actions[Math.round(action)]?.(pairs) ?? NaN)
    results[0] = isFault ? NaN : found
  })
}
