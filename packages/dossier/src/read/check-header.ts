/** The header of a table against the columns that it should have. */
import type { Issue } from '@thaw/core'
import { adviceFor } from './advice-for.ts'
import { makeIssue } from './make-issue.ts'
import type { FileText } from './place-in-text.ts'
import type { CsvRow } from './split-csv.ts'
import { cellSpanOf, rowSpanOf } from './table-place.ts'
import type { Column } from './table.ts'

/** Issues: DO104 for a column that is missing, DO105, DO106 and DO108 for those that should not be there. */
export function checkHeader(
  source: FileText,
  header: CsvRow,
  names: readonly string[],
  wanted: readonly Column<unknown>[],
): readonly Issue[] {
  const known = wanted.map(({ name }) => name)
  const headerSpan = rowSpanOf(source, header)
  if (names.length === 1 && (names[0] ?? '').includes(';')) return [makeIssue('DO108', headerSpan)]
  const issues: Issue[] = []
  names.forEach((name, at) => {
    const span = cellSpanOf(source, headerSpan, at)
    if (names.indexOf(name) !== at) issues.push(makeIssue('DO106', span, { column: name }))
    else if (!known.includes(name)) {
      const missing = known.filter((other) => !names.includes(other))
      const advice = adviceFor(name, missing, 'Remove it, or keep it for your own use.')
      issues.push(makeIssue('DO105', span, { column: name, advice }))
    }
  })
  const unknown = names.filter((name) => !known.includes(name))
  for (const { name, isRequired } of wanted) {
    if (!isRequired || names.includes(name)) continue
    const near = unknown.find((other) => adviceFor(other, [name], '') !== '')
    const hint = near === undefined ? '' : `, or rename "${near}"`
    issues.push(makeIssue('DO104', headerSpan, { column: name, hint }))
  }
  return issues
}
