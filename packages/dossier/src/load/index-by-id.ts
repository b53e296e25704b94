/** From the rows of a table to a map by id, where every id may stand once. */
import type { Checked, Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/**
 * The rows by id, in the file's order; of two with one id the first is kept.
 *
 * Issues: DO201 at the second row, with the place of the first.
 */
export function indexById<Row extends Placed & { readonly id: string }>(
  table: Table<Row>,
): Checked<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>()
  const issues: Issue[] = []
  for (const row of table.rows) {
    const first = rows.get(row.id)
    if (first === undefined) rows.set(row.id, row)
    else {
      const related = [{ note: 'first stands here', span: table.cellSpan(first, 'id') }]
      issues.push(makeIssue('DO201', table.cellSpan(row, 'id'), { id: row.id }, related))
    }
  }
  return { value: rows, issues }
}
