/** Runs the draws in the world of a check and measures each run. */
import type { CheckWorld, Dossier, Measure } from '@thaw/dossier'
import {
  runRows,
  savedTimes,
  type Draws,
  type EnginePool,
  type Program,
  type RowsValues,
} from '@thaw/engine'
import { drawBlocks } from '../draw-blocks.ts'
import { measureRun } from './measure-run.ts'
import { drawCorners, halveStep, type LeverRange } from './world-draws.ts'

/** What is the same for all checks of a dossier. */
export interface CheckTask {
  readonly dossier: Pick<Dossier, 'checks'> & {
    readonly levers: ReadonlyMap<string, LeverRange>
  }
  readonly program: Program
}

/** What is run, and on what. */
export interface CheckRuns extends CheckTask {
  readonly draws: Draws
  readonly pool: EnginePool
}

/** The world as it was. */
export const asDone: CheckWorld = { inputs: {}, hasHalfStep: false, corners: undefined }

/** Numbers that a block may hold: 32 MB. */
const MOST_VALUES = 2 ** 22
const MOST_RUNS = 256

/** The values of each measure, one a run of the world, in the order of the measures. */
export async function measureWorld(
  runs: CheckRuns,
  world: CheckWorld,
  measures: readonly Measure[],
): Promise<readonly Float64Array[]> {
  const { program, dossier, pool } = runs
  const draws =
    world.corners === undefined
      ? runs.draws
      : drawCorners([...dossier.levers.values()], runs.draws, world.corners)
  const outputs = [...new Set(measures.flatMap((measure) => measure.outputs))]
  const request = { program, names: draws.names, outputs, inputs: world.inputs, seed: 0 }
  const times = savedTimes(program.time)
  const blocks = drawBlocks(draws, blockSize(outputs.length * times.length))
  const own = { ...request, program: world.hasHalfStep ? halveStep(program) : program }
  // Only a shift looks at the world as it was run by run.
  const beside = measures.some(({ word }) => word === 'shift')
    ? runRows({ ...request, inputs: {} }, blocks, pool)
    : undefined
  const found = measures.map(() => new Float64Array(draws.count))
  // Two columns for all runs: a new one each time would keep the collector busier than the sums.
  const [column, reference] = [new Float64Array(times.length), new Float64Array(times.length)]
  for await (const block of runRows(own, blocks, pool)) {
    const other = (await beside?.next())?.value as RowsValues | undefined
    measures.forEach((measure, at) => {
      const values = found[at] ?? reference
      const places = measure.outputs.map((output) => outputs.indexOf(output))
      for (let run = 0; run < block.count; run++) {
        fillColumn(column, block, places, run)
        if (other !== undefined) fillColumn(reference, other, places, run)
        values[block.first + run] = measureRun(times, column, measure, reference)
      }
    })
  }
  return found
}

/** Runs in a block whose runs give this many numbers each. */
function blockSize(cells: number): number {
  return Math.max(4, Math.min(MOST_RUNS, Math.floor(MOST_VALUES / cells / 4) * 4))
}

/** One run of a block over time: an output, or the sum of several. */
function fillColumn(
  column: Float64Array,
  { values, count }: RowsValues,
  places: readonly number[],
  run: number,
): void {
  column.fill(0)
  for (const place of places) {
    let cell = place * column.length * count + run
    for (let time = 0; time < column.length; time++) {
      column[time] = (column[time] ?? NaN) + (values[cell] ?? NaN)
      cell += count
    }
  }
}
