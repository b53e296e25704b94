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

/**
 * The pieces in ascending order of x; none where all points share one x. Of points that share an
 * x, the last one begins the next piece.
 */
export function lookupSegments({ xs, ys, interpolation }: ProgramLookup): readonly LookupSegment[] {
  return xs.slice(0, -1).flatMap((x, at) => {
    const y = ys[at] ?? NaN
    const run = (xs[at + 1] ?? NaN) - x
    if (run === 0) return []
    const slope = interpolation === 'discrete' ? 0 : ((ys[at + 1] ?? NaN) - y) / run
    return [{ x, y, slope }]
  })
}
