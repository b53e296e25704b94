/** Runs an ensemble over a pool: draws in blocks, an early picture if wanted, exact quantiles. */
import { InvariantError } from '@thaw/core'
import type { BackEnd } from '../batch.ts'
import type { Ensemble, EnsembleRequest } from '../ensemble-types.ts'
import { assembleEnsemble } from './assemble-ensemble.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { BlockPart, CellsSummary } from './engine-task.ts'
import { openJob, type EnsembleJob } from './ensemble-job.ts'
import { cutBlocks, stagesFor, type DrawRange } from './plan-blocks.ts'
import { partBuffers } from './serve-worker.ts'
import { simulateBlock } from './simulate-block.ts'

/** What an `AbortSignal` offers of itself here. */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason?: unknown
}

/** How the caller follows an ensemble, and ends it. */
export interface EnsembleOptions {
  /** Checked before each block; the promise is then refused with the signal's reason. */
  readonly signal?: CancelSignal
  /** Called with the ensemble of the first draws, and again as it grows; not with the last one. */
  readonly onProgress?: (ensemble: Ensemble) => void
  /**
   * The fastest that works in the pool's threads unless said otherwise; all give the same bits. One
   * that is named and does not work there is an error.
   */
  readonly backEnd?: BackEnd
}

/**
 * Runs `request.draws` in one world or two and summarises the outputs.
 *
 * The result does not depend on the number of workers or on the size of blocks. The calling thread
 * only passes buffers on. Where the program shows that the two worlds run alike at first, only the
 * rest is run: see `alikeUntil`. Memory: cells x draws x 8 bytes for each world, shared out over the
 * workers, and up to 96 MB for the other world, which the next request need not run again; what is
 * not an output is never kept.
 *
 * Rejects: with the signal's reason when cancelled; with the reason of a worker that has ended (the
 * next request finds a new one); names that are no inputs or outputs are bugs
 * of the caller (see `checkInputs`, `checkOutputs`).
 */
export async function runEnsemble(
  request: EnsembleRequest,
  pool: EnginePool,
  options: EnsembleOptions = {},
): Promise<Ensemble> {
  const job = openJob(request, pool, options.backEnd)
  const { count } = request.draws
  const stages = options.onProgress === undefined ? [count] : stagesFor(count)
  let first = 0
  let summaries: readonly CellsSummary[] = []
  for (const [index, end] of stages.entries()) {
    await simulateRange(job, { first, end }, options.signal)
    summaries = await reduceAll(job)
    first = end
    throwIfCancelled(options.signal)
    if (index < stages.length - 1) options.onProgress?.(assembleEnsemble(job, end, summaries))
  }
  return assembleEnsemble(job, first, summaries)
}

/** Each worker takes the next block as soon as it is free. */
async function simulateRange(
  job: EnsembleJob,
  range: DrawRange,
  signal: CancelSignal | undefined,
): Promise<void> {
  const waiting = [...cutBlocks(range, job.workers.length)]
  const work = async (worker: EngineWorker): Promise<void> => {
    try {
      for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) {
        throwIfCancelled(signal)
        job.blocks.set(block.first, await simulateBlock(job, worker, block))
      }
    } finally {
      // Where one worker fails the ensemble is lost: the others need not go on.
      waiting.length = 0
    }
  }
  await Promise.all(job.workers.map(work))
}

/** Each worker summarises its part of the cells over all blocks so far. */
async function reduceAll(job: EnsembleJob): Promise<readonly CellsSummary[]> {
  const parts = job.cuts.length - 1
  const summaries = await Promise.all(
    Array.from({ length: parts }, (_, part) => reducePart(job, part)),
  )
  return summaries
}

async function reducePart(job: EnsembleJob, part: number): Promise<CellsSummary> {
  const { request, workers, cuts, blocks } = job
  const worker = workers[part % workers.length]
  if (worker === undefined) throw new InvariantError('a pool without workers')
  const firsts = [...blocks.keys()].sort((left, right) => left - right)
  const worlds = job.worlds.map((_, world) =>
    firsts.flatMap((first) => blocks.get(first)?.[world]?.[part] ?? []),
  )
  const task = {
    kind: 'reduce',
    cells: (cuts[part + 1] ?? 0) - (cuts[part] ?? 0),
    worlds,
    levels: request.levels,
    runs: request.runs,
  } as const
  const answer = await worker.ask(task, partBuffers(worlds))
  if (answer.kind !== 'reduced') throw new InvariantError(`a worker answered ${answer.kind}`)
  takeBack(job, part, firsts, answer.worlds)
  return answer.summary
}

/** The parts come back from the worker as new views of the same memory. */
function takeBack(
  { blocks }: EnsembleJob,
  part: number,
  firsts: readonly number[],
  worlds: readonly (readonly BlockPart[])[],
): void {
  for (const [index, first] of firsts.entries()) {
    const before = blocks.get(first)
    if (before === undefined) continue
    const after = before.map((parts, world) =>
      parts.with(part, worlds[world]?.[index] ?? missing()),
    )
    blocks.set(first, after)
  }
}

function missing(): never {
  throw new InvariantError('a worker kept a part')
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted !== true) return
  if (signal.reason instanceof Error) throw signal.reason
  throw new Error('The ensemble was cancelled.', { cause: signal.reason })
}
