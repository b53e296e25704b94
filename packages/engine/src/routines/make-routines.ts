/** All routines of a program for one draw, made and told of each other. */
import type { Program } from '../program.ts'
import { routines, type Routine } from './routines.ts'

/** By number. */
export function makeRoutines({ routines: uses, time }: Program): readonly Routine[] {
  const made = uses.map(({ name, settings, outputs }) => routines[name](settings, outputs, time.dt))
  for (const routine of made) routine.meet?.(made)
  return made
}
