/** The way from draws of a model to the same model with some inputs known, and what stands along it. */
import { normalShare } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { deviationOf } from '../compare-spread.ts'
import { columnsOf } from '../draw-parts.ts'
import { meanOf, varianceOf } from '../moments.ts'
import { fitReference, squaredDistance, toReference, type Reference } from '../narrow/reference.ts'
import { priorQuantile, type Parameter, type Prior } from '../prior.ts'

/** Which inputs are to be known. */
export interface HeldRequest {
  readonly draws: Draws
  readonly parameters: readonly Parameter[]
  /** Value of each input that is held. */
  readonly values: Readonly<Record<string, number>>
  /** The model's own value of those inputs that no prior is given for. */
  readonly own: Readonly<Record<string, number>>
}

/**
 * The way that each draw goes in a straight line: at 0 the inputs stand as in the draw, at 1 at their values. Points
 * are the other parameters on the scale where their priors are standard normals, row-major; `rows` says which
 * draw each row of them comes from.
 */
export interface HeldLane {
  /** Parameters that are free. */
  readonly size: number
  /** The free parameters of those draws that go. */
  readonly points: Float64Array
  /** Log of w(h) / p(h) of each of these draws; see `evidenceOfHeld`. */
  readonly surplus: Float64Array
  /** The shape of the free parameters where the others are held, as the draws have it that stay. */
  readonly shape: Reference
  /** The points moved along where the inputs go a part of their way. */
  readonly shift: (points: Float64Array, rows: readonly number[], length: number) => Float64Array
  /** Draws of all inputs, those that are held at a place of their way. */
  readonly drawsAt: (points: Float64Array, rows: readonly number[], place: number) => Draws
}

/** Prepares the way of the first `count` draws; the others tell the shape. */
export function prepareLane(
  { draws, parameters, values, own }: HeldRequest,
  count: number,
): HeldLane {
  const columns = readColumns(draws, parameters)
  const free = columns.filter(({ name }) => values[name] === undefined)
  const held = columns.filter(({ name }) => values[name] !== undefined)
  const paths = Object.entries(values).map(([name, value]) => {
    const column = held.find((one) => one.name === name)
    return { name, valueAt: column ? pathOf(column, value) : pathOfOwn(own[name] ?? value, value) }
  })
  const ways = waysTo(held, values, draws.count)
  const slopes = free.map(({ deviations }) => slopesOf(deviations, ways, held.length))
  const shift: HeldLane['shift'] = (points, rows, length) =>
    points.map((point, cell) => {
      const way = (rows[Math.floor(cell / free.length)] ?? NaN) * held.length
      return (slopes[cell % free.length] ?? []).reduce(
        (sum, slope, at) => sum + slope * length * (ways[way + at] ?? NaN),
        point,
      )
    })
  const all = interleave(free.map(({ deviations }) => deviations))
  const gone = shift(
    all,
    Array.from({ length: draws.count }, (_, row) => row),
    1,
  )
  return {
    size: free.length,
    points: all.slice(0, count * free.length),
    surplus: surplusOfFit(held, draws.count).slice(0, count),
    shape: fitAlike(gone.slice(count * free.length), free.length, draws.count - count),
    shift,
    drawsAt: (points, rows, place) => {
      const names = [...free, ...paths].map(({ name }) => name)
      const cells = rows.flatMap((draw, row) => [
        ...free.map(({ prior }, at) =>
          priorQuantile(prior, normalShare(points[row * free.length + at] ?? NaN)),
        ),
        ...paths.map(({ valueAt }) => valueAt(draw, place)),
      ])
      return { names, values: Float64Array.from(cells), count: rows.length }
    },
  }
}

/** A parameter in all draws. */
interface Column {
  readonly name: string
  readonly prior: Prior
  readonly values: Float64Array
  /** On the scale where the prior is a standard normal. */
  readonly deviations: Float64Array
}

/** Those parameters that the draws have. */
function readColumns(draws: Draws, parameters: readonly Parameter[]): readonly Column[] {
  const drawn = columnsOf(draws)
  return parameters.flatMap(({ name, prior }) => {
    const values = drawn[draws.names.indexOf(name)]
    if (values === undefined) return []
    return [{ name, prior, values, deviations: values.map((value) => deviationOf(prior, value)) }]
  })
}

/** Where an input stands in a draw at a place of its way. */
type Path = (draw: number, place: number) => number

/** On the scale that the parameter is led on; the value itself is met exactly. */
function pathOf(column: Column, value: number): Path {
  const { target, places, valueAt } = scaleOf(column, value)
  return (draw, place) => {
    const start = places[draw] ?? NaN
    return place === 1 ? value : valueAt(start + place * (target - start))
  }
}

/** From the model's own value, the same in all draws. */
function pathOfOwn(own: number, value: number): Path {
  return (_, place) => (place === 1 ? value : own + place * (value - own))
}

/** The scale on which a parameter is led to its value. */
interface Scale {
  readonly target: number
  readonly places: Float64Array
  readonly valueAt: (place: number) => number
}

/** Beyond this many deviations of its prior a value is not reached on the prior's scale but on its own. */
const FAR = 4

function scaleOf({ prior, values, deviations }: Column, value: number): Scale {
  const target = deviationOf(prior, value)
  if (Math.abs(target) < FAR) {
    const valueAt = (place: number): number => priorQuantile(prior, normalShare(place))
    return { target, places: deviations, valueAt }
  }
  const spread = spreadOf(values) || 1
  return {
    ...{ target: value / spread, places: values.map((one) => one / spread) },
    valueAt: (place) => spread * place,
  }
}

/** What each draw has to go, in directions that are not correlated: row-major, draws x held. */
function waysTo(
  held: readonly Column[],
  values: Readonly<Record<string, number>>,
  count: number,
): Float64Array {
  const scales = held.map((column) => scaleOf(column, values[column.name] ?? NaN))
  const places = interleave(scales.map((scale) => scale.places))
  const reference = fitAlike(places, held.length, count)
  const target = toReference(
    reference,
    Float64Array.from(scales, (scale) => scale.target),
  )
  return eachRow(places, held.length, (row) => {
    const white = toReference(reference, row)
    return target.map((end, at) => end - (white[at] ?? NaN))
  })
}

/** A correlation of less than this over the root of the number of draws is taken for chance. */
const CHANCE = 3

/** How a free parameter goes along with the held ones, whose directions are not correlated. */
function slopesOf(deviations: Float64Array, ways: Float64Array, size: number): readonly number[] {
  const mean = meanOf(deviations)
  const least = (CHANCE * spreadOf(deviations)) / Math.sqrt(deviations.length)
  return Array.from({ length: size }, (_, at) => {
    // Less is to go where the draw stands higher.
    const slope = -meanOf(
      deviations.map((one, row) => (one - mean) * (ways[row * size + at] ?? NaN)),
    )
    return Math.abs(slope) < least ? 0 : slope
  })
}

/** log w(h) - log p(h) of each draw: w is the normal fitted to all. */
function surplusOfFit(held: readonly Column[], count: number): Float64Array {
  const size = held.length
  const points = interleave(held.map(({ deviations }) => deviations))
  const reference = fitAlike(points, size, count)
  const volume = held.reduce(
    (sum, _, at) => sum + Math.log(reference.root[at * (size + 1)] ?? NaN),
    0,
  )
  return Float64Array.from({ length: count }, (_, row) => {
    const point = points.subarray(row * size, (row + 1) * size)
    const square = point.reduce((sum, value) => sum + value * value, 0)
    return (square - squaredDistance(reference, point)) / 2 - volume
  })
}

function fitAlike(points: Float64Array, size: number, count: number): Reference {
  return fitReference(points, new Float64Array(count).fill(1 / count), size)
}

function eachRow(
  rows: Float64Array,
  size: number,
  change: (row: Float64Array) => Float64Array,
): Float64Array {
  const changed = new Float64Array(rows.length)
  for (let start = 0; start < rows.length; start += size) {
    changed.set(change(rows.subarray(start, start + size)), start)
  }
  return changed
}

/** Row-major from columns. */
function interleave(columns: readonly Float64Array[]): Float64Array {
  const rows = new Float64Array((columns[0]?.length ?? 0) * columns.length)
  columns.forEach((column, at) => {
    column.forEach((value, row) => (rows[row * columns.length + at] = value))
  })
  return rows
}

function spreadOf(values: Float64Array): number {
  return Math.sqrt(varianceOf(values))
}
