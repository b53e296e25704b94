/** Routines that keep nothing: their numbers follow from the inputs alone. */
import type { Routine } from './routine.ts'

/** A routine that fills its outputs from the inputs of each call. */
export function pureRoutine(
  outputs: number,
  compute: (inputs: Float64Array, outputs: Float64Array) => void,
): Routine {
  const results = new Float64Array(outputs)
  return {
    outputs: results,
    begin: () => undefined,
    call: (_, inputs) => {
      compute(inputs, results)
    },
  }
}
