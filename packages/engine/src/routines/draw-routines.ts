/** The routines of one draw at a time: made once, and begun anew for each draw. */
import { InvariantError } from '@thaw/core'
import type { Program } from '../program.ts'
import { makeRoutines } from './make-routines.ts'
import type { RoutineMoment } from './routine.ts'

/** Which entry of which routine is called. */
interface RoutineEntry {
  readonly routine: number
  readonly entry: number
}

/** The routines of a draw. */
export interface DrawRoutines {
  /** A run begins: every routine forgets. */
  readonly begin: () => void
  /** What the call gave; valid until the routine is called again. */
  readonly call: (called: RoutineEntry, inputs: Float64Array, moment: RoutineMoment) => Float64Array
}

/** Makes all routines of a program for one draw. */
export function drawRoutines(program: Program): DrawRoutines {
  const made = makeRoutines(program)
  return {
    begin: () => {
      for (const routine of made) routine.begin()
    },
    call: ({ routine, entry }, inputs, moment) => {
      const called = made[routine]
      if (called === undefined) throw new InvariantError(`no routine ${routine}`)
      called.call(entry, inputs, moment)
      return called.outputs
    },
  }
}
