/** All routines of a program for one draw, made and told of each other. */
import type { Program, RoutineUse } from '../program.ts'
import { fixedPoint } from './fixed-point.ts'
import { routines, type Routine } from './routines.ts'
import { trialLoop } from './trial-loop.ts'
import { zero } from './zero.ts'

/** By number. */
export function makeRoutines(program: Program): readonly Routine[] {
  const made = program.routines.map((use) => make(use, program))
  for (const routine of made) routine.meet?.(made)
  return made
}

function make(use: RoutineUse, { lookups, time }: Program): Routine {
  if (!('loop' in use)) return routines[use.name](use.settings, use.outputs, time.dt)
  const loop = trialLoop(use.loop, lookups)
  return use.name === 'zero' ? zero(loop) : fixedPoint(loop)
}
