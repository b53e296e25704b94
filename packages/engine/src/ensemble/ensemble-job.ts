/** An ensemble under way: what was asked, and where it runs. */
import { alikeUntil } from '../alike/alike-until.ts'
import type { BackEnd } from '../batch.ts'
import type { EnsembleRequest } from '../ensemble-types.ts'
import { savedTimes } from '../saved-times.ts'
import { checkpointSteps } from './checkpoints.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { OtherWorld } from './engine-task.ts'
import { cutCells } from './plan-blocks.ts'
import { programKey } from './program-key.ts'

/** Everything that the steps of one ensemble share. */
export interface EnsembleJob {
  /** Other than that of any job that a worker may know of. */
  readonly number: number
  readonly request: EnsembleRequest
  /** As asked for; each worker takes the fastest that it has where undefined. */
  readonly backEnd: BackEnd | undefined
  /** What the blocks so far were run with. */
  readonly used: Set<BackEnd>
  readonly workers: readonly EngineWorker[]
  readonly programKey: string
  readonly against: OtherWorld | undefined
  /** First cell of each part, and the number of all cells. */
  readonly cuts: readonly number[]
  /** Jobs of the pool that are under way, this one among them. */
  readonly openJobs: Set<number>
}

/**
 * Most bytes of other worlds that the workers of a pool keep for later ensembles; what was used longest
 * ago goes first. 10,000 draws of forty outputs at sixty times have room with their checkpoints.
 */
const MOST_BYTES = 320 * 2 ** 20

/** Jobs of each pool that are under way. */
const openJobs = new WeakMap<EnginePool, Set<number>>()
/** A worker may serve several pools, one dressed as another: numbers are those of all pools together. */
const numbers = { next: 0 }

/** A job that has not begun; whoever opens it takes its number out of `openJobs` when it has ended. */
export function openJob(
  request: EnsembleRequest,
  pool: EnginePool,
  backEnd: BackEnd | undefined,
): EnsembleJob {
  const { program, outputs } = request
  const number = numbers.next++
  const open = openJobs.get(pool) ?? new Set()
  openJobs.set(pool, open.add(number))
  const cells = outputs.length * savedTimes(program.time).length
  return {
    number,
    request,
    backEnd,
    used: new Set(),
    workers: pool.workers,
    programKey: programKey(program),
    against: otherWorld(request, pool.workers.length),
    cuts: cutCells(cells, pool.workers.length),
    openJobs: open,
  }
}

function otherWorld(request: EnsembleRequest, workers: number): OtherWorld | undefined {
  if (request.against === undefined) return undefined
  const checkpoints = checkpointSteps(request.program)
  return {
    inputs: request.against,
    checkpoints,
    alikeUntil: alikeUntil(request, checkpoints),
    mostBytes: MOST_BYTES / workers,
  }
}
