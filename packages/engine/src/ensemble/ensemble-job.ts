/** An ensemble under way: what was asked, where it runs, and the blocks so far. */
import { alikeUntil } from '../alike/alike-until.ts'
import type { BackEnd } from '../batch.ts'
import type { EnsembleRequest, InputValues } from '../ensemble-types.ts'
import { savedTimes } from '../saved-times.ts'
import { checkpointSteps } from './checkpoints.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { BlockPart } from './engine-task.ts'
import { cutCells } from './plan-blocks.ts'
import { programKey } from './program-key.ts'
import { worldCache, type WorldCache } from './world-cache.ts'

/** Everything that the steps of one ensemble share. */
export interface EnsembleJob {
  readonly request: EnsembleRequest
  /** As asked for; each worker takes the fastest that it has where undefined. */
  readonly backEnd: BackEnd | undefined
  /** What the blocks so far were run with. */
  readonly used: Set<BackEnd>
  readonly workers: readonly EngineWorker[]
  readonly cache: WorldCache
  readonly programKey: string
  readonly worlds: readonly InputValues[]
  /** Steps at which the other world keeps its state. */
  readonly checkpoints: readonly number[]
  /** The last of them up to which both worlds are the same. */
  readonly alikeUntil: number | undefined
  /** First cell of each part, and the number of all cells. */
  readonly cuts: readonly number[]
  /** Blocks so far, by their first draw: for each world its parts. */
  readonly blocks: Map<number, readonly (readonly BlockPart[])[]>
}

/** A job that has not begun. */
export function openJob(
  request: EnsembleRequest,
  pool: EnginePool,
  backEnd: BackEnd | undefined,
): EnsembleJob {
  const { program, outputs, inputs, against } = request
  const checkpoints = checkpointSteps(program)
  const cells = outputs.length * savedTimes(program.time).length
  return {
    request,
    backEnd,
    used: new Set(),
    workers: pool.workers,
    cache: worldCache(pool),
    programKey: programKey(program),
    worlds: against === undefined ? [inputs] : [inputs, against],
    checkpoints,
    alikeUntil: against === undefined ? undefined : alikeUntil(request, checkpoints),
    cuts: cutCells(cells, pool.workers.length),
    blocks: new Map(),
  }
}
