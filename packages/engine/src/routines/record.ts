/** A record of what a value was at each step. */
import type { Routine } from './routine.ts'
import { NUDGE } from './whole-steps.ts'

/** `read`, of the steps: (time asked for, value now) to the value then. `keep`, of close: (value). */
export const recordEntries = { read: 0, keep: 1 } as const

/**
 * Stella's HISTORY: the value at an earlier time of this run; 0 for times before its start and in the
 * future. Between two steps it is that of the earlier one, of which the help does not speak.
 * Source: isee help, "Data builtins".
 */
export function record(_: unknown, __: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  let kept: number[] = []
  return {
    outputs,
    begin: () => {
      kept = []
    },
    call: (entry, [first = NaN, current = NaN], { time, step }) => {
      if (entry === recordEntries.keep) {
        kept.push(first)
        return
      }
      const asked = Math.floor((first - time) / dt + NUDGE) + step
      outputs[0] = asked === step ? current : (kept[asked] ?? 0)
    },
  }
}
