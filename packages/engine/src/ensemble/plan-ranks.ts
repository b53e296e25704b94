/** Which ranks of a sample its quantiles need; the same for all samples of one size. */

/** The ranks with the space that each selection needs; used again for every cell. */
export interface RankPlan {
  /** Two ranks (from 0) for each level: the one at or below it, and the next. */
  readonly ranks: Uint32Array
  /** How far each level lies from its first rank to the second, 0 to 1. */
  readonly shares: Float64Array
  /** Numbers of the ranks, the lowest rank first. */
  readonly order: Uint32Array
  /** Filled by each selection: for each rank, where its value is. */
  readonly places: Uint32Array
  /** Filled by each selection: where each sorted part begins, and where the last one ends. */
  readonly starts: Uint32Array
  /** And the bucket of each sorted part. */
  readonly buckets: Uint32Array
  segments: number
}

/** Ranks for type-7 quantiles at `levels` of `count` values, at least 1. */
export function planRanks(levels: readonly number[], count: number): RankPlan {
  const ranks = Uint32Array.from(
    levels.flatMap((level) => {
      const below = Math.floor((count - 1) * level)
      return [below, Math.min(below + 1, count - 1)]
    }),
  )
  return {
    ranks,
    shares: Float64Array.from(
      levels,
      (level) => (count - 1) * level - Math.floor((count - 1) * level),
    ),
    order: Uint32Array.from(ranks.keys()).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)),
    places: new Uint32Array(ranks.length),
    starts: new Uint32Array(ranks.length + 1),
    buckets: new Uint32Array(ranks.length),
    segments: 0,
  }
}
