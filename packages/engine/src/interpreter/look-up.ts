/** A graphical function's value. Source: XMILE 1.0, 3.1.4. */
import { lookupSegments, type LookupSegment, type LookupSegments } from '../lookup-segments.ts'
import type { ProgramLookup } from '../program.ts'

/**
 * Value at `x` of a graphical function with ascending `xs`.
 *
 * Continuous: straight lines between points, the end values outside. Extrapolate: the end lines go
 * on. Discrete: the value of the nearest point at or below x, the first value below all. NaN stays
 * NaN. Where two points share an x, the later one counts from there on.
 */
export function lookUp(lookup: ProgramLookup, x: number): number {
  const { segments, from, to } = segmentsOf(lookup)
  const held = Math.min(Math.max(x, from), to)
  const { x: start, y, slope } = segmentAt(segments, held)
  return y + slope * (held - start)
}

const known = new WeakMap<ProgramLookup, LookupSegments>()

function segmentsOf(lookup: ProgramLookup): LookupSegments {
  const found = known.get(lookup) ?? lookupSegments(lookup)
  known.set(lookup, found)
  return found
}

const nothing: LookupSegment = { x: NaN, y: NaN, slope: NaN }

/** The last piece that begins at or below x; the first one where none does. */
function segmentAt(segments: readonly LookupSegment[], x: number): LookupSegment {
  let low = 0
  let high = segments.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x >= (segments[middle]?.x ?? NaN)) low = middle
    else high = middle
  }
  return segments[low] ?? nothing
}
