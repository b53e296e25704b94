/** A row of fit.csv must reach a figure of its series inside the model's time. */
import type { Issue } from '@thaw/core'
import type { Model } from '@thaw/model'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { SeriesPoint } from '../schema/series.ts'
import type { FitRow } from '../tables/fit-columns.ts'

type Time = Model['time']

/** A stretch of time that counts for nothing, named by its column. */
interface Outside {
  readonly column: 'from' | 'until' | 'held_out_until'
  readonly year: number
  readonly verb: 'fits' | 'holds out'
}

/**
 * Issues: DO266, DO267; at most one, at a cell of the row. `points`: the figures of its series in its unit, at least
 * one. A row whose figures are all held out is as good as any: a split that moves makes such rows too.
 */
export function checkFitStretch(
  { fits, row }: { readonly fits: Table<FitRow>; readonly row: FitRow },
  points: readonly SeriesPoint[],
  time: Time,
): readonly Issue[] {
  const model = { start: time.start, stop: time.stop }
  const figures = { series: row.series, ...firstAndLast(points) }
  const outside = outsideTime(row, time)
  if (outside !== undefined) {
    const { column, year, verb } = outside
    const data = { ...figures, ...model, column, year, verb }
    return [makeIssue('DO266', fits.cellSpan(row, column), data)]
  }
  if (points.some((point) => isReached(point, row, time))) return []
  const data = { ...figures, ...model, from: row.from, until: Math.min(endOf(row), time.stop) }
  return [makeIssue('DO267', fits.cellSpan(row, 'from'), data)]
}

function outsideTime({ from, until, heldOutUntil }: FitRow, time: Time): Outside | undefined {
  if (from >= time.stop) return { column: 'from', year: from, verb: 'fits' }
  if (until <= time.start) return { column: 'until', year: until, verb: 'fits' }
  if (heldOutUntil > time.start) return undefined
  return { column: 'held_out_until', year: heldOutUntil, verb: 'holds out' }
}

/** As a calibration picks figures: by their middle; it refuses those that are not wholly in the model's time. */
function isReached({ start, end }: SeriesPoint, row: FitRow, time: Time): boolean {
  const shift = row.shiftYears
  const middle = (start + end) / 2 + shift
  // The same tolerance as a step's time: a hair of a step.
  const hair = time.dt * 1e-6
  const isInTime = start + shift >= time.start - hair && end + shift <= time.stop + hair
  return isInTime && middle >= row.from && middle < endOf(row)
}

/** Where the last stretch of the row ends, fitted or held out. */
function endOf({ until, heldOutUntil }: FitRow): number {
  return Math.max(until, heldOutUntil)
}

function firstAndLast(points: readonly SeriesPoint[]): {
  readonly first: string
  readonly last: string
} {
  const first = points.reduce((found, point) => (point.start < found.start ? point : found))
  const last = points.reduce((found, point) => (point.end > found.end ? point : found))
  return { first: first.from.text, last: last.to.text }
}
