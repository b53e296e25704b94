/** The table behind a chart: a row a year, the record and both worlds in the same words as the picture. */
import type { Fan, RecordMark, Series } from './chart.ts'
import { rowAt } from './fan-rows.ts'
import { tellNumber } from './tell-number.ts'

/** One moment of a chart as words, for its table. */
export interface TableRow {
  readonly year: string
  /** The record's figures of that year; empty where it has none. */
  readonly record: string
  /** The middle of the runs and the range of 80 in 100 at mid-year; empty outside the model's years. */
  readonly base: string
  /** The same of your world; empty where there is none. */
  readonly yours: string
}

/** Rows for every year of the model or of the record. */
export function tableRows(series: Series): readonly TableRow[] {
  const { times, base, yours, record } = series
  const first = Math.min(times[0] ?? 0, ...record.map(startOf))
  const last = times.at(-1) ?? 0
  const rows: TableRow[] = []
  for (let year = Math.floor(first); year < last; year += 1) {
    rows.push({
      year: String(year),
      record: record
        .filter((mark) => isOfYear(mark, year))
        .map(tellMark)
        .join('; '),
      base: tellFan(base, times, year + 0.5),
      yours: yours === undefined ? '' : tellFan(yours.fan, times, year + 0.5),
    })
  }
  return rows
}

function startOf(mark: RecordMark): number {
  return mark.kind === 'bar' ? mark.start : mark.time
}

function isOfYear(mark: RecordMark, year: number): boolean {
  return mark.kind === 'bar'
    ? mark.start < year + 1 - 1e-6 && mark.end > year + 1e-6
    : Math.floor(mark.time + 1e-6) === year
}

function tellMark(mark: RecordMark): string {
  const { low, high } = mark
  const range =
    low === undefined && high === undefined
      ? ''
      : ` (${tellNumber(low ?? mark.value)} to ${tellNumber(high ?? mark.value)})`
  const mean = mark.kind === 'bar' ? ', mean of a year' : ''
  return `${tellNumber(mark.value)}${range}${mean}${mark.isMemory ? ', from memory' : ''}`
}

function tellFan(fan: Fan, times: readonly number[], at: number): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => valueAt(rowAt(fan, level), times, at))
  if (low === undefined || middle === undefined || high === undefined) return ''
  return `${tellNumber(middle)} (${tellNumber(low)} to ${tellNumber(high)})`
}

/** The value between two saved times, by straight line; undefined outside them. */
function valueAt(row: readonly number[], times: readonly number[], at: number): number | undefined {
  const after = times.findIndex((time) => time >= at)
  if (after < 0 || (after === 0 && times[0] !== at)) return undefined
  const before = Math.max(0, after - 1)
  const [t0 = at, t1 = at] = [times[before], times[after]]
  const [v0 = Number.NaN, v1 = Number.NaN] = [row[before], row[after]]
  const share = t1 > t0 ? (at - t0) / (t1 - t0) : 0
  const value = v0 + (v1 - v0) * share
  return Number.isFinite(value) ? value : undefined
}
