/**
 * Exact quantiles of many small samples, without sorting them.
 *
 * Values fall into about as many equal buckets as there are values; only the buckets that hold a
 * wanted rank are sorted. Cost: three passes over the values, for samples without long tails.
 */

/** Memory for samples of up to `capacity` values, used again and again. */
export interface SelectionSpace {
  readonly counts: Uint32Array
  /** Number of the wanted bucket, from 1; 0 for the others. */
  readonly wanted: Uint8Array
  readonly gathered: Float64Array
}

/** Up to 127 levels: each wants two ranks. */
const MOST_LEVELS = 127

export function selectionSpace(capacity: number): SelectionSpace {
  const buckets = bucketsFor(capacity)
  return {
    counts: new Uint32Array(buckets),
    wanted: new Uint8Array(buckets),
    gathered: new Float64Array(capacity),
  }
}

/** Values, all finite, at the head of an array. */
export interface Sample {
  readonly values: Float64Array
  readonly count: number
}

/**
 * Quantiles of a sample at `levels` (ascending, 0..1): linear between order statistics.
 * An empty sample has NaN at every level.
 *
 * Source: Hyndman and Fan 1996, definition 7. Checked: against sorting, in select-quantiles.prop.
 */
export function selectQuantiles(
  { values, count }: Sample,
  levels: readonly number[],
  space: SelectionSpace,
): readonly number[] {
  if (levels.length > MOST_LEVELS) throw new RangeError(`more than ${MOST_LEVELS} levels`)
  const ranks = ranksFor(levels, count)
  const statistics = selectRanks({ values, count }, ranks, space)
  return levels.map((level, index) => {
    const below = statistics[2 * index] ?? NaN
    const above = statistics[2 * index + 1] ?? NaN
    const position = (count - 1) * level
    const share = position - Math.floor(position)
    return share === 0 ? below : below + share * (above - below)
  })
}

/** For each level the rank at or below it and the next one. */
function ranksFor(levels: readonly number[], count: number): readonly number[] {
  return levels.flatMap((level) => {
    const below = Math.floor((count - 1) * level)
    return [below, Math.min(below + 1, count - 1)]
  })
}

function bucketsFor(count: number): number {
  return Math.max(16, count)
}

/** The values at these ranks (from 0, ascending by level). */
function selectRanks(
  sample: Sample,
  ranks: readonly number[],
  space: SelectionSpace,
): readonly number[] {
  const { values, count } = sample
  if (count === 0) return ranks.map(() => NaN)
  const { least, most } = extremesOf(sample)
  if (least === most) return ranks.map(() => least)
  const buckets = bucketsFor(count)
  const scale = (buckets - 1) / (most - least)
  const { counts, wanted, gathered } = space
  counts.fill(0, 0, buckets)
  wanted.fill(0, 0, buckets)
  for (let index = 0; index < count; index++) {
    const bucket = (((values[index] ?? 0) - least) * scale) | 0
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  const places = wantBuckets(ranks, counts, wanted)
  const ends = gather(sample, { least, scale }, space, places.segments)
  for (const [segment, { start }] of places.segments.entries()) {
    sortSegment(gathered, start, ends[segment] ?? start)
  }
  return places.ranks.map((place) => gathered[place] ?? NaN)
}

function extremesOf({ values, count }: Sample): { least: number; most: number } {
  let least = Infinity
  let most = -Infinity
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

interface Segment {
  /** Where its values begin among the gathered ones. */
  readonly start: number
}

interface Places {
  readonly segments: readonly Segment[]
  /** For each rank, where its value will stand among the gathered ones. */
  readonly ranks: readonly number[]
}

/** Marks the buckets in which the ranks lie. */
function wantBuckets(ranks: readonly number[], counts: Uint32Array, wanted: Uint8Array): Places {
  const segments: Segment[] = []
  const places: number[] = new Array<number>(ranks.length)
  const ascending = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  let bucket = 0
  let before = 0
  let gatheredBefore = 0
  for (const index of ascending) {
    const rank = ranks[index] ?? 0
    while (before + (counts[bucket] ?? 0) <= rank) {
      if (wanted[bucket] !== 0) gatheredBefore += counts[bucket] ?? 0
      before += counts[bucket] ?? 0
      bucket++
    }
    if (wanted[bucket] === 0) wanted[bucket] = segments.push({ start: gatheredBefore })
    places[index] = gatheredBefore + rank - before
  }
  return { segments, ranks: places }
}

/** Copies the values of the wanted buckets together; gives the end of each segment. */
function gather(
  { values, count }: Sample,
  { least, scale }: { least: number; scale: number },
  { wanted, gathered }: SelectionSpace,
  segments: readonly Segment[],
): readonly number[] {
  const ends = segments.map(({ start }) => start)
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? 0
    const segment = wanted[((value - least) * scale) | 0] ?? 0
    if (segment === 0) continue
    const end = ends[segment - 1] ?? 0
    gathered[end] = value
    ends[segment - 1] = end + 1
  }
  return ends
}

const SHORT = 24

function sortSegment(values: Float64Array, start: number, end: number): void {
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
