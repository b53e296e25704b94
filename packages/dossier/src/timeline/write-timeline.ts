/** The events of a dossier as a table that TimelineJS reads, and that comes back whole. */
import { csvFormatRows } from 'd3-dsv'
import type { Dossier } from '../schema/dossier.ts'
import type { HistoricalEvent } from '../schema/event.ts'
import { safeCell } from './safe-cell.ts'
import { timelineColumns, type TimelineRow } from './timeline-columns.ts'
import { toTimelineDates } from './timeline-date.ts'
import { toTimelineText } from './timeline-text.ts'

/** Cells of a row; one that is left out is empty. */
type Cells = Partial<Omit<TimelineRow, 'span'>>

/** Without it a spreadsheet takes UTF-8 for the letters of an older code page. */
const BOM = '\ufeff'

/**
 * All events in the order of the file, behind a row of type `title` with the dossier's name and
 * terms. RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. What only
 * a dossier has (ids, people, sources, doubt about a date) stands in columns that TimelineJS skips.
 */
export function writeTimeline(dossier: Dossier): string {
  const fields = Object.keys(timelineColumns) as (keyof Cells)[]
  const names = fields.map((field) => timelineColumns[field].name)
  const rows = [titleRow(dossier), ...[...dossier.events.values()].map(eventRow)]
  const cells = rows.map((row) => fields.map((field) => row[field] ?? ''))
  return `${BOM}${csvFormatRows([names, ...cells])}\n`
}

function titleRow({ manifest }: Dossier): Cells {
  const about = [manifest.tagline, manifest.cite, manifest.licence].filter((text) => text !== '')
  return {
    headline: safeCell(toTimelineText(manifest.title)),
    text: safeCell(toTimelineText(about.join(' · '))),
    type: 'title',
  }
}

function eventRow(event: HistoricalEvent): Cells {
  const { start, end, display } = toTimelineDates(event.date, event.endDate)
  const list = (items: readonly string[]): string => safeCell(items.join('; '))
  return {
    year: start[0],
    month: start[1],
    day: start[2],
    endYear: end[0],
    endMonth: end[1],
    endDay: end[2],
    displayDate: safeCell(display),
    headline: safeCell(toTimelineText(event.title)),
    text: safeCell(toTimelineText(event.text)),
    group: safeCell(event.lane),
    id: safeCell(event.id),
    date: event.date.text,
    end: event.endDate?.text ?? '',
    people: list(event.people),
    otherPeople: list(event.otherPeople),
    kinds: list(event.kinds),
    turning: event.isTurning ? 'yes' : '',
    sources: list(event.sources),
    seen: event.seen,
    confidence: event.confidence,
  }
}
