/** Runs a model of a dossier for tests: quick enough for hundreds of worlds. */
import {
  compileBatch,
  outputNames,
  placeInputs,
  placeOutputs,
  savedTimes,
  type InputValues,
  type Program,
} from '@thaw/engine'

/** One run: the saved times, and a column for each output. */
export interface ModelRun {
  readonly times: Float64Array
  readonly columns: ReadonlyMap<string, Float64Array>
}

/** Compiles a program once; the result runs it with these inputs in place of its own numbers. */
export function makeRunner(program: Program): (inputs?: InputValues) => ModelRun {
  const names = outputNames(program)
  const outputs = placeOutputs(program, names)
  const batch = compileBatch('wasm', { program, varying: [], outputs })
  const times = savedTimes(program.time)
  return (inputs = {}) => {
    const placed = placeInputs(program, inputs)
    const { values, stride } = batch.run({ inputs: placed, draws: new Float64Array(), count: 1 })
    const columnAt = (output: number): Float64Array =>
      times.map((_, time) => values[(output * times.length + time) * stride] ?? NaN)
    return { times, columns: new Map(names.map((name, output) => [name, columnAt(output)])) }
  }
}
