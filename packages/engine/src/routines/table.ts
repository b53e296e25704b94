/** Questions to the points of a graphical function or of data, and to a vector taken as such. */
import { NOT_AVAILABLE } from '@thaw/core'
import { areaTo, inverseAt, pointBefore, slopeAt, valueAt, type Points } from './points.ts'
import { pureRoutine } from './pure.ts'
import type { Routine, RoutineSettings } from './routine.ts'

/** What is asked, and with which inputs. */
export type TableQuestion =
  'area' | 'inverse' | 'slope' | 'at' | 'between' | 'max' | 'mean' | 'median' | 'min' | 'deviation'

type Answer = (points: Points, first: number, second: number) => number

const answers: Readonly<Record<TableQuestion, Answer>> = {
  /** (from, to), with held ends. */
  area: (points, from, to) => areaTo(points, to, 'held') - areaTo(points, from, 'held'),
  /** (y) */
  inverse: (points, y) => inverseAt(points, y, 'held'),
  /** (x, mode) */
  slope: slopeAt,
  /** (time): between points on a line, beyond them :NA:. */
  at: (points, time) => betweenTimes(points, time, 0),
  /** (time, mode) */
  between: betweenTimes,
  /** (from, to), over the points in that stretch, ends included; :NA: where there is none. */
  max: (points, from, to) => overPoints(points, from, to, (values) => Math.max(...values)),
  mean: (points, from, to) => overPoints(points, from, to, mean),
  /** Of an even number of points the middle between the two in the middle. */
  median: (points, from, to) => overPoints(points, from, to, median),
  min: (points, from, to) => overPoints(points, from, to, (values) => Math.min(...values)),
  /** The standard deviation of a sample, divided by one less than the number of points. */
  deviation: (points, from, to) => overPoints(points, from, to, deviation),
}

/** A question to the points that the settings give. */
export function table({ xs, ys, question }: RoutineSettings): Routine {
  const points = { xs: xs as readonly number[], ys: ys as readonly number[] }
  const answer = answers[question as TableQuestion]
  return pureRoutine(1, ([first = NaN, second = NaN], results) => {
    results[0] = answer(points, first, second)
  })
}

/**
 * A line between points for mode 0; :NA: beyond the points. For the modes 1 and -1 the fraction of the time is
 * cut off; then 1 is the point there or the next, -1 the one before it, also where there is a point at that
 * time; the first has none before it.
 * Source: Vensim manual, fn_get_data_between_times; the modes 1 and -1: Vensim's record of SDEverywhere's
 * model "getdata".
 */
function betweenTimes(points: Points, time: number, mode: number): number {
  const { xs } = points
  const whole = mode === 0 ? time : Math.floor(time)
  if (whole < (xs[0] ?? NaN) || whole > (xs[xs.length - 1] ?? NaN)) return NOT_AVAILABLE
  if (mode < 0) return pointBefore(points, whole)
  return valueAt(points, whole, mode === 0 ? 'held' : 'forward')
}

function overPoints(
  { xs, ys }: Points,
  from: number,
  to: number,
  join: (values: readonly number[]) => number,
): number {
  const values = Array.from(ys).filter((_, at) => (xs[at] ?? NaN) >= from && (xs[at] ?? NaN) <= to)
  return values.length === 0 ? NOT_AVAILABLE : join(values)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2
}

function deviation(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1))
}

/** By mode. Source: Vensim manual, fn_vector_lookup. */
const modes: readonly ((points: Points, x: number) => number)[] = [
  (points, x) => valueAt(points, x, 'held'),
  (points, x) => areaTo(points, x, 'held'),
  (points, x) => valueAt(points, x, 'backward'),
  (points, x) => valueAt(points, x, 'extrapolated'),
  (points, x) => valueAt(points, x, 'forward'),
  (points, x) => inverseAt(points, x, 'held'),
  (points, x) => slopeAt(points, x, 0),
  (points, x) => areaTo(points, x, 'extrapolated'),
  (points, x) => inverseAt(points, x, 'extrapolated'),
  (points, x) => slopeAt(points, x, 1),
]

/** (x, smallest x, largest x, mode, values at equal distances); NaN for a mode that does not exist. */
export function vectorLookup(): Routine {
  return pureRoutine(1, (inputs, results) => {
    const [x = NaN, least = NaN, most = NaN, mode = NaN] = inputs
    const ys = inputs.subarray(4)
    const step = (most - least) / (ys.length - 1)
    const xs = Array.from(ys, (_, at) => (at === ys.length - 1 ? most : least + at * step))
    results[0] = modes[Math.round(mode)]?.({ xs, ys }, x) ?? NaN
  })
}
