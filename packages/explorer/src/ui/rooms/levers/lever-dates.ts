/** The dates of a lever, each with what the record has of it: at most three, the rest is named. */
import type { HistoricalDate, HistoricalEvent, Lever, LeverHistory } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { machineDate, tellDate, tellStretch } from '../dates.ts'
import { namedRow, type NamedPath } from '../row-page.ts'

/** A date of the lever. */
export interface LeverDate {
  readonly told: string
  readonly machine: string | undefined
  /** Undefined where the record has no event of that date. */
  readonly event: NamedPath | undefined
}

/** Dates that a page tells; a lever may have many. */
const MOST_DATES = 3

/**
 * Events of the lever in the order of time, turning points before others where there are more than
 * three; a date without an event only where fewer than three have one.
 */
export function leverDates(
  edition: Edition,
  lever: Lever | undefined,
  history: LeverHistory | undefined,
): { readonly dates: readonly LeverDate[]; readonly otherEvents: readonly NamedPath[] } {
  const { dossier, words } = edition
  const read = textReader(edition)
  const ids = new Set([...(history?.events ?? []), ...[lever?.event ?? []].flat()])
  const events = [...ids].flatMap((id) => dossier.events.get(id) ?? [])
  const turning = events.filter(({ isTurning }) => isTurning)
  const told = [...new Set([...turning, ...events])].slice(0, MOST_DATES)
  const bare = (history?.dates ?? [lever?.date ?? []].flat()).filter(
    (date) => !events.some((event) => isWithin(date, event.interval)),
  )
  const pageOf = ({ id }: HistoricalEvent): NamedPath => namedRow(dossier, read, 'events', id)
  const dates = [
    ...told.map((event) => ({
      start: event.date.start,
      told: tellStretch(event.date, event.endDate, words),
      machine: machineDate(event.date),
      event: pageOf(event),
    })),
    ...bare.slice(0, MOST_DATES - told.length).map((date) => ({
      start: date.start,
      told: tellDate(date, words),
      machine: machineDate(date),
      event: undefined,
    })),
  ]
  return {
    dates: dates
      .toSorted((left, right) => left.start - right.start)
      .map(({ told: words, machine, event }) => ({ told: words, machine, event })),
    otherEvents: events.filter((event) => !told.includes(event)).map(pageOf),
  }
}

function isWithin(
  date: HistoricalDate,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return date.start < end && date.end > start
}
