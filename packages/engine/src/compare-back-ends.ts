/** What a program computes on each back end, and where one differs from the interpreter. */
import type { BackEnd, BatchPlan, Block } from './batch.ts'
import { compileBatch } from './compile-batch.ts'
import { outputNames, placeOutputs } from './outputs.ts'
import type { Program } from './program.ts'
import { countSaves, savedTimes } from './saved-times.ts'

/** Beside the model's own numbers each of the first inputs is also set to these. */
const OTHER_SETTINGS = [0, -1.5]
const MOST_INPUTS = 3

/** The saved values of a program as it stands: a column for each output, by name in the model's order. */
export function columnsOn(
  backEnd: BackEnd,
  program: Program,
): ReadonlyMap<string, readonly number[]> {
  const names = outputNames(program)
  const plan = { program, varying: [], outputs: placeOutputs(program, names) }
  const { values, stride } = compileBatch(backEnd, plan).run(oneRun)
  const saves = countSaves(program.time)
  const columnOf = (output: number): readonly number[] =>
    Array.from({ length: saves }, (_, save) => values[(output * saves + save) * stride] ?? NaN)
  return new Map(names.map((name, output) => [name, columnOf(output)]))
}

const oneRun: Block = { inputs: [], draws: new Float64Array(), count: 1 }

/**
 * Where JavaScript or WebAssembly gives another bit than the interpreter, a line for each variable, time and
 * draw; empty where all agree. Three draws are run, so that what hangs on inputs is computed apart from what
 * does not. A program that sets its own time has one back end and nothing to differ from.
 */
export function differencesOfBackEnds(program: Program): readonly string[] {
  if (program.time.control !== undefined) return []
  const names = outputNames(program)
  const inputs = program.inputs.slice(0, MOST_INPUTS)
  const plan: BatchPlan = {
    program,
    varying: inputs.map(({ slot }) => slot),
    outputs: placeOutputs(program, names),
  }
  const own = inputs.map(({ value }) => value)
  const rows = [own, ...OTHER_SETTINGS.map((other) => own.map(() => other))]
  const block = { inputs: [], draws: Float64Array.from(rows.flat()), count: rows.length }
  const times = savedTimes(program.time)
  const expected = valuesOn('interpreter', plan, block)
  return (['javascript', 'wasm'] as const).flatMap((backEnd) =>
    valuesOn(backEnd, plan, block).flatMap((value, index) => {
      if (Object.is(value, expected[index])) return []
      const cell = Math.floor(index / rows.length)
      const name = names[Math.floor(cell / times.length)] ?? ''
      const place = `${name} at ${times[cell % times.length]} in draw ${index % rows.length}`
      return [`${backEnd}: ${place} is ${value}, with the interpreter ${expected[index]}`]
    }),
  )
}

/** Cell by cell, in each the value of every draw, without what pads the rows. */
function valuesOn(backEnd: BackEnd, plan: BatchPlan, block: Block): readonly number[] {
  const { values, stride } = compileBatch(backEnd, plan).run(block)
  return Array.from(values).filter((_, index) => index % stride < block.count)
}
