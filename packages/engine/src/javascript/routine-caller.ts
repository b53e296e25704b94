/** What the text of a run calls for routines. */
import type { Program } from '../program.ts'
import { drawRoutines } from '../routines/draw-routines.ts'

/** The routines of the draw at hand, and what their calls gave. */
export interface RoutineCaller {
  /** A run of the draw with this number begins. */
  readonly begin: (draw: number, seed: number) => void
  /** Calls for the statement of `slot`; the first number that the call gives. */
  readonly call: (slot: number, called: readonly [number, number], at: CallMoment) => number
  /** Number `output` of what the last call for `slot` gave. */
  readonly given: (slot: number, output: number) => number
}

interface CallMoment {
  readonly inputs: readonly number[]
  readonly step: number
  readonly time: number
}

/** A caller for one run after the other. */
export function routineCaller(program: Program): RoutineCaller {
  const own = drawRoutines(program)
  const given = new Map<number, Float64Array>()
  let identity = { draw: 0, seed: 0 }
  return {
    begin: (draw, seed) => {
      identity = { draw, seed }
      own.begin()
    },
    call: (slot, [routine, entry], { inputs, step, time }) => {
      const moment = { ...identity, step, time }
      const outputs = own.call({ routine, entry }, Float64Array.from(inputs), moment)
      const kept = given.get(slot) ?? new Float64Array(outputs.length)
      kept.set(outputs)
      given.set(slot, kept)
      return kept[0] ?? NaN
    },
    given: (slot, output) => given.get(slot)?.[output] ?? NaN,
  }
}
