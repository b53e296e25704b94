/** Runs the rows of a screening design on all workers of a pool. */
import { rowsOfRole, type ScreenDesign } from '@thaw/analysis'
import {
  runRows,
  savedTimes,
  type EnginePool,
  type InputValues,
  type Program,
  type RowsBlock,
} from '@thaw/engine'
import { stopAt } from '../stop-at.ts'

/** One number of each run: an output at a saved time. */
export interface OutputAt {
  readonly program: Program
  /** As the program prints it. */
  readonly output: string
  /** One of the program's saved times. */
  readonly time: number
  /** Settings that are the same in every run; those of the design are stronger. */
  readonly inputs: InputValues
  readonly seed: number
}

/** Who follows the runs, and may end them. */
export interface Watch {
  /** Told how many runs are done. */
  readonly done: (runs: number) => void
  readonly isEnded: () => boolean
}

/** Bases that are run together; an end is heeded between two of these. */
const CHUNK = 64

/**
 * The output of each row: base-major, bases x roles; of fewer bases, all of them whole, where the watch ends it.
 *
 * The rows of one base share their random numbers, as a design of differences needs it: what differs between
 * them then comes from the parameters alone.
 */
export async function runScreen(
  design: ScreenDesign,
  names: readonly string[],
  { pool, watch, ...wanted }: OutputAt & { readonly pool: EnginePool; readonly watch: Watch },
): Promise<Float64Array> {
  const outputs = new Float64Array(design.bases * design.roles)
  const program = stopAt(wanted.program, wanted.time)
  const place = savedTimes(program.time).indexOf(wanted.time)
  const held = Object.entries(wanted.inputs).filter(([name]) => !names.includes(name))
  const request = {
    ...{ program, names, outputs: [wanted.output], seed: wanted.seed },
    inputs: Object.fromEntries(held),
  }
  let [runs, role] = [0, 0]
  // Blocks come back in the order that they were asked for: role by role, chunk by chunk.
  for await (const { first, count, values } of runRows(request, blocksOf(design), pool)) {
    for (let index = 0; index < count; index++) {
      outputs[(first + index) * design.roles + role] = values[place * count + index] ?? NaN
    }
    runs += count
    role = (role + 1) % design.roles
    watch.done(runs)
    if (role === 0 && watch.isEnded()) return outputs.slice(0, (first + count) * design.roles)
  }
  return outputs
}

function* blocksOf(design: ScreenDesign): Generator<RowsBlock> {
  for (let first = 0; first < design.bases; first += CHUNK) {
    const count = Math.min(CHUNK, design.bases - first)
    for (let role = 0; role < design.roles; role++) {
      // The number of a row is that of its base, whatever its role: random numbers hang on it.
      yield { first, count, draws: rowsOfRole(design, role, first, count) }
    }
  }
}
