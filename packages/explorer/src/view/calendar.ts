/** Dates as links and axes use them: a day as text, a moment as decimal years. */
import { formatDay, parseDate } from '@thaw/core'

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined
}

/** The first moment of an ISO date in decimal years; NaN for text that is no date. */
export function yearsOfDate(date: string): number {
  return parseDate(date)?.start ?? Number.NaN
}

/** The ISO date of the day that holds a moment given in decimal years. */
export function dateOfYears(years: number): string {
  return formatDay(years)
}
