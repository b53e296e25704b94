/** At which times a run keeps values. */
import type { ProgramTime } from './program.ts'

/** The times at which values are kept: every `stepsPerSave` steps from the start. */
export function savedTimes(time: ProgramTime): Float64Array {
  const { start, dt, stepsPerSave } = time
  const length = countSaves(time)
  return Float64Array.from({ length }, (_, save) => start + save * stepsPerSave * dt)
}

/** How many these are; a batch asks with every block, and needs no list for it. */
export function countSaves({ steps, stepsPerSave }: ProgramTime): number {
  return Math.floor(steps / stepsPerSave) + 1
}
