/**
 * Graphical functions in memory, so that a piece is found without a search.
 *
 * The range of x is cut into equal buckets, so fine that no two pieces begin in the same one. A
 * bucket names the piece that is in force at its left edge; one comparison tells whether the next
 * piece has begun. The bucket is found by the same rounded arithmetic when it is filled and when
 * it is asked, so the piece is always the right one.
 */
import { lookupSegments, type LookupSegment } from '../lookup-segments.ts'
import type { ProgramLookup } from '../program.ts'

/** Bytes of a piece in memory: the x where the next begins, its own x, y and slope. */
export const SEGMENT_BYTES = 32

/** A graphical function with its place in memory. */
export interface PlacedLookup {
  readonly lookup: ProgramLookup
  readonly segments: readonly LookupSegment[]
  /** Undefined where so many buckets would be needed that pieces are compared one by one. */
  readonly buckets: LookupBuckets | undefined
}

/** Buckets of equal width over x, each with the piece at its beginning. */
export interface LookupBuckets {
  /** Address of the pieces. */
  readonly segmentsAt: number
  /** Address of the buckets: each a 16-bit number of a piece. */
  readonly at: number
  readonly first: number
  /** Buckets per unit of x. */
  readonly perUnit: number
  readonly pieces: readonly number[]
}

const MOST_BUCKETS = 4096
/** So few pieces are sooner compared than looked up. */
const FEW_SEGMENTS = 3

/** Gives each lookup its addresses. */
export function placeLookups(
  lookups: readonly ProgramLookup[],
  take: (bytes: number) => number,
): readonly PlacedLookup[] {
  return lookups.map((lookup) => {
    const segments = lookupSegments(lookup)
    const fitted = segments.length <= FEW_SEGMENTS ? undefined : fitBuckets(lookup, segments)
    if (fitted === undefined) return { lookup, segments, buckets: undefined }
    const segmentsAt = take(segments.length * SEGMENT_BYTES)
    const at = take(fitted.pieces.length * 2)
    return { lookup, segments, buckets: { segmentsAt, at, ...fitted } }
  })
}

type FittedBuckets = Omit<LookupBuckets, 'segmentsAt' | 'at'>

function fitBuckets(
  { xs }: ProgramLookup,
  segments: readonly LookupSegment[],
): FittedBuckets | undefined {
  const first = xs[0] ?? NaN
  const range = (xs.at(-1) ?? NaN) - first
  for (let count = segments.length; count <= MOST_BUCKETS; count *= 2) {
    const perUnit = count / range
    const starts = segments.slice(1).map(({ x }) => bucketOf(x, { first, perUnit, count }))
    if (new Set(starts).size < starts.length) continue
    const pieces = Array.from(
      { length: count },
      (_, bucket) => starts.filter((start) => start < bucket).length,
    )
    return { first, perUnit, pieces }
  }
  return undefined
}

/** As the emitted code computes it. */
function bucketOf(
  x: number,
  { first, perUnit, count }: { first: number; perUnit: number; count: number },
): number {
  return Math.trunc(Math.max(0, Math.min(count - 1, (x - first) * perUnit)))
}

/** Writes pieces and buckets into the module's memory. */
export function writeLookups(lookups: readonly PlacedLookup[], memory: ArrayBuffer): void {
  for (const { segments, buckets } of lookups) {
    if (buckets === undefined) continue
    const pieces = segments.flatMap(({ x, y, slope }, index) => [
      segments[index + 1]?.x ?? Infinity,
      x,
      y,
      slope,
    ])
    new Float64Array(memory, buckets.segmentsAt, pieces.length).set(pieces)
    new Uint16Array(memory, buckets.at, buckets.pieces.length).set(buckets.pieces)
  }
}
