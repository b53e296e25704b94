/** A graphical function's value. Source: XMILE 1.0, 3.1.4. */
import { lookupSegments, type LookupSegment } from '../lookup-segments.ts'
import type { ProgramLookup } from '../program.ts'

/**
 * Value at `x` of a graphical function with ascending `xs`.
 *
 * Continuous: straight lines between points, the end values outside. Extrapolate: the end lines go
 * on. Discrete: the value of the nearest point at or below x, the first value below all. NaN stays
 * NaN. Where two points share an x, the later one counts from there on.
 */
export function lookUp(lookup: ProgramLookup, x: number): number {
  const { xs, ys, interpolation } = lookup
  if (Number.isNaN(x)) return NaN
  const segment = segmentAt(segmentsOf(lookup), x)
  if (segment === undefined) return (x < (xs[0] ?? NaN) ? ys[0] : ys.at(-1)) ?? NaN
  if (interpolation !== 'extrapolate') {
    if (x < (xs[0] ?? NaN)) return ys[0] ?? NaN
    if (x >= (xs.at(-1) ?? NaN)) return ys.at(-1) ?? NaN
  }
  if (interpolation === 'discrete') return segment.y
  return segment.y + segment.slope * (x - segment.x)
}

const known = new WeakMap<ProgramLookup, readonly LookupSegment[]>()

function segmentsOf(lookup: ProgramLookup): readonly LookupSegment[] {
  const found = known.get(lookup) ?? lookupSegments(lookup)
  known.set(lookup, found)
  return found
}

/** The last piece that begins at or below x; the first one where none does. */
function segmentAt(segments: readonly LookupSegment[], x: number): LookupSegment | undefined {
  let low = 0
  let high = segments.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x >= (segments[middle]?.x ?? NaN)) low = middle
    else high = middle
  }
  return segments[low]
}
