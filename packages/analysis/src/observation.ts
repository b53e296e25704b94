/** One entry of the record, and what a run says in its place. */

/** What a record's number is. */
export type RecordReading =
  /** A level at its date; between two dates, at the middle. */
  | 'stock'
  /** What happened in its span, per year. */
  | 'rate'
  /** The same over several years, per year. */
  | 'period'

/** How far a run and the record may lie apart when the model is right. */
export type RecordError =
  /** Normal with this standard deviation. */
  | { readonly kind: 'normal'; readonly spread: number }
  /** Normal in the logarithms: `spread` is about a share. `floor` is added to both sides first. */
  | { readonly kind: 'lognormal'; readonly spread: number; readonly floor: number }
  /** A count whose variance is its mean times `dispersion` (1: Poisson). */
  | { readonly kind: 'count'; readonly dispersion: number }

/** One figure of the record, for one output of the model. */
export interface Observation {
  /** Output of the model that it speaks of. */
  readonly output: string
  /** Decimal years; equal for a single moment. */
  readonly start: number
  readonly end: number
  readonly reading: RecordReading
  /** In the output's unit; a rate or period as a yearly mean. */
  readonly value: number
  readonly error: RecordError
  /** The truth with its error is no less, or no more, than the value; undefined: it is the value. */
  readonly bound?: 'at least' | 'at most'
}

/**
 * What a run says in the place of an observation, in the output's unit.
 *
 * Shape: `times` ascending, `column` of the same length. A stock is read between saved points by a
 * straight line; a rate is the mean of that line over the span. Outside the run it is NaN.
 */
export function predictionOf(
  times: Float64Array,
  column: Float64Array,
  { start, end, reading }: Pick<Observation, 'start' | 'end' | 'reading'>,
): number {
  if (reading === 'stock') return valueAt(times, column, (start + end) / 2)
  if (end <= start) return valueAt(times, column, start)
  return (integralTo(times, column, end) - integralTo(times, column, start)) / (end - start)
}

/** Slack for a span that ends on the last saved time, in years. */
const EDGE = 1e-9

function valueAt(times: Float64Array, column: Float64Array, at: number): number {
  const last = times.length - 1
  if (at < (times[0] ?? NaN) - EDGE || at > (times[last] ?? NaN) + EDGE) return NaN
  const index = Math.min(last - 1, indexBefore(times, at))
  const [from = NaN, to = NaN] = times.subarray(index, index + 2)
  const [low = NaN, high = NaN] = column.subarray(index, index + 2)
  return low + ((high - low) * (at - from)) / (to - from)
}

/** Integral of the straight lines between saved points, from the first saved time. */
function integralTo(times: Float64Array, column: Float64Array, at: number): number {
  const here = valueAt(times, column, at)
  const index = Math.min(times.length - 2, indexBefore(times, at))
  let sum = 0
  for (let point = 0; point < index; point++) {
    const width = (times[point + 1] ?? NaN) - (times[point] ?? NaN)
    sum += (width * ((column[point] ?? NaN) + (column[point + 1] ?? NaN))) / 2
  }
  return sum + ((at - (times[index] ?? NaN)) * ((column[index] ?? NaN) + here)) / 2
}

/** The last saved point at or before `at`; 0 where there is none. */
function indexBefore(times: Float64Array, at: number): number {
  let low = 0
  let high = times.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((times[middle] ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  return low
}
