/** The table behind a chart: a row a year, the record and all worlds in the same words as the picture. */
import type { Words } from '../../words/words.ts'
import type { Fan, Series } from '../chart.ts'
import { chartDecimals } from '../chart-decimals.ts'
import { isOfYear, tellFanAt, tellMark } from './read-moment.ts'

/** One moment of a chart as words, for its table. */
export interface TableRow {
  readonly year: string
  /** The record's figures of that year; empty where it has none. */
  readonly record: string
  /** The middle of the runs and the range of 80 in 100 at mid-year; empty outside the model's years. */
  readonly base: string
  /** The same of your world; empty where there is none. */
  readonly yours: string
  /** The same of each kept world. */
  readonly others: readonly string[]
}

/** Rows for every year of the model or of the record. */
export function tableRows(series: Series, words: Words): readonly TableRow[] {
  const { times, base, yours, others = [], record } = series
  const starts = record.map((mark) => (mark.kind === 'bar' ? mark.start : mark.time))
  const first = Math.min(times[0] ?? 0, ...starts)
  const last = times.at(-1) ?? 0
  const wording = { decimals: chartDecimals(series), words }
  const middle = (fan: Fan, year: number): string => tellFanAt(fan, times, year + 0.5, wording)
  const rows: TableRow[] = []
  for (let year = Math.floor(first); year < last; year += 1) {
    rows.push({
      year: String(year),
      record: record
        .filter((mark) => isOfYear(mark, year))
        .map((mark) => tellMark(mark, wording))
        .join('; '),
      base: middle(base, year),
      yours: yours === undefined ? '' : middle(yours.fan, year),
      others: others.map(({ world }) => middle(world.fan, year)),
    })
  }
  return rows
}
