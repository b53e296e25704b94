/** A table of TimelineJS to rows of events.csv. What a dossier has no place for is said, cell by cell. */
import type { Checked } from '@thaw/core'
import { csvFormatRows } from 'd3-dsv'
import { makeIssue } from '../read/make-issue.ts'
import type { FileText } from '../read/place-in-text.ts'
import { readTable } from '../read/read-table.ts'
import { EVENT_COLUMNS, eventOfRow } from './event-of-row.ts'
import type { TellCell } from './tell-cell.ts'
import { timelineColumns, type TimelineRow } from './timeline-columns.ts'

/**
 * The text of an events.csv, and how many events are in it.
 *
 * Issues: those of `readTable`; DO111 a row without a year; DO501 a date that is none; DO502 an end
 * before its beginning; DO503 what is not carried; DO504 a row that is no event; DO505 a date whose doubt
 * no longer fits; DO506 an id that is not one, or is taken; DO507 what a spreadsheet would calculate.
 * With errors the value holds only the rows without a fault.
 */
export function readTimeline(
  source: FileText,
): Checked<{ readonly csv: string; readonly count: number }> {
  const { value: table, issues: found } = readTable<TimelineRow>(source, timelineColumns)
  const issues = [...found]
  const ids = new Set<string>()
  const events: string[][] = []
  // The title row of our own tables says what dossier.yaml says.
  const isOurs = table.rows.some(({ date }) => date !== '')
  for (const row of table.rows) {
    const tell: TellCell = (code, column, data) => {
      issues.push(makeIssue(code, table.cellSpan(row, column), data))
    }
    const type = row.type.toLowerCase()
    if (type === 'title' || type === 'era') {
      if (type === 'era' || !isOurs) tell('DO504', 'Type', { type, title: row.headline })
      continue
    }
    const event = eventOfRow(row, ids, tell)
    if (event !== undefined) events.push([...event])
  }
  const csv = `${csvFormatRows([[...EVENT_COLUMNS], ...events])}\n`
  return { value: { csv, count: events.length }, issues }
}
