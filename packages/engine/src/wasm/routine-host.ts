/** The side of a routine's call that is not WebAssembly: it passes numbers lane by lane. */
import type { Program } from '../program.ts'
import { drawRoutines } from '../routines/draw-routines.ts'
import { methods } from '../integration.ts'
import type { PlacedCall } from './routine-places.ts'

/** The four draws that run side by side. */
interface LaneGroup {
  /** Number of the first of them in the ensemble. */
  readonly firstDraw: number
  /** How many of the lanes hold a draw. */
  readonly count: number
  readonly seed: number
  readonly memory: Float64Array
}

/** Routines of four draws. */
export interface RoutineHost {
  /** A run of these draws begins. */
  readonly begin: (group: LaneGroup) => void
  /** The function that the module imports: number of the call, step, and stage of the step. */
  readonly call: (call: number, step: number, stage: number) => void
}

const NUMBER = 8

/** Makes a routine for each lane; `calls` are numbered by place. */
export function routineHost(
  program: Program,
  calls: readonly PlacedCall[],
  lanes: number,
): RoutineHost {
  const { start, dt, method } = program.time
  const { stages } = methods[method]
  const ofLanes = Array.from({ length: lanes }, () => drawRoutines(program))
  const buffers = calls.map(({ expression }) => new Float64Array(expression.inputs.length))
  const state: { group: LaneGroup } = {
    group: { firstDraw: 0, count: 0, seed: 0, memory: new Float64Array() },
  }
  return {
    begin: (group) => {
      state.group = group
      for (const own of ofLanes) own.begin()
    },
    call: (number, step, stage) => {
      const { firstDraw, count, seed, memory } = state.group
      const [call, inputs] = [calls[number], buffers[number]]
      if (call === undefined || inputs === undefined) return
      const time = start + (step + (stages[stage]?.at ?? 0)) * dt
      for (const [lane, own] of ofLanes.entries()) {
        if (lane >= count) return
        for (let index = 0; index < inputs.length; index++) {
          inputs[index] = memory[call.inputsAt / NUMBER + index * lanes + lane] ?? NaN
        }
        const moment = { time, step, draw: firstDraw + lane, seed }
        const outputs = own.call(call.expression, inputs, moment)
        for (const [index, output] of outputs.entries()) {
          memory[call.outputsAt / NUMBER + index * lanes + lane] = output
        }
      }
    },
  }
}
