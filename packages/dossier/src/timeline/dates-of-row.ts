/** The dates of a row of a TimelineJS table as a dossier writes them. */
import { readDate } from '../read/read-date.ts'
import type { TellCell } from './tell-cell.ts'
import type { TimelineRow } from './timeline-columns.ts'
import { fromCells, toTimelineDates, type DateCells, type TimelineDates } from './timeline-date.ts'

/** Beginning and end as events.csv has them; `end` is empty where there is none. */
export interface WrittenDates {
  readonly date: string
  readonly end: string
}

/**
 * Our own columns say more than year, month and day: they are used as long as these agree with them.
 *
 * Issues: DO111 no year; DO501 a date that is none; DO502 an end before its beginning; then the value is
 * undefined. DO505 where our own columns no longer fit.
 */
export function datesOfRow(row: TimelineRow, tell: TellCell): WrittenDates | undefined {
  const start: DateCells = [row.year, row.month, row.day]
  const finish: DateCells = [row.endYear, row.endMonth, row.endDay]
  const from = fromCells(start)
  const until = fromCells(finish)
  if (from === undefined) tell('DO111', 'Year', { column: 'Year', expected: 'a year' })
  else if ('fault' in from) tell('DO501', 'Year', { date: from.fault })
  if (until !== undefined && 'fault' in until) tell('DO501', 'End Year', { date: until.fault })
  if (from === undefined || 'fault' in from || (until !== undefined && 'fault' in until)) {
    return undefined
  }
  const end = until?.text ?? ''
  if (row.date !== '') {
    if (areSame(row, start, finish)) return { date: row.date, end: row.end }
    const { date, end: ownEnd } = row
    tell('DO505', 'date', { date: ownEnd === '' ? date : `${date}, ${ownEnd}` })
  }
  const [first, last] = [readDate(from.text), readDate(end)]
  if (first.kind === 'date' && last.kind === 'date' && last.date.end <= first.date.start) {
    tell('DO502', 'End Year', { start: from.text, end })
    return undefined
  }
  return { date: from.text, end: end === from.text ? '' : end }
}

/** The words for people that our own columns would have; empty where they have no date. */
export function displayOf(row: TimelineRow): string {
  return ownDates(row)?.display ?? ''
}

/** Our own columns as cells; undefined where they cannot be read. */
function ownDates({ date, end }: TimelineRow): TimelineDates | undefined {
  const [first, last] = [readDate(date), readDate(end)]
  if (first.kind !== 'date' || (end !== '' && last.kind !== 'date')) return undefined
  return toTimelineDates(first.date, last.kind === 'date' ? last.date : undefined)
}

/** True where `date` and `end` can be read and would be told by these very cells. */
function areSame(row: TimelineRow, start: DateCells, finish: DateCells): boolean {
  const told = ownDates(row)
  if (told === undefined) return false
  const isSame = (one: DateCells, other: DateCells): boolean =>
    one.every((cell, at) => {
      const written = other[at] ?? ''
      return Number(cell) === Number(written) && (cell === '') === (written === '')
    })
  return isSame(told.start, start) && isSame(told.end, finish)
}
