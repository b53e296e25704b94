/** Ids become names of folders, and some systems hold fewer names than others. */
import type { Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/** A table whose rows have a page or a file each. */
type NamedTable = Pick<Table<Placed & { readonly id: string }>, 'rows' | 'cellSpan'>

/** Names of devices, with whatever ending, and a point at the end. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const NOT_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i

/** Issues: DO206 (warning) for ids that differ in case alone, DO207 (warning) for one that Windows cannot hold. */
export function checkPortableIds(tables: readonly NamedTable[]): readonly Issue[] {
  return tables.flatMap((table) => [...sameButForCase(table), ...notOnWindows(table)])
}

function sameButForCase({ rows, cellSpan }: NamedTable): readonly Issue[] {
  const seen = new Map<string, NamedTable['rows'][number]>()
  return rows.flatMap((row) => {
    const folded = row.id.toLowerCase()
    const first = seen.get(folded)
    if (first === undefined) seen.set(folded, row)
    // The same id once more is a fault of its own.
    if (first === undefined || first.id === row.id) return []
    const related = [{ note: 'the other stands here', span: cellSpan(first, 'id', first.id) }]
    const data = { id: row.id, other: first.id }
    return [makeIssue('DO206', cellSpan(row, 'id', row.id), data, related)]
  })
}

function notOnWindows({ rows, cellSpan }: NamedTable): readonly Issue[] {
  return rows
    .filter(({ id }) => NOT_ON_WINDOWS.test(id))
    .map((row) => makeIssue('DO207', cellSpan(row, 'id', row.id), { id: row.id }))
}
