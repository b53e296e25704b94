/** Draws moved to where some inputs stand at given values, with what each then counts. */
import { normalQuantile, normalShare } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { fitReference, squaredDistance, toReference, type Reference } from '../narrow/reference.ts'
import { priorQuantile, priorShare, type Parameter, type Prior } from '../prior.ts'

/** Draws in which some inputs are the same everywhere. */
export interface HeldDraws {
  /** As many as before; inputs that were no column of theirs stand behind the others. */
  readonly draws: Draws
  /** What priors and move add to the difference of log likelihoods, held less free, of each draw. */
  readonly surplus: Float64Array
}

/**
 * Holds inputs at `values`, for the evidence of a model in which these are known.
 *
 * Write h for the parameters that are held at v, f for the others, both in deviations of their priors p, and let
 * the draws be of L(f, h) p(f) p(h) / Z. For any density w of h and any shift f' = f + B (u(v) - u(h)), which
 * has determinant 1, the mean over the draws of
 *
 *   L(f', v) p(f') w(h) / (L(f, h) p(f) p(h))
 *
 * is the integral of L(f', v) p(f') w(h) over f and h, over Z; that of w is 1 and what is left is Z(v) / Z. With
 * w = p and B = 0 it is the mean of L(f, v) / L(f, h), whose tail is heavy wherever the record narrowed h. So w is
 * the normal fitted to h, and B the regression of f on h, as far as it is more than chance: for a normal
 * posterior all ratios are then equal. Inputs without a prior are held as they are.
 *
 * Source: Chen 1994, Journal of the American Statistical Association 89, 818-824 (w); Verdinelli and Wasserman
 * 1995, ibid. 90, 614-618 (the ratio at v); the shift: Meng and Schilling 2002, Journal of Computational and
 * Graphical Statistics 11, 552-586.
 */
export function holdParameters(
  draws: Draws,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, number>>,
): HeldDraws {
  const columns = parameters.flatMap(({ name, prior }) => readColumn(draws, name, prior) ?? [])
  const held = columns.filter(({ name }) => values[name] !== undefined)
  const names = [
    ...draws.names,
    ...Object.keys(values).filter((name) => !draws.names.includes(name)),
  ]
  const width = names.length
  const rows = new Float64Array(draws.count * width)
  names.forEach((name, column) => {
    const old = draws.names.indexOf(name)
    for (let row = 0; row < draws.count; row++) {
      rows[row * width + column] =
        values[name] ?? draws.values[row * draws.names.length + old] ?? Number.NaN
    }
  })
  const surplus = surplusOfFit(held, draws.count)
  const ways = waysTo(held, values, draws.count)
  for (const column of columns.filter(({ name }) => values[name] === undefined)) {
    const at = draws.names.indexOf(column.name)
    shiftOf(column.deviations, ways).forEach((shift, row) => {
      if (shift === 0) return
      const from = column.deviations[row] ?? Number.NaN
      const to = from + shift
      rows[row * width + at] = priorQuantile(column.prior, normalShare(to))
      surplus[row] = (surplus[row] ?? Number.NaN) + (from * from - to * to) / 2
    })
  }
  return { draws: { names, values: rows, count: draws.count }, surplus }
}

/** A parameter in all draws. */
interface Column {
  readonly name: string
  readonly prior: Prior
  readonly values: Float64Array
  /** On the scale where the prior is a standard normal. */
  readonly deviations: Float64Array
}

function readColumn(draws: Draws, name: string, prior: Prior): Column | undefined {
  const { names, values, count } = draws
  const at = names.indexOf(name)
  if (at < 0) return undefined
  const own = Float64Array.from(
    { length: count },
    (_, row) => values[row * names.length + at] ?? Number.NaN,
  )
  return { name, prior, values: own, deviations: own.map((value) => deviationOf(prior, value)) }
}

/** Shares so near 0 or 1 that a deviation would be infinite are those of a draw at its prior's end. */
const END = 1e-15

function deviationOf(prior: Prior, value: number): number {
  return normalQuantile(Math.min(1 - END, Math.max(END, priorShare(prior, value))))
}

/** log w(h) - log p(h) of each draw. */
function surplusOfFit(held: readonly Column[], count: number): Float64Array {
  const points = interleave(held.map(({ deviations }) => deviations))
  const reference = fitAlike(points, held.length, count)
  const volume = held.reduce((sum, _, at) => sum + Math.log(pivotOf(reference, at)), 0)
  return Float64Array.from({ length: count }, (_, row) => {
    const point = points.subarray(row * held.length, (row + 1) * held.length)
    const square = point.reduce((sum, value) => sum + value * value, 0)
    return (square - squaredDistance(reference, point)) / 2 - volume
  })
}

/** Beyond this many deviations of its prior a value is not reached on the prior's scale but on its own. */
const FAR = 4

/** How far each draw is from the values, in directions that are not correlated: row-major, draws x held. */
function waysTo(
  held: readonly Column[],
  values: Readonly<Record<string, number>>,
  count: number,
): Float64Array {
  const size = held.length
  const scales = held.map(({ name, prior, values: own, deviations }) => {
    const value = values[name] ?? Number.NaN
    const target = deviationOf(prior, value)
    if (Math.abs(target) < FAR) return { target, points: deviations }
    const mean = meanOf(own)
    const spread = Math.sqrt(meanOf(own.map((one) => (one - mean) ** 2))) || 1
    return { target: (value - mean) / spread, points: own.map((one) => (one - mean) / spread) }
  })
  const points = interleave(scales.map((scale) => scale.points))
  const reference = fitAlike(points, size, count)
  const target = toReference(
    reference,
    Float64Array.from(scales, (scale) => scale.target),
  )
  const ways = new Float64Array(points.length)
  for (let start = 0; start < points.length; start += size) {
    const white = toReference(reference, points.subarray(start, start + size))
    white.forEach((value, at) => (ways[start + at] = (target[at] ?? Number.NaN) - value))
  }
  return ways
}

/** A correlation of less than this over the root of the number of draws is taken for chance. */
const CHANCE = 3

/** How far a free parameter goes along in each draw. */
function shiftOf(deviations: Float64Array, ways: Float64Array): Float64Array {
  const count = deviations.length
  const size = ways.length / count
  const mean = meanOf(deviations)
  const spread = Math.sqrt(meanOf(deviations.map((one) => (one - mean) ** 2)))
  const slopes = Array.from({ length: size }, (_, at) => {
    // The ways go from the draw to the value, so that they fall where the draw's own place rises.
    const slope = -meanOf(
      deviations.map((one, row) => (one - mean) * (ways[row * size + at] ?? NaN)),
    )
    return Math.abs(slope) * Math.sqrt(count) < CHANCE * spread ? 0 : slope
  })
  return deviations.map((_, row) =>
    slopes.reduce((sum, slope, at) => sum + slope * (ways[row * size + at] ?? Number.NaN), 0),
  )
}

function fitAlike(points: Float64Array, size: number, count: number): Reference {
  return fitReference(points, new Float64Array(count).fill(1 / count), size)
}

function pivotOf({ root, mean }: Reference, at: number): number {
  return root[at * mean.length + at] ?? Number.NaN
}

/** Row-major from columns. */
function interleave(columns: readonly Float64Array[]): Float64Array {
  const count = columns[0]?.length ?? 0
  return Float64Array.from(
    { length: count * columns.length },
    (_, cell) => columns[cell % columns.length]?.[Math.floor(cell / columns.length)] ?? Number.NaN,
  )
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
