/** Runs an ensemble over a pool: draws in blocks, an early picture if wanted, exact quantiles. */
import { InvariantError } from '@thaw/core'
import type { BackEnd } from '../batch.ts'
import type { Ensemble, EnsembleRequest } from '../ensemble-types.ts'
import { assembleEnsemble } from './assemble-ensemble.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { CellsSummary, EngineAnswer, EngineTask } from './engine-task.ts'
import { joinEarlier, keepEarlier, earlierKey } from './earlier-cells.ts'
import { openJob, type EnsembleJob } from './ensemble-job.ts'
import { joinSummaries } from './join-summaries.ts'
import { cutBlocks, shareBlocks, stagesFor, type DrawRange } from './plan-blocks.ts'
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
 * The result does not depend on the number of workers or on the size of blocks. What a worker has run
 * stays with it until it is summarised; then each hands the others their share of the cells, and the
 * calling thread only passes these on. Where the program shows that the two worlds run alike at first
 * (see `alikeUntil`), the second request on only runs and summarises the rest. Memory: cells x draws x 8 bytes for each world, shared out
 * over the workers, and up to 320 MB for other worlds, which the next request need not run again; what is
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
  const { count } = request.draws
  const stages = options.onProgress === undefined ? [count] : stagesFor(count)
  const job = openJob(request, pool, { backEnd: options.backEnd, stages })
  try {
    return await runJob(job, stages, options)
  } finally {
    job.openJobs.delete(job.number)
  }
}

async function runJob(
  job: EnsembleJob,
  stages: readonly number[],
  { signal, onProgress }: EnsembleOptions,
): Promise<Ensemble> {
  let ensemble: Ensemble | undefined
  let first = 0
  for (const end of stages) {
    if (ensemble !== undefined) onProgress?.(ensemble)
    await simulateRange(job, { first, end }, signal)
    const summary = await summariseAll(job, { draws: end, isGoingOn: end !== stages.at(-1) })
    throwIfCancelled(signal)
    ensemble = assembleEnsemble(job, end, summary)
    first = end
  }
  if (ensemble === undefined) throw new InvariantError('an ensemble without a stage')
  return ensemble
}

/** Each worker takes the next of its blocks as soon as it is free, and then of the others'. */
async function simulateRange(
  job: EnsembleJob,
  range: DrawRange,
  signal: CancelSignal | undefined,
): Promise<void> {
  const waiting = shareBlocks(cutBlocks(range, job.workers.length), job.workers.length)
  const work = async (worker: EngineWorker, index: number): Promise<void> => {
    try {
      for (let block = waiting.next(index); block !== undefined; block = waiting.next(index)) {
        throwIfCancelled(signal)
        await simulateBlock(job, worker, block)
      }
    } finally {
      // Where one worker fails the ensemble is lost: the others need not go on.
      waiting.clear()
    }
  }
  await Promise.all(job.workers.map(work))
}

/** How far an ensemble has come. */
interface Stage {
  readonly draws: number
  readonly isGoingOn: boolean
}

/** Each worker summarises its part of the cells over all blocks so far; what both worlds share is known. */
async function summariseAll(job: EnsembleJob, stage: Stage): Promise<CellsSummary> {
  const { request, window, earlier, alikeSaves, cache } = job
  const { draws } = stage
  const parts = Array.from({ length: window.cuts.length - 1 }, (_, part) =>
    reducePart(job, part, stage),
  )
  const summary = joinSummaries(await Promise.all(parts))
  const known = earlier.get(draws)
  if (known !== undefined) return joinEarlier({ request, window, draws }, known, summary)
  if (alikeSaves > 0) keepEarlier(cache, earlierKey(request, draws), { saves: alikeSaves, summary })
  return summary
}

async function reducePart(
  { number, request, workers, window }: EnsembleJob,
  part: number,
  { draws, isGoingOn }: Stage,
): Promise<CellsSummary> {
  const [worker, ...others] = [...workers.slice(part), ...workers.slice(0, part)]
  const give = { kind: 'give', job: number, part } as const
  const given = await Promise.all(others.map((other) => askFor('given', other, give, [])))
  const received = given.flatMap(({ blocks }) => blocks)
  const task = {
    kind: 'reduce',
    own: { job: number, part, isGoingOn },
    received,
    cells: (window.cuts[part + 1] ?? 0) - (window.cuts[part] ?? 0),
    ...{ levels: request.levels, runs: request.runs },
  } as const
  const reduced = await askFor('reduced', worker, task, partBuffers(received))
  // A thread that died between two questions has been replaced by one that knows of nothing.
  if (reduced.draws !== draws) throw new Error('A thread of the engine has lost what it had run.')
  return reduced.summary
}

async function askFor<Kind extends EngineAnswer['kind']>(
  kind: Kind,
  worker: EngineWorker | undefined,
  task: EngineTask,
  transfer: readonly ArrayBuffer[],
): Promise<Extract<EngineAnswer, { readonly kind: Kind }>> {
  if (worker === undefined) throw new InvariantError('a pool without workers')
  const answer = await worker.ask(task, transfer)
  if (!isKind(answer, kind)) throw new InvariantError(`a worker answered ${answer.kind}`)
  return answer
}

function isKind<Kind extends EngineAnswer['kind']>(
  answer: EngineAnswer,
  kind: Kind,
): answer is Extract<EngineAnswer, { readonly kind: Kind }> {
  return answer.kind === kind
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted !== true) return
  if (signal.reason instanceof Error) throw signal.reason
  throw new Error('The ensemble was cancelled.', { cause: signal.reason })
}
