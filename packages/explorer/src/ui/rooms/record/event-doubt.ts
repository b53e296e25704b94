/** How well the two ends of an event are known, for the picture and in words. */
import { parseDate } from '@thaw/core'
import type { HistoricalDate, HistoricalEvent } from '@thaw/dossier'
import type { Words } from '../../../words/words.ts'
import type { SoftStretch } from './soft-ends.ts'

/** What is not known of one end. */
type Doubt = 'uncertain' | 'approximate' | 'month' | 'year' | 'decade'

/** The stretch of an event. A date known to the day is hard; one in doubt is soft as far as it reaches. */
export function softStretch({
  date,
  endDate,
  interval,
}: Pick<HistoricalEvent, 'date' | 'endDate' | 'interval'>): SoftStretch {
  const begin = partOf(date, 0)
  const finish = partOf(endDate ?? date, 1)
  const { start, end } = interval
  return {
    start,
    end,
    sureStart: begin.doubt === undefined ? start : begin.end,
    sureEnd: finish.doubt === undefined ? end : finish.start,
  }
}

/**
 * What is not known of the ends of an event, in words; empty where both are known to the day. That a
 * date is uncertain or approximate is left out: `tellDate` says it with the date.
 */
export function tellDoubt(
  { date, endDate }: Pick<HistoricalEvent, 'date' | 'endDate'>,
  words: Words,
): string {
  const begin = unsaid(partOf(date, 0).doubt)
  const finish = isStretch({ date, endDate }) ? unsaid(partOf(endDate ?? date, 1).doubt) : undefined
  const tell = (side: 'start' | 'end' | 'both', kind: Doubt | undefined): string =>
    kind === undefined ? '' : words.text('record.doubt', { side, kind })
  if (begin === finish) return tell('both', begin)
  return [tell('start', begin), tell('end', finish)].filter((text) => text !== '').join('; ')
}

/** True for an event with two ends; one date alone, however soft, is one moment. */
export function isStretch({ date, endDate }: Pick<HistoricalEvent, 'date' | 'endDate'>): boolean {
  return endDate !== undefined || date.text.includes('/')
}

function unsaid(doubt: Doubt | undefined): Doubt | undefined {
  return doubt === 'uncertain' || doubt === 'approximate' ? undefined : doubt
}

interface DatePart {
  readonly start: number
  readonly end: number
  readonly doubt: Doubt | undefined
}

/** One end of a date: of `1851-05/1856` the first or the second part, of any other date all of it. */
function partOf(date: HistoricalDate, side: 0 | 1): DatePart {
  const parts = date.text.split('/')
  const text = (parts[side] ?? parts[0] ?? '').trim()
  const read = parts.length > 1 ? parseDate(text) : date
  const { start, end } = read ?? date
  return { start, end, doubt: doubtOf(text) }
}

function doubtOf(text: string): Doubt | undefined {
  if (/[?%]/.test(text)) return 'uncertain'
  if (text.includes('~')) return 'approximate'
  if (/^-?\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  if (/^-?\d{4}-\d{2}/.test(text)) return 'month'
  return /^-?\d{4}/.test(text) ? 'year' : 'decade'
}
