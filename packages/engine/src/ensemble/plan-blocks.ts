/** Cuts draws into blocks and cells into parts. */

/** Draws from `first` to just before `end`. */
export interface DrawRange {
  readonly first: number
  readonly end: number
}

/** The first picture. */
const FIRST_STAGE = 40
/** How much each later picture has more than the one before. */
const GROWTH = 5
/** Most draws in a block: a cancelled ensemble goes on for no longer than one. */
const LARGEST_BLOCK = 128
/** Back ends run four draws at a time. */
const LANES = 4

/** Numbers of draws after which there is a picture: 40, 200, 1000, ..., and all. */
export function stagesFor(count: number): readonly number[] {
  const stages: number[] = []
  for (let stage = FIRST_STAGE; stage * 2 <= count; stage *= GROWTH) stages.push(stage)
  return [...stages, count]
}

/** Blocks of one range: equally long for every worker, in multiples of four. */
export function cutBlocks({ first, end }: DrawRange, workers: number): readonly DrawRange[] {
  const count = end - first
  const share = Math.ceil(count / workers)
  const perWorker = Math.ceil(share / LARGEST_BLOCK)
  const length = Math.max(LANES, Math.ceil(share / perWorker / LANES) * LANES)
  const blocks: DrawRange[] = []
  for (let start = first; start < end; start += length) {
    blocks.push({ first: start, end: Math.min(start + length, end) })
  }
  return blocks
}

/** Blocks that wait for workers. */
export interface WaitingBlocks {
  /** The next block for a worker: of its own, else the last of one that has most left. */
  readonly next: (worker: number) => DrawRange | undefined
  readonly clear: () => void
}

/** Shares blocks out, the same ones to each worker each time, so that it knows them from before. */
export function shareBlocks(blocks: readonly DrawRange[], workers: number): WaitingBlocks {
  const shares = Array.from({ length: workers }, (_, worker) =>
    blocks.filter((_block, index) => index % workers === worker),
  )
  return {
    next: (worker) => {
      const own = shares[worker]?.shift()
      if (own !== undefined) return own
      const [longest] = [...shares].sort((left, right) => right.length - left.length)
      return longest?.pop()
    },
    clear: () => {
      for (const share of shares) share.length = 0
    },
  }
}

/** First cell of each of `parts` parts, and the number of cells; no part is empty. */
export function cutCells(cells: number, parts: number): readonly number[] {
  const used = Math.max(1, Math.min(parts, cells))
  return Array.from({ length: used + 1 }, (_, part) => Math.floor((cells * part) / used))
}
