/** What a reading sets in the model must be of one mind. */
import type { Issue } from '@thaw/core'
import { nameKey } from '../model/model-names.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { ReadingRow } from '../tables/mechanism-columns.ts'

/** Issues: DO235, once for each input that a reading sets again. */
export function checkReadings(readings: Table<ReadingRow>): readonly Issue[] {
  return readings.rows.flatMap((row) => {
    const keys = row.sets.map(({ variable }) => nameKey(variable))
    return row.sets
      .filter((_, at) => keys.indexOf(keys[at] ?? '') < at)
      .map(({ variable }) =>
        makeIssue('DO235', readings.cellSpan(row, 'sets', variable), { id: row.id, variable }),
      )
  })
}
