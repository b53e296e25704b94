/** No row has an id whose page would stand where another page or file of its room stands. */
import type { Issue, Span } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import { reservedPageIds } from '../schema/reserved-page-ids.ts'

/** Issues: DO219. */
export function checkPageIds(tables: DossierTables): readonly Issue[] {
  const names = Object.keys(reservedPageIds) as readonly (keyof typeof reservedPageIds)[]
  return names.flatMap((name) => check(tables[name], reservedPageIds[name]))
}

/** A table whose rows have a page each. */
type PageTable = Table<{ readonly id: string; readonly span: Span }>

function check(
  { rows, cellSpan }: Pick<PageTable, 'rows' | 'cellSpan'>,
  reserved: readonly string[],
): readonly Issue[] {
  return rows
    .filter(({ id }) => reserved.includes(id))
    .map((row) => {
      const data = { id: row.id, taken: reserved.join(', ') }
      return makeIssue('DO219', cellSpan(row, 'id', row.id), data)
    })
}
