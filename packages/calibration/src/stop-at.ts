/** A program that runs no further than what is asked of it. */
import type { Program } from '@thaw/engine'

/** The same program with fewer steps: to the first saved time at or after `end`. */
export function stopAt(program: Program, end: number): Program {
  const { start, dt, steps, stepsPerSave } = program.time
  const saves = Math.ceil((end - start) / (dt * stepsPerSave) - 1e-9)
  const fewer = Math.min(steps, Math.max(1, saves) * stepsPerSave)
  return { ...program, time: { ...program.time, steps: fewer, stop: start + fewer * dt } }
}
