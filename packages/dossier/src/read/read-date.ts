/** Text of a table to a date that can be drawn, or the reason why it is none. */
import { parseDate } from '@thaw/core'
import type { DatePrecision, HistoricalDate } from '../schema/historical-date.ts'

/** Either the date, or why it is none: words that continue `"..." is not a date`. */
export type DateResult =
  | { readonly kind: 'date'; readonly date: HistoricalDate }
  | { readonly kind: 'fault'; readonly reason: string }

/** Reads EDTF levels 0 and 1 as core does, but refuses intervals that are open at one end. */
export function readDate(text: string): DateResult {
  const interval = parseDate(text)
  if (interval === undefined) return { kind: 'fault', reason: reasonFor(text) }
  if (!Number.isFinite(interval.start) || !Number.isFinite(interval.end)) {
    return { kind: 'fault', reason: ': a stretch of time needs both its ends here' }
  }
  return { kind: 'date', date: { ...interval, text, precision: precisionOf(text) } }
}

function precisionOf(text: string): DatePrecision {
  if (text.includes('/')) return 'interval'
  if (/^-?\d\dXX/.test(text)) return 'century'
  if (/^-?\d{3}X/.test(text)) return 'decade'
  const known = /^-?\d{4}(-\d\d)?(-\d\d)?/.exec(text)
  if (known?.[2] !== undefined) return 'day'
  return known?.[1] !== undefined ? 'month' : 'year'
}

/** What was probably meant, for the two ways of writing a date that are common and not EDTF. */
function reasonFor(text: string): string {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (dotted !== null) {
    const [, day = '', month = '', year = ''] = dotted
    return meant(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (loose !== null) {
    const [, year = '', month = '', day] = loose
    const rest = day === undefined ? '' : `-${day.padStart(2, '0')}`
    return meant(`${year}-${month.padStart(2, '0')}${rest}`)
  }
  return ''
}

/** Nothing is proposed that is no date either, such as the 30th of February. */
function meant(text: string): string {
  return parseDate(text) === undefined ? ': there is no such day' : `; perhaps ${text} is meant`
}
