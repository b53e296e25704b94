/** One run, by JavaScript made for the program where a model is large and its run long. */
import { compileBatch } from './compile-batch.ts'
import { fitsCode } from './fits-code.ts'
import { placeInputs } from './inputs.ts'
import { outputNames, placeOutputs } from './outputs.ts'
import type { Program } from './program.ts'
import { watchFaults } from './run-faults.ts'
import { run, type RunOptions, type RunResult } from './run.ts'
import { savedTimes } from './saved-times.ts'

/** So many times a statement is computed before it pays to make code (measured). */
const LEAST_EVALUATIONS = 2_000_000

/** Most values of all slots at all steps: half a gigabyte. */
const MOST_VALUES = 2 ** 26

/**
 * As `run`, with the same numbers and faults, in half the time or less where that is long. Where that is so,
 * all values of all steps are kept while faults are looked for, half a gigabyte at most. Needs a place that may
 * make code from text, which our pages may not.
 */
export function runLarge(
  program: Program,
  options: RunOptions = {},
  leastEvaluations: number = LEAST_EVALUATIONS,
): RunResult {
  return isWorthCode(program, leastEvaluations)
    ? runCompiled(program, options)
    : run(program, options)
}

function isWorthCode(program: Program, leastEvaluations: number): boolean {
  const { time, step, slots } = program
  const isLong = step.length * time.steps >= leastEvaluations
  const hasRoom = slots.length * (time.steps + 1) <= MOST_VALUES
  if (time.control !== undefined || !isLong || !hasRoom) return false
  return fitsCode({ program, outputs: [...slots.keys()] })
}

function runCompiled(program: Program, options: RunOptions): RunResult {
  const { slots, time } = program
  const names = options.outputs ?? outputNames(program)
  const inputs = placeInputs(program, options.inputs ?? {})
  const every = { ...program, time: { ...time, stepsPerSave: 1 } }
  const plan = { program: every, varying: [], outputs: [...slots.keys()] }
  const block = { inputs, draws: new Float64Array(), count: 1, seed: options.seed }
  const { values } = compileBatch('javascript', plan).run(block)
  const valueAt = (slot: number, step: number): number =>
    values[slot * (time.steps + 1) + step] ?? NaN
  const watch = watchFaults(program)
  const now = new Float64Array(slots.length)
  for (let step = 0; step <= time.steps; step++) {
    for (let slot = 0; slot < now.length; slot++) now[slot] = valueAt(slot, step)
    watch.look(time.start + step * time.dt, now)
  }
  const times = savedTimes(time)
  const columns = placeOutputs(program, names).map((slot) =>
    times.map((_, save) => valueAt(slot, save * time.stepsPerSave)),
  )
  return {
    times,
    columns: new Map(names.map((name, index) => [name, columns[index] ?? new Float64Array()])),
    faults: watch.faults,
  }
}
