/** At which times a run keeps values. */
import type { ProgramTime } from './program.ts'

/** The times at which values are kept: every `stepsPerSave` steps from the start. */
export function savedTimes({ start, dt, steps, stepsPerSave }: ProgramTime): Float64Array {
  const count = Math.floor(steps / stepsPerSave) + 1
  return Float64Array.from({ length: count }, (_, save) => start + save * stepsPerSave * dt)
}
