/** Runs a program whose own variables say when it stops, how long a step is, and when it saves. */
import type { ProgramTime, TimeSlots } from '../program.ts'
import { insideSteps, moveStocks, perform, type Instant, type State } from './interpret.ts'

/** Sees all slots at the start of each step; `values` is reused. */
export type ControlledObserver = (time: number, values: Float64Array, isSaved: boolean) => void

/** Steps of a run that never ends: as many as `checkTime` allows for one that does. */
const MOST_STEPS = 10_000_000

/**
 * Runs it once from where `beginRun` has put it. A row is saved when as much time as SAVEPER said at the last row has passed; the run ends at
 * the first step that has reached FINAL TIME. Recorded: control_vars (from 1 to 0.5 a step and a
 * row, then a row every 5) and dynamic_final_time (FINAL TIME falls to the time at hand).
 *
 * False where a step is not above zero or the run does not end within 10 million steps.
 */
export function interpretControlled(
  state: State,
  control: TimeSlots,
  observe: ControlledObserver,
): boolean {
  const { program } = state
  const { start } = program.time
  const inside = insideSteps(program)
  let time = start
  let nextSave = start
  for (let step = 0; step <= MOST_STEPS; step++) {
    const now: Instant = { time, stepTime: time, step }
    perform(state, program.step, now)
    const { stop, dt, save } = readTime(program.time, control, state.values)
    if (!(dt > 0)) return false
    // A time that was added up from steps may fall short of a round one by its last digits.
    const isSaved = time >= nextSave - NEAR * dt
    observe(time, state.values, isSaved)
    if (isSaved) nextSave = time + save
    if (time >= stop - NEAR * dt) return true
    perform(state, program.close, now)
    const at = time
    moveStocks(state, { stepTime: at, step, dt, timeAt: (share) => at + share * dt, inside })
    time = nearest(time + dt, dt)
  }
  return false
}

const NEAR = 1e-6

function readTime(
  { stop, dt, stepsPerSave }: ProgramTime,
  control: TimeSlots,
  values: Float64Array,
): Record<'stop' | 'dt' | 'save', number> {
  const read = (slot: number | undefined, otherwise: number): number =>
    slot === undefined ? otherwise : (values[slot] ?? NaN)
  return {
    stop: read(control.stop, stop),
    dt: read(control.dt, dt),
    save: read(control.save, dt * stepsPerSave),
  }
}

/** The whole number of steps where the time is one but for its last digits. */
function nearest(time: number, dt: number): number {
  const count = Math.round(time / dt)
  return Math.abs(time / dt - count) <= NEAR ? count * dt : time
}
