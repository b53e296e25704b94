/** Batches: what comes in is gathered, worked on one batch at a time, and let out at once. */
import type { Routine, RoutineMoment } from './routine.ts'
import { wholeSteps } from './whole-steps.ts'

/** `exit`, of the steps: (initial batch, its time) to what comes out now. `gather`, of close: (input, size, time, initial batch, its time, initial backlog). */
export const batchesEntries = { exit: 0, gather: 1 } as const

/**
 * Vensim's DELAY BATCH. A batch starts when none is worked on and as much as its size is there, and comes
 * out whole in one step, a rate of its size by the step. An initial batch that is not above 0 is none.
 *
 * Source: Vensim manual, fn_delay_batch and "Function and Language Changes". Which step of two neighbours a batch starts in the manual does
 * not say; here what comes in during a step is there at its end.
 */
export function batches(_: unknown, __: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  let backlog: number | undefined
  let batch = 0
  let due = -1
  let leaving = 0
  return {
    outputs,
    begin: () => {
      backlog = undefined
      due = -1
      leaving = 0
    },
    call: (entry, [first = NaN, second = NaN, time = NaN, ...initial], moment) => {
      if (entry === batchesEntries.exit) {
        const isDue = !(first <= 0) && moment.step === stepOf(second, moment, dt)
        outputs[0] = isDue ? first : leaving
        return
      }
      const [initialBatch = NaN, initialTime = NaN, initialBacklog = NaN] = initial
      const next = moment.step + 1
      backlog = (backlog ?? initialBacklog) + first * dt
      // A size that is no number has no batches, and says so.
      leaving = Number.isNaN(second) ? NaN : next === due ? batch / dt : 0
      const initialDue = initialBatch <= 0 ? -1 : stepOf(initialTime, moment, dt)
      const isBusy = next < Math.max(due, initialDue)
      if (isBusy || backlog < second) return
      batch = second
      backlog -= second
      due = next + wholeSteps(time, dt)
    },
  }
}

/** The step that begins nearest to a time; the first for all times before. */
function stepOf(at: number, { time, step }: RoutineMoment, dt: number): number {
  return Math.max(0, Math.round((at - time) / dt) + step)
}
