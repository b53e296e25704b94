/**
 * Exact quantiles of many samples, without sorting them.
 *
 * Values fall into about as many equal buckets as there are values; only the buckets that hold a
 * wanted rank are sorted. Cost: two passes over the values, for samples without long tails. The
 * loops are written for speed: they are most of what an ensemble costs beside its runs.
 */
import { planRanks, type RankPlan } from './plan-ranks.ts'

/** Memory for samples of up to `capacity` values, used again and again. */
export interface SelectionSpace {
  /** The sample: whoever selects fills its head. */
  readonly values: Float64Array
  readonly buckets: Uint32Array
  readonly counts: Uint32Array
  /** Where the values of a wanted bucket go next; 0 for buckets that hold no wanted rank. */
  readonly places: Uint32Array
  readonly gathered: Float64Array
  /** Ranks for the last count: most samples are equally large. */
  readonly plans: Map<number, RankPlan>
}

/** Space for samples of up to `capacity` values. */
export function selectionSpace(capacity: number): SelectionSpace {
  const most = Math.max(capacity, LEAST_BUCKETS)
  return {
    values: new Float64Array(capacity),
    buckets: new Uint32Array(capacity),
    counts: new Uint32Array(most),
    places: new Uint32Array(most),
    gathered: new Float64Array(capacity + 1),
    plans: new Map(),
  }
}

const LEAST_BUCKETS = 16

/** What the sample at the head of `space.values` is like. */
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
  const { values, buckets, counts, places, gathered } = space
  const { count, least, most } = sample
  const number = Math.max(LEAST_BUCKETS, count)
  const scale = (number - 1) / (most - least)
  counts.fill(0, 0, number)
  places.fill(0, 0, number)
  for (let index = 0; index < count; index++) {
    const bucket = (((values[index] ?? 0) - least) * scale) >>> 0
    buckets[index] = bucket
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  findPlaces(space, plan)
  for (let index = 0; index < count; index++) {
    const bucket = buckets[index] ?? 0
    const place = places[bucket] ?? 0
    if (place === 0) continue
    gathered[place] = values[index] ?? 0
    places[bucket] = place + 1
  }
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
