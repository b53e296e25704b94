/** From series of the dossier to the marks of one chart: display units, each figure its own mark. */
import { unreachable } from '@thaw/core'
import type { Chart, Series, SeriesPoint } from '@thaw/dossier'
import type { RecordMark, RecordSolidity } from './chart.ts'

/** A year and a little: what a figure of one year spans at most. */
const ONE_YEAR = 1.2

/** What is read of a chart's row. */
export type RecordChart = Pick<Chart, 'series' | 'recordFactor' | 'recordReading' | 'recordUnit'>

/** Points of all series of a chart, in time order; a file may hold counts of several kinds. */
export function recordPoints(
  chart: RecordChart,
  series: ReadonlyMap<string, Series>,
): readonly SeriesPoint[] {
  return chart.series
    .flatMap((id) => series.get(id)?.points ?? [])
    .filter(({ unit }) => chart.recordUnit === '' || unit === chart.recordUnit)
    .toSorted((left, right) => left.start - right.start)
}

/**
 * Marks of a chart's record between two moments (decimal years).
 *
 * A stock stands at its date, or in the middle of what is known of it; a rate at the middle of its
 * year; a total over several years is the mean of a year, drawn across those years.
 */
export function readRecord(
  chart: RecordChart,
  points: readonly SeriesPoint[],
  window: readonly [first: number, last: number],
): readonly RecordMark[] {
  return points
    .filter((point) => Number.isFinite(point.value))
    .map((point) => readMark(chart, point))
    .filter((mark) => isInside(mark, window))
}

function readMark(chart: RecordChart, point: SeriesPoint): RecordMark {
  const span = point.end - point.start
  const isBar = chart.recordReading !== 'stock' && span > ONE_YEAR
  const years = chart.recordReading === 'period' && span > 0 ? Math.max(1, span) : 1
  const scale = chart.recordFactor / years
  const figure = {
    value: point.value * scale,
    low: point.low === undefined ? undefined : point.low * scale,
    high: point.high === undefined ? undefined : point.high * scale,
    isMemory: point.seen === 'memory',
  }
  if (isBar) return { kind: 'bar', start: point.start, end: point.end, ...figure }
  const isDay = point.from.precision === 'day' && span < 2 / 365
  const time =
    chart.recordReading === 'stock' && isDay ? point.start : (point.start + point.end) / 2
  return { kind: 'point', time, ...figure }
}

function isInside(mark: RecordMark, [first, last]: readonly [number, number]): boolean {
  switch (mark.kind) {
    case 'point':
      return mark.time >= first && mark.time <= last
    case 'bar':
      return mark.end > first && mark.start < last
    default:
      return unreachable(mark)
  }
}

/** Share of figures of medium or low confidence from which a record is called patchy. */
const PATCHY_SHARE = 0.5
/** Share of figures entered from memory from which a record is said to be so. */
const MEMORY_SHARE = 0.2

/** How far the figures shown can be trusted: seen in sources, and held firm by the author. */
export function judgeRecord(points: readonly SeriesPoint[]): RecordSolidity {
  if (points.length === 0) return { kind: 'none' }
  const shareOf = (test: (point: SeriesPoint) => boolean): number =>
    points.filter(test).length / points.length
  const share = shareOf((point) => point.seen === 'memory')
  if (share >= MEMORY_SHARE) return { kind: 'memory', share }
  const unsure = shareOf((point) => point.confidence !== 'high')
  return unsure >= PATCHY_SHARE || share > 0 ? { kind: 'patchy' } : { kind: 'solid' }
}
