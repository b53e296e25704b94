/** An ensemble under way: what was asked, and where it runs. */
import { alikeUntil } from '../alike/alike-until.ts'
import type { BackEnd } from '../batch.ts'
import type { EnsembleRequest } from '../ensemble-types.ts'
import { countSaves } from '../saved-times.ts'
import type { CellWindow } from './cell-window.ts'
import { checkpointSteps } from './checkpoints.ts'
import { earlierCache, findEarlier, type EarlierCache } from './earlier-cells.ts'
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import type { CellsSummary, OtherWorld } from './engine-task.ts'
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
  /** The cells that are run and summarised; what is before it is known. */
  readonly window: CellWindow
  /** How many of the first saved times are the same in both worlds. */
  readonly alikeSaves: number
  /** What was summarised of the other world before the window, by the number of draws. */
  readonly earlier: ReadonlyMap<number, CellsSummary>
  /** Where whole summaries are kept for later jobs. */
  readonly cache: EarlierCache
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

/** How a job is run. */
export interface JobOptions {
  readonly backEnd: BackEnd | undefined
  /** Numbers of draws after which there is a summary. */
  readonly stages: readonly number[]
}

/** A job that has not begun; whoever opens it takes its number out of `openJobs` when it has ended. */
export function openJob(
  request: EnsembleRequest,
  pool: EnginePool,
  { backEnd, stages }: JobOptions,
): EnsembleJob {
  const { program, outputs, against } = request
  const number = numbers.next++
  const open = openJobs.get(pool) ?? new Set()
  openJobs.set(pool, open.add(number))
  const checkpoints = checkpointSteps(program)
  const alikeStep = against && alikeUntil(request, checkpoints)
  const alikeSaves = (alikeStep ?? 0) / program.time.stepsPerSave
  const cache = earlierCache(pool)
  const earlier = findEarlier(cache, request, { stages, saves: alikeSaves })
  const firstSave = earlier.size > 0 ? alikeSaves : 0
  const saves = countSaves(program.time)
  const cells = outputs.length * (saves - firstSave)
  return {
    number,
    request,
    backEnd,
    used: new Set(),
    workers: pool.workers,
    programKey: programKey(program),
    against: against && {
      inputs: against,
      checkpoints,
      alikeUntil: firstSave > 0 ? alikeStep : undefined,
      mostBytes: MOST_BYTES / pool.workers.length,
    },
    window: {
      saves,
      firstSave,
      cuts: cutCells(cells, pool.workers.length),
    },
    ...{ alikeSaves, earlier, cache, openJobs: open },
  }
}
