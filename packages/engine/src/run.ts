/** One run of a program. */
import type { InputValues } from './ensemble-types.ts'
import { placeInputs } from './inputs.ts'
import { interpret, type Observer } from './interpreter/interpret.ts'
import { outputNames, placeOutputs } from './outputs.ts'
import type { Program } from './program.ts'
import { runControlled } from './run-controlled.ts'
import { watchFaults, type RunFault } from './run-faults.ts'
import { savedTimes } from './saved-times.ts'

/** What to set and what to give back. */
export interface RunOptions {
  /** Replace inputs' numbers, by name. */
  readonly inputs?: InputValues
  /** Names to give back; every variable where left out. */
  readonly outputs?: readonly string[]
  /** Names the streams of random numbers; 0 where left out. */
  readonly seed?: number
}

/** A single run: a column of values for each output. */
export interface RunResult {
  /** Saved times, in the model's unit. */
  readonly times: Float64Array
  /** One value for each saved time, by name as asked for, in the order asked for. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Variables whose value was not a finite number, with the first time; the earliest first. */
  readonly faults: readonly RunFault[]
}

/**
 * Runs a program once, with the interpreter.
 *
 * Names that are no input or output are bugs of the caller (`InvariantError`): `checkInputs` and
 * `checkOutputs` put them in words first. Memory: the saved outputs.
 */
export function run(program: Program, options: RunOptions = {}): RunResult {
  const names = options.outputs ?? outputNames(program)
  const slots = placeOutputs(program, names)
  const { control } = program.time
  if (control !== undefined) return runControlled({ program, control, slots, names }, options)
  const times = savedTimes(program.time)
  const columns = slots.map(() => new Float64Array(times.length))
  const watch = watchFaults(program)
  const { start, dt } = program.time
  const observe: Observer = (step, values) => {
    watch.look(start + step * dt, values)
    if (step % program.time.stepsPerSave !== 0) return
    const save = step / program.time.stepsPerSave
    slots.forEach((slot, index) => {
      const column = columns[index]
      if (column !== undefined) column[save] = values[slot] ?? NaN
    })
  }
  interpret(program, placeInputs(program, options.inputs ?? {}), observe, { seed: options.seed })
  return {
    times,
    columns: new Map(names.map((name, index) => [name, columns[index] ?? new Float64Array()])),
    faults: watch.faults,
  }
}
