/** The stretch of values and of years that a chart shows. */
import { tickStep } from 'd3-array'
import { fansOf, rowAt } from './fan-rows.ts'
import type { Fan, RecordMark, Series } from './chart.ts'

/** Lowest and highest value shown, in display units. */
export type Domain = readonly [low: number, high: number]

/** First and last moment shown, in decimal years. */
export type TimeWindow = readonly [first: number, last: number]

/** Gridlines that a chart aims at. */
const GRIDLINES = 4
/** A range that begins below this share of its top is shown from zero. */
const ZERO_SHARE = 0.5
/** Room under the lowest value where the axis is not zero. */
const FOOT_ROOM = 0.06
/** How much a whisker may stretch the range; a longer one leaves the plot with an arrow. */
const WHISKER_STRETCH = 0.25

/**
 * The range of a series: both bands, every figure of the record, and the whiskers as far as they do
 * not squeeze the rest. Starts at zero where zero is near; ends on a gridline.
 */
export function chartDomain(series: Series): Domain {
  return domainOf(fansOf(series).flatMap(outerValues), series.record)
}

/** The same for a picture that draws these values besides the record. */
export function domainOf(drawn: readonly number[], record: readonly RecordMark[]): Domain {
  const values = [...drawn, ...record.map((mark) => mark.value)]
  const finite = values.filter((value) => Number.isFinite(value))
  if (finite.length === 0) return [0, 1]
  const inner: Domain = [Math.min(...finite), Math.max(...finite)]
  return roundDomain(stretchToWhiskers(inner, record))
}

/** A domain that holds both, for charts that glide from one to the other. */
export function mixDomains(from: Domain, to: Domain, share: number): Domain {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** Values of the gridlines of a domain. */
export function gridValues([low, high]: Domain, count: number = GRIDLINES): readonly number[] {
  const step = tickStep(low, high, count)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step)
}

/**
 * The years that all charts of a page share: those of the model, and the year before where a record
 * has a figure in it, so that the model is seen to start from something.
 */
export function timeWindow(times: readonly number[], record: readonly RecordMark[]): TimeWindow {
  const first = times[0] ?? 0
  const last = times.at(-1) ?? 1
  const before = Math.floor(first) - 1
  const isBefore = record.some(
    (mark) => mark.kind === 'point' && mark.time >= before && mark.time < first,
  )
  return [isBefore ? before : first, last]
}

function outerValues(fan: Fan): readonly number[] {
  return [...rowAt(fan, 0.1), ...rowAt(fan, 0.9)]
}

function stretchToWhiskers([low, high]: Domain, record: readonly RecordMark[]): Domain {
  const room = Math.max((high - low) * WHISKER_STRETCH, 0)
  const lows = record.flatMap((mark) => mark.low ?? []).filter((value) => value >= low - room)
  const highs = record.flatMap((mark) => mark.high ?? []).filter((value) => value <= high + room)
  return [Math.min(low, ...lows), Math.max(high, ...highs)]
}

function roundDomain([low, high]: Domain): Domain {
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.5
    return roundDomain([low >= 0 ? Math.max(0, low - room) : low - room, high + room])
  }
  const isFromZero = low >= 0 && low <= high * ZERO_SHARE
  const foot = isFromZero ? 0 : low - (high - low) * FOOT_ROOM
  return [foot, topGridline(foot, topGridline(foot, high))]
}

/** Rounding up may widen the steps, so that the top is rounded once more with its own. */
function topGridline(foot: number, high: number): number {
  const step = tickStep(foot, high, GRIDLINES)
  return Math.ceil(high / step - 1e-9) * step
}
