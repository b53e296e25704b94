/**
 * What can be asked of the points of a graphical function, in ascending order of x.
 * Source: Vensim manual, fn_lookup_area, fn_lookup_invert, fn_lookup_slope, fn_vector_lookup.
 */
import { NOT_AVAILABLE } from '@thaw/core'

/** Points in ascending order of x; at least one. */
export interface Points {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
}

/** Between points and beyond them. */
export type Between = 'held' | 'extrapolated' | 'backward' | 'forward'

/** The value at x. */
export function valueAt(points: Points, x: number, between: Between): number {
  const { xs, ys } = points
  const last = xs.length - 1
  const next = firstAtOrAfter(xs, x)
  if (next <= last && xs[next] === x) return ys[next] ?? NaN
  if (next > last || next === 0) {
    const end = next === 0 ? 0 : last
    const slope = between === 'extrapolated' ? segmentSlope(points, next === 0 ? 0 : last - 1) : 0
    return (ys[end] ?? NaN) + slope * (x - (xs[end] ?? NaN))
  }
  if (between === 'forward') return ys[next] ?? NaN
  if (between === 'backward') return ys[next - 1] ?? NaN
  return (ys[next - 1] ?? NaN) + segmentSlope(points, next - 1) * (x - (xs[next - 1] ?? NaN))
}

/** The value of the last point before x, or of the first. */
export function pointBefore({ xs, ys }: Points, x: number): number {
  return ys[Math.max(0, firstAtOrAfter(xs, x) - 1)] ?? NaN
}

/** Area from the first point to x, below 0 to the left of it; ends held or prolonged. */
export function areaTo(points: Points, x: number, between: 'held' | 'extrapolated'): number {
  const { xs, ys } = points
  const last = xs.length - 1
  let area = 0
  for (let at = 0; at < last && (xs[at + 1] ?? NaN) <= x; at++) {
    area += (((ys[at] ?? NaN) + (ys[at + 1] ?? NaN)) / 2) * ((xs[at + 1] ?? NaN) - (xs[at] ?? NaN))
  }
  const from = Math.max(0, Math.min(last, firstAfter(xs, x) - 1))
  const width = x - (xs[from] ?? NaN)
  return width === 0 ? area : area + (((ys[from] ?? NaN) + valueAt(points, x, between)) / 2) * width
}

/** The smallest x whose value is y; beyond all of them :NA:, or on the prolonged first or last line. */
export function inverseAt(points: Points, y: number, between: 'held' | 'extrapolated'): number {
  const { xs, ys } = points
  const last = xs.length - 1
  if (ys[0] === y) return xs[0] ?? NaN
  for (let at = 0; at < last; at++) {
    const low = ys[at] ?? NaN
    const high = ys[at + 1] ?? NaN
    if (y === high) return xs[at + 1] ?? NaN
    if (y > Math.min(low, high) && y < Math.max(low, high)) {
      return (xs[at] ?? NaN) + ((y - low) / (high - low)) * ((xs[at + 1] ?? NaN) - (xs[at] ?? NaN))
    }
  }
  if (between === 'held') return NOT_AVAILABLE
  const before = (xs[0] ?? NaN) + (y - (ys[0] ?? NaN)) / segmentSlope(points, 0)
  if (before < (xs[0] ?? NaN)) return before
  const after = (xs[last] ?? NaN) + (y - (ys[last] ?? NaN)) / segmentSlope(points, last - 1)
  return after > (xs[last] ?? NaN) ? after : NOT_AVAILABLE
}

/** The slope at x; at an inner point the mean of both sides. Beyond the ends: 0 for mode 0, that of the end for 1, :NA: for -1. */
export function slopeAt(points: Points, x: number, mode: number): number {
  const { xs } = points
  const last = xs.length - 1
  if (x < (xs[0] ?? NaN) || x > (xs[last] ?? NaN)) {
    if (mode < 0) return NOT_AVAILABLE
    return mode > 0 ? segmentSlope(points, x < (xs[0] ?? NaN) ? 0 : last - 1) : 0
  }
  const next = firstAtOrAfter(xs, x)
  if (xs[next] !== x) return segmentSlope(points, next - 1)
  if (next === 0) return segmentSlope(points, 0)
  if (next === last) return segmentSlope(points, last - 1)
  return (segmentSlope(points, next - 1) + segmentSlope(points, next)) / 2
}

function segmentSlope({ xs, ys }: Points, at: number): number {
  if (xs.length < 2) return 0
  return ((ys[at + 1] ?? NaN) - (ys[at] ?? NaN)) / ((xs[at + 1] ?? NaN) - (xs[at] ?? NaN))
}

function firstAtOrAfter(xs: ArrayLike<number>, x: number): number {
  let at = 0
  while (at < xs.length && (xs[at] ?? NaN) < x) at++
  return at
}

function firstAfter(xs: ArrayLike<number>, x: number): number {
  let at = 0
  while (at < xs.length && (xs[at] ?? NaN) <= x) at++
  return at
}
