/** Runs a design block by block and hands the values on as they come: nothing of them is kept. */
import { InvariantError } from '@thaw/core'
import type { BackEnd } from '../batch.ts'
import type { InputValues } from '../ensemble-types.ts'
import type { Program } from '../program.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { EngineAnswer, ReduceTask, SimulateTask } from './engine-task.ts'
import { cutCells } from './plan-blocks.ts'
import { programKey } from './program-key.ts'
import { partBuffers } from './serve-worker.ts'

/** What is the same for all rows of a design. */
export interface RowsRequest {
  readonly program: Program
  /** Input names, one a column of the rows. */
  readonly names: readonly string[]
  /** Output names to keep. */
  readonly outputs: readonly string[]
  /** Settings that are the same in every row, stronger than the row's own value. */
  readonly inputs: InputValues
  readonly seed: number
  /** The fastest that works in the pool's threads where left out. */
  readonly backEnd?: BackEnd | undefined
}

/** Some rows of a design, one after the other. */
export interface RowsBlock {
  /** Number of the first one in the whole design, from 0: what its random numbers hang on. */
  readonly first: number
  readonly count: number
  /** Row-major, `count` x names. */
  readonly draws: Float64Array
}

/** What the rows of a block gave: row-major, cells (output by output, saved time by saved time) x count. */
export interface RowsValues {
  readonly first: number
  readonly count: number
  readonly values: Float64Array
}

/** Blocks that a worker has before it: one at work, one waiting. */
const AHEAD = 2

/**
 * The values of each block, in the order of the blocks. The numbers of a row hang on its own values, its
 * number and the seed only: not on the other rows, the size of blocks or the number of workers. Memory:
 * two blocks for each worker.
 */
export async function* runRows(
  request: RowsRequest,
  blocks: Iterable<RowsBlock>,
  pool: EnginePool,
): AsyncGenerator<RowsValues> {
  const waiting: Promise<RowsValues>[] = []
  let asked = 0
  try {
    for (const block of blocks) {
      const worker = pool.workers[asked++ % pool.workers.length]
      if (worker === undefined) throw new InvariantError('a pool without workers')
      waiting.push(askBlock(request, block, worker))
      if (waiting.length === AHEAD * pool.workers.length) yield await takeFirst(waiting)
    }
    while (waiting.length > 0) yield await takeFirst(waiting)
  } finally {
    // Whoever stops early waits for what is under way, so that no refusal goes unheard.
    await Promise.allSettled(waiting)
  }
}

function takeFirst(waiting: Promise<RowsValues>[]): Promise<RowsValues> {
  return waiting.shift() ?? Promise.reject(new InvariantError('nothing is waiting'))
}

async function askBlock(
  { program, names, outputs, inputs, seed, backEnd }: RowsRequest,
  { first, count, draws }: RowsBlock,
  worker: EngineWorker,
): Promise<RowsValues> {
  const task: SimulateTask = {
    ...{ kind: 'simulate', programKey: programKey(program), program: undefined, backEnd },
    precision: undefined,
    ...{ varying: names, outputs, inputs, draws, count, firstDraw: first, seed },
  }
  const answer = await worker.ask(task, [])
  const done = answer.kind === 'needsProgram' ? await worker.ask({ ...task, program }, []) : answer
  return { first, count, values: valuesOf(done) }
}

function valuesOf(answer: EngineAnswer): Float64Array {
  if (answer.kind !== 'simulated') throw new InvariantError(`a worker answered ${answer.kind}`)
  return answer.values
}

/** The values of some cells in one block: row-major, cells x `count`. */
export interface BlockPart {
  readonly values: Float64Array
  readonly count: number
}

/**
 * Quantiles of some cells over all rows: row-major, levels x cells; type 7 of Hyndman and Fan 1996,
 * exact; values that are not finite are left out. `parts` are those cells of each block, in the order of
 * the rows; their memory goes to the pool's workers.
 */
export async function quantilesOfRows(
  parts: readonly BlockPart[],
  levels: readonly number[],
  pool: EnginePool,
): Promise<Float64Array> {
  const [first] = parts
  const cells = first === undefined ? 0 : first.values.length / first.count
  const cuts = cutCells(cells, pool.workers.length)
  const shares = await Promise.all(
    cuts.slice(0, -1).map(async (from, index) => {
      const end = cuts[index + 1] ?? from
      const received = parts.map(({ values, count }) => ({
        ...{ firstDraw: 0, count },
        worlds: [values.slice(from * count, end * count)],
      }))
      const worker = pool.workers[index % pool.workers.length]
      if (worker === undefined) throw new InvariantError('a pool without workers')
      const wish = { cells: end - from, levels, runs: 0 }
      const task: ReduceTask = { kind: 'reduce', own: undefined, received, ...wish }
      const answer = await worker.ask(task, partBuffers(received))
      if (answer.kind !== 'reduced') throw new InvariantError(`a worker answered ${answer.kind}`)
      return { from, end, quantiles: answer.summary.quantiles }
    }),
  )
  const quantiles = new Float64Array(levels.length * cells)
  for (const { from, end, quantiles: own } of shares) {
    levels.forEach((_, level) => {
      const row = own.subarray(level * (end - from), (level + 1) * (end - from))
      quantiles.set(row, level * cells + from)
    })
  }
  return quantiles
}
