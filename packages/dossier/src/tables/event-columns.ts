/** Columns of events.csv, and the interval that its two dates span. */
import { anyText, itemList, maybeDate, someDate, someId, someText, yesOrNo } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { HistoricalEvent } from '../schema/event.ts'
import { sourcedColumns } from './sourced-columns.ts'

/** A row before its interval is worked out. */
export type EventRow = Omit<HistoricalEvent, 'interval'>

/** Columns of events.csv. */
export const eventColumns: Columns<EventRow> = {
  id: column('id', someId),
  date: column('date', someDate),
  endDate: column('end', maybeDate),
  title: column('title', someText),
  text: column('text', anyText),
  people: column('people', itemList),
  otherPeople: mayLack('other_people', itemList),
  kinds: column('kinds', itemList),
  lane: column('lane', someText),
  isTurning: mayLack('turning', yesOrNo),
  ...sourcedColumns,
}

/** The event of a row: from the first moment of its date to the last of its end. */
export function eventOfRow(row: EventRow): HistoricalEvent {
  const end = row.endDate?.end ?? row.date.end
  return { ...row, interval: { start: row.date.start, end } }
}
