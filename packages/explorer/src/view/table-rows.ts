/** The table behind a chart: a row a year, the record and both worlds in the same words as the picture. */
import type { Words } from '../words/words.ts'
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
export function tableRows(series: Series, words: Words): readonly TableRow[] {
  const { times, base, yours, record } = series
  const first = Math.min(times[0] ?? 0, ...record.map(startOf))
  const last = times.at(-1) ?? 0
  const middle = (fan: Fan, year: number): string => tellFan(fan, times, year + 0.5, words)
  const rows: TableRow[] = []
  for (let year = Math.floor(first); year < last; year += 1) {
    rows.push({
      year: String(year),
      record: record
        .filter((mark) => isOfYear(mark, year))
        .map((mark) => tellMark(mark, words))
        .join('; '),
      base: middle(base, year),
      yours: yours === undefined ? '' : middle(yours.fan, year),
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

function tellMark({ value, low, high, kind, isMemory }: RecordMark, words: Words): string {
  return words.text('tell.mark', {
    value: tellNumber(value, words),
    hasRange: low === undefined && high === undefined ? 'no' : 'yes',
    low: tellNumber(low ?? value, words),
    high: tellNumber(high ?? value, words),
    kind,
    seen: isMemory ? 'memory' : 'source',
  })
}

function tellFan(fan: Fan, times: readonly number[], at: number, words: Words): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => valueAt(rowAt(fan, level), times, at))
  if (low === undefined || middle === undefined || high === undefined) return ''
  return words.text('tell.middle', {
    middle: tellNumber(middle, words),
    low: tellNumber(low, words),
    high: tellNumber(high, words),
  })
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
