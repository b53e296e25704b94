/**
 * Orders and ranks of vectors. Of equal numbers the earlier element comes first, whatever the direction:
 * vendors do not say.
 * Source: Vensim manual, fn_vector_sort_order, fn_vector_rank; recorded output of Vensim (SDXorg
 * test-models, vector_order); XMILE 1.0, 3.7.1.3 (RANK).
 */
import { pureRoutine } from './pure.ts'
import type { Routine } from './routine.ts'

function orderOf(values: Float64Array, isAscending: boolean, ties?: Float64Array): number[] {
  const sign = isAscending ? 1 : -1
  return Array.from(values, (_, index) => index).sort(
    (left, right) =>
      sign * compare(values, left, right) ||
      (ties === undefined ? 0 : sign * compare(ties, left, right)) ||
      left - right,
  )
}

function compare(values: Float64Array, left: number, right: number): number {
  const first = values[left] ?? NaN
  const second = values[right] ?? NaN
  return Number(first > second) - Number(first < second)
}

/** (direction, values): the number, from 0, of the element at each place of the sorted vector; ascending above 0. */
export function sortOrder(_: unknown, outputs: number): Routine {
  return pureRoutine(outputs, (inputs, results) => {
    results.set(orderOf(inputs.subarray(1), (inputs[0] ?? 0) > 0))
  })
}

/** (direction, values): the place, from 1, of each element in the sorted vector; ascending above 0. */
export function ranks(_: unknown, outputs: number): Routine {
  return pureRoutine(outputs, (inputs, results) => {
    orderOf(inputs.subarray(1), (inputs[0] ?? 0) > 0).forEach((element, place) => {
      results[element] = place + 1
    })
  })
}

/** (k, values, what breaks ties or nothing): the number, from 1, of the element of rank k; NaN where there is none. */
export function elementOfRank({ size }: { readonly size?: unknown }): Routine {
  const count = Number(size)
  return pureRoutine(1, (inputs, results) => {
    const [rank = NaN] = inputs
    const ties = inputs.length > count + 1 ? inputs.subarray(count + 1) : undefined
    const order = orderOf(inputs.subarray(1, count + 1), true, ties)
    results[0] = (order[Math.floor(rank) - 1] ?? NaN) + 1
  })
}
