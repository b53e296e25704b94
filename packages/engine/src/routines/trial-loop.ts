/** A loop of numbers that need each other in the same moment, as the routines that solve one see it. */
import { compute, evaluate } from '../interpreter/evaluate.ts'
import type { AlgebraicLoop, ProgramLookup } from '../program.ts'
import type { Routine, RoutineMoment } from './routine.ts'

/** One loop of one draw. */
export interface TrialLoop {
  /** The unknowns: what is written here is tried next. */
  readonly unknowns: Float64Array
  /** Takes the guesses and what is read from outside; gives the inputs that are left. */
  readonly load: (inputs: Float64Array) => Float64Array
  /** What each target is with the unknowns as they are. */
  readonly round: (moment: RoutineMoment) => readonly number[]
  readonly meet: (all: readonly Routine[]) => void
}

/** Opens a loop. */
export function trialLoop(loop: AlgebraicLoop, lookups: readonly ProgramLookup[]): TrialLoop {
  const { size, statements, targets } = loop
  const values = new Float64Array(size)
  const unknowns = values.subarray(0, targets.length)
  const outside = values.subarray(targets.length + statements.length)
  const given = new Map<number, Float64Array>()
  let routines: readonly Routine[] = []
  return {
    unknowns,
    load: (inputs) => {
      const end = unknowns.length + outside.length
      unknowns.set(inputs.subarray(0, unknowns.length))
      outside.set(inputs.subarray(unknowns.length, end))
      return inputs.subarray(end)
    },
    round: (moment) => {
      const now = { ...moment, stepTime: moment.time, values, lookups, routines, given }
      compute(statements, now)
      return targets.map((target) => evaluate(target, now))
    },
    meet: (all) => {
      routines = all
    },
  }
}
