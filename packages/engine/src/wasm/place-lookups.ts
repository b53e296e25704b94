/**
 * Graphical functions in memory, so that a piece is found without a search.
 *
 * The range of x is cut into equal buckets, so fine that no two pieces begin in the same one. Where all
 * pieces begin with a bucket, as those of equally distant points do, each bucket has its piece. Else it
 * names the piece that is in force at its left edge, and one comparison tells whether the next has begun.
 * The bucket is found by the same rounded arithmetic, which never falls as x rises, when it is filled and
 * when it is asked, so the piece is always the right one.
 */
import {
  lookupSegments,
  numberBelow,
  type LookupSegment,
  type LookupSegments,
} from '../lookup-segments.ts'
import type { ProgramLookup } from '../program.ts'

/** Bytes of a piece in memory: the x where the next begins, its own x, y and slope. */
export const SEGMENT_BYTES = 32
/** In single precision. */
export const SINGLE_SEGMENT_BYTES = 16

/** A graphical function with its place in memory. */
export interface PlacedLookup extends LookupSegments {
  /** Undefined where there are few pieces, or so many buckets would be needed, that they are compared one by one. */
  readonly buckets: LookupBuckets | undefined
}

/** Buckets of equal width over x. */
export interface LookupBuckets {
  /** Address of the pieces: one for each bucket, or those that the buckets name. */
  readonly segmentsAt: number
  /** And of the same in single precision. */
  readonly singlesAt: number
  /** Address of the buckets, each a 16-bit number of a piece; undefined where each has its own. */
  readonly at: number | undefined
  readonly first: number
  /** Buckets per unit of x. */
  readonly perUnit: number
  /** For each bucket the number of its piece. */
  readonly pieces: readonly number[]
}

const MOST_BUCKETS = 4096
/** Most buckets that have a piece each. */
const MOST_EXACT_BUCKETS = 128
/** So few pieces are sooner compared than looked up. */
const FEW_SEGMENTS = 3

/** Gives each lookup its addresses. */
export function placeLookups(
  lookups: readonly ProgramLookup[],
  take: (bytes: number) => number,
): readonly PlacedLookup[] {
  const takePieces = (count: number): Pick<LookupBuckets, 'segmentsAt' | 'singlesAt'> => ({
    segmentsAt: take(count * SEGMENT_BYTES),
    singlesAt: take(count * SINGLE_SEGMENT_BYTES),
  })
  return lookups.map((lookup) => {
    const cut = lookupSegments(lookup)
    const { segments } = cut
    if (segments.length <= FEW_SEGMENTS) return { ...cut, buckets: undefined }
    const exact = fitExactly(segments)
    if (exact !== undefined) {
      return { ...cut, buckets: { ...exact, ...takePieces(exact.pieces.length), at: undefined } }
    }
    const fitted = fitBuckets(segments)
    if (fitted === undefined) return { ...cut, buckets: undefined }
    const places = takePieces(segments.length)
    return { ...cut, buckets: { ...fitted, ...places, at: take(fitted.pieces.length * 2) } }
  })
}

type FittedBuckets = Omit<LookupBuckets, 'segmentsAt' | 'singlesAt' | 'at'>

/** The fewest buckets of which no piece begins inside one. */
function fitExactly(segments: readonly LookupSegment[]): FittedBuckets | undefined {
  const starts = segments.slice(1).map(({ x }) => ({ x, below: numberBelow(x) }))
  for (let count = segments.length - 1; count < MOST_EXACT_BUCKETS; count++) {
    const grid = gridOf(segments, count)
    if (!starts.every(({ x, below }) => bucketOf(below, grid) < bucketOf(x, grid))) continue
    const buckets = starts.map(({ x }) => bucketOf(x, grid))
    return { ...grid, pieces: piecesBy(count + 1, (bucket) => (start) => start <= bucket, buckets) }
  }
  return undefined
}

function fitBuckets(segments: readonly LookupSegment[]): FittedBuckets | undefined {
  for (let count = segments.length; count <= MOST_BUCKETS; count *= 2) {
    const grid = gridOf(segments, count)
    const buckets = segments.slice(1).map(({ x }) => bucketOf(x, grid))
    if (new Set(buckets).size < buckets.length) continue
    return { ...grid, pieces: piecesBy(count + 1, (bucket) => (start) => start < bucket, buckets) }
  }
  return undefined
}

/** For each bucket, how many pieces after the first have begun. */
function piecesBy(
  count: number,
  hasBegun: (bucket: number) => (start: number) => boolean,
  starts: readonly number[],
): readonly number[] {
  return Array.from({ length: count }, (_, bucket) => starts.filter(hasBegun(bucket)).length)
}

/** Buckets from the first piece's begin to the last one's, which has one more. */
interface Grid {
  readonly first: number
  readonly perUnit: number
  readonly count: number
}

function gridOf(segments: readonly LookupSegment[], count: number): Grid {
  const first = segments[0]?.x ?? NaN
  const range = (segments.at(-1)?.x ?? NaN) - first
  return { first, perUnit: count / range, count }
}

/** As the emitted code computes it. */
function bucketOf(x: number, { first, perUnit, count }: Grid): number {
  return Math.trunc(Math.max(0, Math.min(count, (x - first) * perUnit)))
}

/** Writes pieces and buckets into the module's memory. */
export function writeLookups(lookups: readonly PlacedLookup[], memory: ArrayBuffer): void {
  for (const { segments, buckets } of lookups) {
    if (buckets === undefined) continue
    const { pieces, segmentsAt, singlesAt, at } = buckets
    const written = at === undefined ? pieces : segments.keys()
    const numbers = Array.from(written).flatMap((piece) => {
      const { x = NaN, y = NaN, slope = NaN } = segments[piece] ?? {}
      return [segments[piece + 1]?.x ?? Infinity, x, y, slope]
    })
    new Float64Array(memory, segmentsAt, numbers.length).set(numbers)
    new Float32Array(memory, singlesAt, numbers.length).set(numbers)
    if (at !== undefined) new Uint16Array(memory, at, pieces.length).set(pieces)
  }
}
