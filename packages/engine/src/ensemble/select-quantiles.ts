/**
 * Exact quantiles of many samples, without sorting them.
 *
 * Values fall into equal buckets, about as many as there are values or as there is room for; only the
 * buckets that hold a wanted rank are sorted. Cost: two passes over the values, for samples without long tails. The
 * loops are written for speed: they are most of what an ensemble costs beside its runs.
 */
import { planRanks, type RankPlan } from './plan-ranks.ts'

/** Memory for samples, used again and again, and the loops over it. */
export interface SelectionSpace {
  /** For each bucket how many values it has, and where they go next; 0 where no rank is wanted. */
  readonly counts: Uint32Array
  readonly places: Uint32Array
  /** Values of the wanted buckets. */
  readonly gathered: Float64Array
  /** Ranks for the last count: most samples are equally large. */
  readonly plans: Map<number, RankPlan>
  /** Finds the bucket of each value of the sample, and counts. */
  readonly countBuckets: (sample: Sample, scale: number) => void
  /** Moves the values of buckets that have a place there. */
  readonly gather: (sample: Sample, plan: RankPlan) => void
}

const LEAST_BUCKETS = 16

/** What a sample is like; its values are where the space expects them. */
export interface Sample {
  readonly count: number
  readonly least: number
  readonly most: number
}

/** Where the quantiles go: `values[start + level * stride]`. */
export interface QuantilePlace {
  readonly values: Float64Array
  readonly start: number
  readonly stride: number
}

/**
 * Quantiles of a sample of finite numbers at `levels` (0..1), linear between order statistics.
 * An empty sample has NaN at every level.
 *
 * Source: Hyndman and Fan 1996, definition 7. Checked: against sorting, in select-quantiles.prop.
 */
export function selectQuantiles(
  space: SelectionSpace,
  sample: Sample,
  levels: readonly number[],
  into: QuantilePlace,
): void {
  const { least, most, count } = sample
  if (count === 0 || least === most) {
    const only = count === 0 ? NaN : least
    for (let level = 0; level < levels.length; level++) {
      into.values[into.start + level * into.stride] = only
    }
    return
  }
  const plan = planFor(space, levels, count)
  const ends = selectRanks(space, sample, plan)
  const { gathered } = space
  for (let level = 0; level < levels.length; level++) {
    const below = gathered[ends[2 * level] ?? 0] ?? NaN
    const above = gathered[ends[2 * level + 1] ?? 0] ?? NaN
    const share = plan.shares[level] ?? 0
    into.values[into.start + level * into.stride] =
      share === 0 ? below : below + share * (above - below)
  }
}

function planFor({ plans }: SelectionSpace, levels: readonly number[], count: number): RankPlan {
  const known = plans.get(count)
  if (known !== undefined) return known
  const plan = planRanks(levels, count)
  plans.set(count, plan)
  return plan
}

/** Sorts what must be sorted; gives for each rank of the plan its place among the gathered. */
function selectRanks(space: SelectionSpace, sample: Sample, plan: RankPlan): Uint32Array {
  const { counts, places } = space
  const { count, least, most } = sample
  const number = Math.min(counts.length, Math.max(LEAST_BUCKETS, count))
  counts.fill(0, 0, number)
  places.fill(0, 0, number)
  // Of values nearer to each other than 1e-306 the quotient is infinite, and so would be their buckets.
  space.countBuckets(sample, Math.min((number - 1) / (most - least), Number.MAX_VALUE))
  findPlaces(space, plan)
  space.gather(sample, plan)
  sortSegments(space, plan)
  return plan.places
}

/**
 * Walks through the buckets up to each rank. A wanted bucket gets room among the gathered values,
 * from place 1 on: 0 marks the others.
 */
function findPlaces({ counts, places }: SelectionSpace, plan: RankPlan): void {
  const { order, ranks, starts } = plan
  let bucket = 0
  let before = 0
  let room = 1
  let start = 1
  plan.segments = 0
  for (const index of order) {
    const rank = ranks[index] ?? 0
    for (; before + (counts[bucket] ?? 0) <= rank; bucket++) before += counts[bucket] ?? 0
    if (places[bucket] === 0) {
      start = room
      places[bucket] = start
      plan.buckets[plan.segments] = bucket
      starts[plan.segments++] = start
      room += counts[bucket] ?? 0
    }
    plan.places[index] = start + rank - before
  }
  starts[plan.segments] = room
}

function sortSegments({ gathered }: SelectionSpace, { starts, segments }: RankPlan): void {
  for (let segment = 0; segment < segments; segment++) {
    sortPart(gathered, starts[segment] ?? 0, starts[segment + 1] ?? 0)
  }
}

const SHORT = 24

function sortPart(values: Float64Array, start: number, end: number): void {
  if (end - start > SHORT) {
    values.subarray(start, end).sort()
    return
  }
  for (let index = start + 1; index < end; index++) {
    const value = values[index] ?? 0
    let place = index
    while (place > start && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0
      place--
    }
    values[place] = value
  }
}
