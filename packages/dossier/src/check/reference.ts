/** One kind of pointing: a column whose cells hold ids of another table. */
import type { Issue } from '@thaw/core'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Ids, Table } from '../read/read-table.ts'
import type { Placed } from '../schema/placed.ts'

/** What an id may point at. */
export interface Target {
  /** As it stands in a message: `person`. */
  readonly thing: string
  /** Where it is defined. */
  readonly file: string
  readonly ids: Ids
}

/** Issues: DO202 for each id in the column that the target does not have. */
export function checkColumn<Row extends Placed>(
  table: Table<Row>,
  column: string,
  idsOf: (row: Row) => readonly string[] | string | undefined,
  target: Target,
): readonly Issue[] {
  const issues: Issue[] = []
  for (const row of table.rows) {
    const found = idsOf(row) ?? []
    for (const id of typeof found === 'string' ? [found] : found) {
      if (id === '' || target.ids.has(id)) continue
      const otherwise = `Add it to ${target.file}, or correct the id.`
      const advice = adviceFor(id, target.ids.keys(), otherwise)
      const data = { id, column, thing: target.thing, advice }
      issues.push(makeIssue('DO202', table.cellSpan(row, column, id), data))
    }
  }
  return issues
}
