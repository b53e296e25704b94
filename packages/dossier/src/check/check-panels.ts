/** A panel rests on one work, which must be there. */
import type { Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { PanelRow } from '../tables/series-columns.ts'
import { checkColumn, type Target } from './reference.ts'

/** Issues: DO002, DO202, DO203. */
export function checkPanels(table: Table<PanelRow>, source: Target): readonly Issue[] {
  const without = table.rows.filter((row) => row.source === '' && row.seen !== 'own')
  return [
    ...checkColumn(table, 'source', (row) => row.source, source),
    ...without.map((row) => {
      const data = { thing: 'The panel', id: row.id, column: 'source' }
      return makeIssue('DO203', table.cellSpan(row, 'source'), data)
    }),
  ]
}
