/** A graphical function cut into its straight pieces: what every back end computes with. */
import type { ProgramLookup } from './program.ts'

/** One straight piece of a graphical function. */
export interface LookupSegment {
  /** x at which the piece begins. */
  readonly x: number
  readonly y: number
  /** Rise; 0 for a discrete function. */
  readonly slope: number
}

/** The pieces, and where x is held below and above; nowhere where the end lines go on. */
export interface LookupSegments {
  /** At least one, in ascending order of x. */
  readonly segments: readonly LookupSegment[]
  readonly from: number
  readonly to: number
}

/**
 * The pieces of a function: its value is `y + slope * (x - the piece's x)` of the last piece that begins at
 * or below x, or of the first, with x held between `from` and `to`. A function that is held at its ends has
 * a level piece from its last point on. Of points that share an x the last one begins the next piece; what
 * lies below them has the value of the first.
 */
export function lookupSegments({ xs, ys, interpolation }: ProgramLookup): LookupSegments {
  const lines = xs.slice(0, -1).flatMap((x, at) => {
    const y = ys[at] ?? NaN
    const run = (xs[at + 1] ?? NaN) - x
    if (run === 0) return []
    const slope = interpolation === 'discrete' ? 0 : ((ys[at + 1] ?? NaN) - y) / run
    return [{ x, y, slope }]
  })
  if (interpolation === 'extrapolate' && lines.length > 0) {
    return { segments: lines, from: -Infinity, to: Infinity }
  }
  const to = xs.at(-1) ?? NaN
  const segments = [...lines, { x: to, y: ys.at(-1) ?? NaN, slope: 0 }]
  const first = xs[0] ?? NaN
  if (first !== xs[1]) return { segments, from: first, to }
  const from = numberBelow(first)
  return { segments: [{ x: from, y: ys[0] ?? NaN, slope: 0 }, ...segments], from, to }
}

/** The next number below a finite one. */
export function numberBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) - (value > 0 ? 1n : -1n))
  return view.getFloat64(0)
}
