/** Questions of Stella to a graphical function: its area, its mean input, the input of a value. */
import { NOT_AVAILABLE } from '@thaw/core'
import { inverseAt, type Points } from './points.ts'
import { pureRoutine } from './pure.ts'
import { numbersOf, type Routine, type RoutineSettings } from './routine.ts'

/** What is asked, and with which inputs; `to` and `from` are the ends where they are left out. */
export type CurveQuestion =
  /** (to, from) */
  | 'area'
  /** (to, from): the mean of the inputs, weighed by the values. */
  | 'centre'
  /** (y): the smallest input that gives it; beyond all values the end that is nearer. */
  | 'origin'

/**
 * Ends may be given in either order. Beyond its points a function counts as 0, one that is prolonged as
 * its end lines; a stepwise one is level from point to point.
 *
 * Source: isee help, "Graphical builtins" of Stella 3, for LOOKUPAREA and LOOKUPINV. LOOKUPMEAN is not
 * told of there: as the mean of a density it is what a published model takes it for (COVID-19 generic
 * structures, sir_social_distancing_mixnot, where a profile's mean place on a conveyor is wanted).
 */
export function curve({ xs, ys, question, interpolation }: RoutineSettings): Routine {
  const points = { xs: numbersOf(xs), ys: numbersOf(ys) }
  const last = points.xs.at(-1) ?? NaN
  const isProlonged = interpolation === 'extrapolate'
  const isStepped = interpolation === 'discrete'
  return pureRoutine(1, ([first, from = points.xs[0] ?? NaN], results) => {
    if (question === 'origin') {
      results[0] = originOf(points, first ?? NaN, { isProlonged, isStepped })
      return
    }
    const to = first ?? last
    const stretch = { low: Math.min(from, to), high: Math.max(from, to) }
    const pieces = piecesOf(points, stretch, { isProlonged, isStepped })
    const area = sumOf(pieces, areaOf)
    results[0] = question === 'area' ? area : sumOf(pieces, momentOf) / area
  })
}

interface Reading {
  readonly isProlonged: boolean
  readonly isStepped: boolean
}

/** A straight piece of the function, from its left end to its right one. */
interface Piece {
  readonly left: number
  readonly right: number
  readonly atLeft: number
  readonly atRight: number
}

function piecesOf(
  { xs, ys }: Points,
  { low, high }: { readonly low: number; readonly high: number },
  { isProlonged, isStepped }: Reading,
): readonly Piece[] {
  const last = xs.length - 2
  const pieces: Piece[] = []
  for (let at = 0; at <= last; at++) {
    const [x, next, y, other] = [xs[at], xs[at + 1], ys[at], ys[at + 1]].map((each) => each ?? NaN)
    const left = isProlonged && at === 0 ? low : Math.max(low, x ?? NaN)
    const right = isProlonged && at === last ? high : Math.min(high, next ?? NaN)
    if (right <= left) continue
    const slope = isStepped ? 0 : ((other ?? NaN) - (y ?? NaN)) / ((next ?? NaN) - (x ?? NaN))
    const valueAt = (place: number): number => (y ?? NaN) + slope * (place - (x ?? NaN))
    pieces.push({ left, right, atLeft: valueAt(left), atRight: valueAt(right) })
  }
  // A bound that is no number leaves no piece, and must not look like nothing.
  return Number.isNaN(low + high) ? [{ left: NaN, right: NaN, atLeft: NaN, atRight: NaN }] : pieces
}

function sumOf(pieces: readonly Piece[], measure: (piece: Piece) => number): number {
  return pieces.reduce((sum, piece) => sum + measure(piece), 0)
}

function areaOf({ left, right, atLeft, atRight }: Piece): number {
  return ((atLeft + atRight) / 2) * (right - left)
}

/** The integral of x f(x) over a straight piece. */
function momentOf({ left, right, atLeft, atRight }: Piece): number {
  const atEnds = left * (2 * atLeft + atRight) + right * (atLeft + 2 * atRight)
  return ((right - left) / 6) * atEnds
}

function originOf(points: Points, y: number, { isProlonged, isStepped }: Reading): number {
  if (Number.isNaN(y)) return NaN
  const found = isStepped
    ? stepTo(points, y)
    : inverseAt(points, y, isProlonged ? 'extrapolated' : 'held')
  if (found !== NOT_AVAILABLE) return found
  const { xs, ys } = points
  const last = xs.length - 1
  const isNearFirst = Math.abs(y - (ys[0] ?? NaN)) <= Math.abs(y - (ys[last] ?? NaN))
  return xs[isNearFirst ? 0 : last] ?? NaN
}

/** The first point that has the value, or at which a step passes it. */
function stepTo({ xs, ys }: Points, y: number): number {
  for (let at = 0; at < xs.length; at++) {
    const [here, before] = [ys[at] ?? NaN, ys[Math.max(0, at - 1)] ?? NaN]
    if (here === y || (y > Math.min(here, before) && y < Math.max(here, before)))
      return xs[at] ?? NaN
  }
  return NOT_AVAILABLE
}
