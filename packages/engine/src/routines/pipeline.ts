/** A pipeline: what goes in comes out, unchanged, some whole steps later. */
import type { Routine } from './routine.ts'
import { wholeSteps } from './whole-steps.ts'

/** `exit`, of the steps: (delay time, initial value) to what comes out now. `enter`, of close: (input). */
export const pipelineEntries = { exit: 0, enter: 1 } as const

/**
 * The delay time is read once, in the first step; it counts as whole steps, halves upwards, one at
 * least. Until then the initial value of the first step comes out.
 * Source: recorded output of Vensim (SDXorg test-models, delay_fixed); XMILE 1.0, 3.5.3.
 */
export function pipeline(_: unknown, __: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  let entered: number[] = []
  let length = 0
  let start = 0
  return {
    outputs,
    begin: () => {
      entered = []
    },
    call: (entry, [first = NaN, second = NaN]) => {
      if (entry === pipelineEntries.enter) {
        entered.push(first)
        return
      }
      if (entered.length === 0) {
        // Nothing comes out before it went in: a time below zero is no number of steps.
        length = first < 0 ? NaN : wholeSteps(first, dt)
        start = second
      }
      outputs[0] = Number.isNaN(length)
        ? NaN
        : entered.length < length
          ? start
          : (entered[entered.length - length] ?? NaN)
    },
  }
}
