/** What a check measures of one run. */
import { predictionOf } from '@thaw/analysis'
import { unreachable } from '@thaw/core'
import type { Measure } from '@thaw/dossier'

/** A measure without the outputs that it is taken of. */
export type Gauge = Pick<Measure, 'word' | 'start' | 'end'>

/**
 * One number of a run, in the output's unit; a calendar year for `peak_year`, a share for `shift`.
 *
 * Shape: `times` ascending, `column` and `asDone` of the same length. Between saved points runs a straight
 * line, and means are those of the line. NaN where a value is none. `asDone` is the same output of the
 * same draw in the world as it was; only `shift` reads it.
 */
export function measureRun(
  times: Float64Array,
  column: Float64Array,
  gauge: Gauge,
  asDone: Float64Array = column,
): number {
  const { word, start, end } = gauge
  switch (word) {
    case 'value':
      return valueAt(times, column, start)
    case 'mean':
      return meanOver(times, column, start, end)
    case 'total':
      return meanOver(times, column, start, end) * (end - start)
    case 'change':
      return valueAt(times, column, end) - valueAt(times, column, start)
    case 'lowest':
      return limitsOf(valuesIn(times, column, gauge)).low
    case 'highest':
      return limitsOf(valuesIn(times, column, gauge)).high
    case 'range':
      return rangeOf(valuesIn(times, column, gauge))
    case 'peak_year':
      return peakYear(yearMeans(times, column, gauge), Math.ceil(start))
    case 'swing':
      return meanStep(yearMeans(times, column, gauge))
    case 'shift':
      return shiftOf(valuesIn(times, column, gauge), valuesIn(times, asDone, gauge))
    case 'finite':
      return areFinite(valuesIn(times, column, gauge)) ? 1 : 0
    default:
      return unreachable(word)
  }
}

function valueAt(times: Float64Array, column: Float64Array, at: number): number {
  return predictionOf(times, column, { start: at, end: at, reading: 'stock' })
}

function meanOver(times: Float64Array, column: Float64Array, start: number, end: number): number {
  return predictionOf(times, column, { start, end, reading: 'rate' })
}

/** The saved values of a stretch, and those at its ends. */
function valuesIn(times: Float64Array, column: Float64Array, { start, end }: Gauge): Float64Array {
  const last = times.length - 1
  if (start === times[0] && end === times[last]) return column
  const first = times.findIndex((time) => time > start)
  const beyond = times.findIndex((time) => time >= end)
  const saved = column.subarray(first, beyond)
  return Float64Array.of(valueAt(times, column, start), ...saved, valueAt(times, column, end))
}

/** NaN where a value is none. Plain loops here and below: they are asked a hundred million times. */
function limitsOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity]
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN
    if (Number.isNaN(value)) return { low: NaN, high: NaN }
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}

function areFinite(values: Float64Array): boolean {
  const { low, high } = limitsOf(values)
  return Number.isFinite(low) && Number.isFinite(high)
}

/** The widest gap as a share of the range of the second; nothing of nothing is no shift. */
function shiftOf(values: Float64Array, asDone: Float64Array): number {
  let widest = 0
  for (let index = 0; index < values.length; index++) {
    const gap = Math.abs((values[index] ?? NaN) - (asDone[index] ?? NaN))
    if (Number.isNaN(gap)) return NaN
    if (gap > widest) widest = gap
  }
  return widest === 0 ? 0 : widest / rangeOf(asDone)
}

function rangeOf(values: Float64Array): number {
  const { low, high } = limitsOf(values)
  return high - low
}

/** The means of the calendar years that lie whole in the stretch. */
function yearMeans(
  times: Float64Array,
  column: Float64Array,
  { start, end }: Gauge,
): readonly number[] {
  const first = Math.ceil(start)
  return Array.from({ length: Math.max(0, Math.floor(end) - first) }, (_, index) =>
    meanOver(times, column, first + index, first + index + 1),
  )
}

/** Of equal years the first. */
function peakYear(means: readonly number[], first: number): number {
  const place = means.indexOf(Math.max(...means))
  return place < 0 ? NaN : first + place
}

function meanStep(means: readonly number[]): number {
  const steps = means.slice(1).map((mean, index) => Math.abs(mean - (means[index] ?? NaN)))
  return steps.reduce((sum, step) => sum + step, 0) / steps.length
}
