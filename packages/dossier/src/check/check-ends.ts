/** Nothing ends before it begins: stretches of events and offices, lives of people. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'
import type { Placed } from '../schema/placed.ts'

/** Issues: DO120. */
export function checkEnds({ events, offices, people }: DossierTables): readonly Issue[] {
  return [
    ...check(events, 'end', ({ date, endDate }) => [date, endDate]),
    ...check(offices, 'end', ({ from, to }) => [from, to]),
    ...check(people, 'died', ({ born, died }) => [born, died]),
  ]
}

type Stretch = readonly [from: HistoricalDate | undefined, to: HistoricalDate | undefined]

/** Only what certainly lies before is a fault: two dates that may be the same day are none. */
function check<Row extends Placed>(
  table: Table<Row>,
  column: string,
  stretchOf: (row: Row) => Stretch,
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const [from, to] = stretchOf(row)
    if (from === undefined || to === undefined || to.end > from.start) return []
    const data = { start: from.text, end: to.text }
    return [makeIssue('DO120', table.cellSpan(row, column), data)]
  })
}
