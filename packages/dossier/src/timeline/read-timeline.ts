/** A table of TimelineJS to rows of events.csv. What a dossier has no place for is said, cell by cell. */
import { slugOf, type Checked, type Issue, type Span } from '@thaw/core'
import { csvFormatRows } from 'd3-dsv'
import { isId } from '../read/cells.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FileText } from '../read/place-in-text.ts'
import { readTable, type Table } from '../read/read-table.ts'
import { readDate } from '../read/read-date.ts'
import { confidenceWords, seenWords } from '../schema/evidence-words.ts'
import { plainCell, safeCell } from './safe-cell.ts'
import { timelineColumns, type TimelineRow } from './timeline-columns.ts'
import { fromCells, toTimelineDates, type DateCells } from './timeline-date.ts'
import { fromTimelineText } from './timeline-text.ts'

/** Columns of events.csv, in the order in which they are written. */
const EVENT_COLUMNS: readonly string[] = [
  ...['id', 'date', 'end', 'title', 'text', 'people', 'other_people', 'kinds', 'lane', 'turning'],
  ...['sources', 'seen', 'confidence'],
]

/** The lane of events that have no group: a dossier's events all have one. */
const LANE = 'Events'

/**
 * The text of an events.csv, and how many events are in it.
 *
 * Issues: those of `readTable`; DO501 a date that is none; DO502 an end before its beginning; DO503
 * what is not carried; DO504 a row that is no event; DO505 a date whose doubt no longer fits; DO506
 * an id that is not one, or is taken; DO507 what a spreadsheet would calculate; DO111 a row without a
 * year. With errors the value holds only the rows without a fault.
 */
export function readTimeline(
  source: FileText,
): Checked<{ readonly csv: string; readonly count: number }> {
  const { value: table, issues: found } = readTable<TimelineRow>(source, timelineColumns)
  const issues = [...found]
  const ids = new Set<string>()
  const events: (readonly string[])[] = []
  for (const row of table.rows) {
    const type = row.type.toLowerCase()
    if (type === 'title' || type === 'era') {
      issues.push(makeIssue('DO504', table.cellSpan(row, 'Type'), { type, title: row.headline }))
      continue
    }
    const reading = new RowReading(table, row)
    const event = reading.event(ids)
    issues.push(...reading.issues)
    if (event !== undefined) events.push(event)
  }
  const csv = `${csvFormatRows([[...EVENT_COLUMNS], ...events.map((cells) => [...cells])])}\n`
  return { value: { csv, count: events.length }, issues }
}

/** One row while it is being read. */
class RowReading {
  readonly issues: Issue[] = []
  readonly #table: Table<TimelineRow>
  readonly #row: TimelineRow

  constructor(table: Table<TimelineRow>, row: TimelineRow) {
    this.#table = table
    this.#row = row
  }

  /** Cells of events.csv; undefined where the row has no date that can be read. */
  event(ids: Set<string>): readonly string[] | undefined {
    const row = this.#row
    const dates = this.#dates()
    this.#tellLost()
    const title = this.#plain('Headline', row.headline)
    const text = this.#plain('Text', row.text)
    if (dates === undefined) return undefined
    const own = (cell: string): string => plainCell(cell)
    return [
      this.#id(dates.date, title, ids),
      dates.date,
      dates.end,
      title,
      text,
      ...[row.people, row.otherPeople, row.kinds].map(own),
      own(row.group) === '' ? LANE : own(row.group),
      row.turning === 'yes' ? 'yes' : '',
      own(row.sources),
      // Nobody has said that it was read in a source.
      seenWords.find((word) => word === row.seen) ?? 'memory',
      confidenceWords.find((word) => word === row.confidence) ?? 'low',
    ]
  }

  #dates(): { readonly date: string; readonly end: string } | undefined {
    const row = this.#row
    const start: DateCells = [row.year, row.month, row.day]
    const finish: DateCells = [row.endYear, row.endMonth, row.endDay]
    const from = fromCells(start)
    const until = fromCells(finish)
    const isFaulty = from === undefined || 'fault' in from || (until && 'fault' in until)
    if (isFaulty) {
      if (from === undefined) this.#issue('DO111', 'Year', { column: 'Year', expected: 'a year' })
      else if ('fault' in from) this.#issue('DO501', 'Year', { date: from.fault })
      if (until !== undefined && 'fault' in until) {
        this.#issue('DO501', 'End Year', { date: until.fault })
      }
      return undefined
    }
    const end = until !== undefined && 'text' in until ? until.text : ''
    const own = this.#ownDates(start, finish)
    if (own !== undefined) return own
    const [first, last] = [readDate(from.text), readDate(end)]
    if (first.kind === 'date' && last.kind === 'date' && last.date.end <= first.date.start) {
      this.#issue('DO502', 'End Year', { start: from.text, end })
      return undefined
    }
    return { date: from.text, end: end === from.text ? '' : end }
  }

  /** The dates of our own columns, which also say what is doubted, while the others still agree. */
  #ownDates(
    start: DateCells,
    finish: DateCells,
  ): { readonly date: string; readonly end: string } | undefined {
    const { date, end } = this.#row
    if (date === '') return undefined
    const [first, last] = [readDate(date), readDate(end)]
    if (first.kind === 'date') {
      const told = toTimelineDates(first.date, last.kind === 'date' ? last.date : undefined)
      const isSame = (told: DateCells, cells: DateCells): boolean =>
        told.every(
          (cell, at) => Number(cell) === Number(cells[at]) && (cell === '') === (cells[at] === ''),
        )
      const isWhole = end === '' || last.kind === 'date'
      if (isWhole && isSame(told.start, start) && isSame(told.end, finish)) return { date, end }
    }
    this.#issue('DO505', 'date', { date: end === '' ? date : `${date}, ${end}` })
    return undefined
  }

  #id(date: string, title: string, ids: Set<string>): string {
    const own = plainCell(this.#row.id)
    const isUsable = isId(own) && !ids.has(own)
    if (own !== '' && !isUsable) this.#issue('DO506', 'id', { id: own })
    const made = `${/^[\d-]*\d/.exec(date)?.[0].replace(/^-/, 'bc-') ?? 'event'}-${slugOf(title)}`
      .slice(0, 80)
      .replace(/-+$/, '')
    let id = isUsable ? own : made
    for (let count = 2; ids.has(id); count += 1) id = `${made}-${count}`
    ids.add(id)
    return id
  }

  #plain(column: string, html: string): string {
    const { text, lost } = fromTimelineText(plainCell(html))
    if (lost.length > 0) {
      const tags = lost.map((tag) => `<${tag}>`).join(', ')
      this.#issue('DO503', column, { column, text: tags })
    }
    if (safeCell(text) !== text) this.#issue('DO507', column, { text: shorten(text) })
    return text
  }

  #tellLost(): void {
    const row = this.#row
    const isOurs = row.date !== ''
    const cells: readonly (readonly [column: string, text: string])[] = [
      ['Time', row.time],
      ['End Time', row.endTime],
      // Ours says again what our own columns say.
      ['Display Date', isOurs ? '' : row.displayDate],
      ['Media', row.media],
      ['Media Credit', row.mediaCredit],
      ['Media Caption', row.mediaCaption],
      ['Media Thumbnail', row.mediaThumbnail],
      ['Background', row.background],
    ]
    for (const [column, text] of cells) {
      if (text !== '') this.#issue('DO503', column, { column, text: shorten(text) })
    }
  }

  #issue(
    code: Parameters<typeof makeIssue>[0],
    column: string,
    data: Record<string, string>,
  ): void {
    const span: Span = this.#table.cellSpan(this.#row, column)
    this.issues.push(makeIssue(code, span, data))
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
