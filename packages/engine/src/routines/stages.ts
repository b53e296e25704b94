/** Stages of a delay or smooth of any order, moved on once a step. */
import type { Routine, RoutineSettings } from './routine.ts'
import { NUDGE } from './whole-steps.ts'

/** `exit`, of the steps: (initial value) to what comes out now. `advance`, of close: (input, time, initial value, order). */
export const stagesEntries = { exit: 0, advance: 1 } as const

/** More are a slip of the pen. */
const MOST_STAGES = 10_000

/**
 * Vensim's DELAY N (`conserves`: what goes in comes out) and SMOOTH N.
 *
 * Both are counted once a step, also under Runge-Kutta. The order is read in the first step, its
 * fraction cut, and lowered so that the order times the step is at most the delay time. What comes out
 * hangs on the delay times of the steps before; a delay time that later falls below the order times
 * the step counts as that.
 *
 * Source: Vensim manual, fn_delay_n, fn_smooth_n; recorded outputs of SDXorg test-models (delays,
 * delay_pipeline, delay_numeric_error, smooth). For a delay time that changes they fix two stages
 * only: the last lets out what was announced the step before, the others go by the new time.
 */
export function stages({ conserves }: RoutineSettings, _: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  let contents: Float64Array | undefined
  let leaving = NaN
  const advance = (input: number, time: number): void => {
    if (contents === undefined) return
    const last = contents.length - 1
    const share = Math.max(time, contents.length * dt) / contents.length
    let incoming = input
    for (const [stage, content] of contents.entries()) {
      const outgoing = conserves !== true ? content : stage === last ? leaving : content / share
      const change = conserves === true ? incoming - outgoing : (incoming - content) / share
      contents[stage] = content + dt * change
      incoming = outgoing
    }
    const end = contents[last] ?? NaN
    leaving = conserves === true ? end / share : end
  }
  return {
    outputs,
    begin: () => {
      contents = undefined
    },
    call: (entry, [first = NaN, time = NaN, initial = NaN, order = NaN]) => {
      if (entry === stagesEntries.exit) {
        outputs[0] = contents === undefined ? first : leaving
        return
      }
      if (contents === undefined) {
        const wanted = Math.max(1, Math.min(Math.trunc(order), Math.floor(time / dt + NUDGE)))
        // A delay without stages is NaN, which the run tells of.
        const count = order >= 1 && wanted <= MOST_STAGES ? wanted : 0
        const share = Math.max(time, count * dt) / count
        contents = new Float64Array(count).fill(conserves === true ? initial * share : initial)
        leaving = initial
      }
      advance(first, time)
    },
  }
}
