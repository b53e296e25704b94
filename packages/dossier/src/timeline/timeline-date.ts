/** Dates of a dossier to the cells of TimelineJS, and back. */
import { readDate } from '../read/read-date.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'

/** Year, month and day as cells; empty where not known. */
export type DateCells = readonly [year: string, month: string, day: string]

const NONE: DateCells = ['', '', '']

/** The first and the last day of an event as cells, and what they leave out, for people. */
export interface TimelineDates {
  readonly start: DateCells
  readonly end: DateCells
  /** `about 1851`; empty where the cells say all. */
  readonly display: string
}

/**
 * Cells of an event's dates. A decade alone is some year of it, and stands at its first; as the end of
 * a stretch it is its last year.
 */
export function toTimelineDates(
  date: HistoricalDate,
  endDate: HistoricalDate | undefined,
): TimelineDates {
  const [from = '', until] = date.text.split('/')
  const last = endDate?.text.split('/').at(-1) ?? until
  const start = cellsOf(from, '0')
  const end = last === undefined ? NONE : cellsOf(last, '9')
  const isPlain = [date, endDate].every(
    (one) => one === undefined || /^-?\d{4}(-\d{2}){0,2}$/.test(one.text),
  )
  return { start, end, display: isPlain ? '' : tellDates(date, endDate) }
}

/** `digit` stands for a year that is not known within its decade. */
function cellsOf(part: string, digit: '0' | '9'): DateCells {
  const [, year = '', month = '', day = ''] =
    /^(-?[\dX]{4})(?:-(\d{2}))?(?:-(\d{2}))?/i.exec(part.trim()) ?? []
  const plain = (number: string): string => (number === '' ? '' : String(Number(number)))
  return [plain(year.replace(/X/gi, digit)), plain(month), plain(day)]
}

function tellDates(date: HistoricalDate, endDate: HistoricalDate | undefined): string {
  return [date, ...(endDate === undefined ? [] : [endDate])].map(tellOne).join(' – ')
}

function tellOne({ text, isApproximate, isUncertain }: HistoricalDate): string {
  const plain = text
    .replace(/[?~%]/g, '')
    .split('/')
    .map((part) => part.replace(/^(\d{3})X$/i, '$10s'))
    .join(' to ')
  return `${isApproximate ? 'about ' : ''}${plain}${isUncertain ? ' (uncertain)' : ''}`
}

/** The date that cells write; undefined where they are all empty, a fault where they are no date. */
export function fromCells(
  cells: DateCells,
): { readonly text: string } | { readonly fault: string } | undefined {
  const [year, month, day] = cells.map((cell) => cell.replace(/[\s,]/g, ''))
  if (year === '' && month === '' && day === '') return undefined
  const written = cells.filter((cell) => cell !== '').join('-')
  const parts = [year, month, day].filter((part) => part !== '')
  if (year === '' || (month === '' && day !== '')) return { fault: written }
  if (!parts.every((part, at) => (at === 0 ? /^-?\d{1,4}$/ : /^\d{1,2}$/).test(part ?? ''))) {
    return { fault: written }
  }
  const [first = '', ...rest] = parts as readonly string[]
  const sign = first.startsWith('-') ? '-' : ''
  const text = [
    sign + first.replace('-', '').padStart(4, '0'),
    ...rest.map((part) => part.padStart(2, '0')),
  ].join('-')
  return readDate(text).kind === 'date' ? { text } : { fault: text }
}
