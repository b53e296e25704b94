/** A graphical function's value. Source: XMILE 1.0, 3.1.4. */
import type { ProgramLookup } from '../program.ts'

/**
 * Value at `x` of a graphical function with ascending `xs`.
 *
 * Continuous: straight lines between points, the end values outside. Extrapolate: the end lines go
 * on. Discrete: the value of the nearest point at or below x, the first value below all. NaN stays
 * NaN. Where two points share an x, the later one counts from there on.
 */
export function lookUp({ xs, ys, interpolation }: ProgramLookup, x: number): number {
  const last = xs.length - 1
  const firstX = xs[0] ?? NaN
  const lastX = xs[last] ?? NaN
  if (Number.isNaN(x)) return NaN
  if (interpolation !== 'extrapolate' || last === 0) {
    if (x < firstX) return ys[0] ?? NaN
    if (x >= lastX) return ys[last] ?? NaN
  }
  const at = segmentAt(xs, x)
  const y = ys[at] ?? NaN
  if (interpolation === 'discrete') return y
  return y + segmentSlope(xs, ys, at) * (x - (xs[at] ?? NaN))
}

/** The last segment that begins at or below x; the first one where none does. */
function segmentAt(xs: readonly number[], x: number): number {
  let low = 0
  let high = xs.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x >= (xs[middle] ?? NaN)) low = middle
    else high = middle
  }
  return low
}

/** Rise of a segment; 0 where its two points share an x. */
export function segmentSlope(xs: readonly number[], ys: readonly number[], at: number): number {
  const run = (xs[at + 1] ?? NaN) - (xs[at] ?? NaN)
  return run === 0 ? 0 : ((ys[at + 1] ?? NaN) - (ys[at] ?? NaN)) / run
}
