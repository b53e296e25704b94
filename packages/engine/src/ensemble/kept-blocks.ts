/** What a worker keeps of ensembles under way: blocks that it has run, part by part of their cells. */
import type { PartBlock } from './engine-task.ts'
import type { SpareArrays } from './spare-arrays.ts'

/** A block as it was run: for each world its parts. */
export interface RunBlock {
  readonly firstDraw: number
  readonly count: number
  readonly worlds: readonly (readonly Float64Array[])[]
}

/** Blocks by ensemble and part. */
export interface KeptBlocks {
  readonly add: (job: number, block: RunBlock) => void
  /** Takes the blocks of a part out: they are another worker's now. */
  readonly take: (job: number, part: number) => readonly PartBlock[]
  /** Puts blocks of a part in, and gives all that are there, in the order of their draws. */
  readonly join: (job: number, part: number, more: readonly PartBlock[]) => readonly PartBlock[]
  /** Lets go of an ensemble. */
  readonly drop: (job: number) => void
  /** Lets go of all that are not among these. */
  readonly dropOthers: (jobs: readonly number[]) => void
}

/** Nothing is kept yet; arrays of ensembles that are let go of become spare. */
export function openKeptBlocks(spare: SpareArrays): KeptBlocks {
  const jobs = new Map<number, Map<number, readonly PartBlock[]>>()
  const join: KeptBlocks['join'] = (job, part, more) => {
    const parts = jobs.get(job) ?? new Map<number, readonly PartBlock[]>()
    jobs.set(job, parts)
    const blocks = [...(parts.get(part) ?? []), ...more]
    parts.set(part, blocks)
    return blocks.sort((left, right) => left.firstDraw - right.firstDraw)
  }
  const drop = (job: number): void => {
    for (const blocks of jobs.get(job)?.values() ?? []) {
      for (const { worlds } of blocks) spare.give(worlds)
    }
    jobs.delete(job)
  }
  return {
    add: (job, { firstDraw, count, worlds }) => {
      for (const part of worlds[0]?.keys() ?? []) {
        const own = worlds.flatMap((parts) => parts[part] ?? [])
        join(job, part, [{ firstDraw, count, worlds: own }])
      }
    },
    take: (job, part) => {
      const parts = jobs.get(job)
      const blocks = parts?.get(part) ?? []
      parts?.delete(part)
      return blocks
    },
    join,
    drop,
    dropOthers: (open) => {
      for (const job of jobs.keys()) if (!open.includes(job)) drop(job)
    },
  }
}
