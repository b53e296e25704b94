/** Dates as people write them and decimal years as the model counts them. Gregorian, no time zone. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const day = parseDay(text)
  return day !== undefined && `${text}`.length === 10
}

/**
 * Decimal years of an ISO date: `1956-02-25` is 1956 and 55 of 366 days.
 * A date without a day is its first day; without a month, the first of January.
 * Text that is no date gives NaN.
 */
export function yearsOfDate(date: string): number {
  const day = parseDay(date)
  if (day === undefined) return Number.NaN
  return day.year + dayOfYear(day) / daysIn(day.year)
}

/** The ISO date of the day that holds a moment given in decimal years. */
export function dateOfYears(years: number): string {
  let year = Math.floor(years)
  let rest = Math.round((years - year) * daysIn(year))
  if (rest >= daysIn(year)) {
    rest -= daysIn(year)
    year += 1
  }
  let month = 0
  while (rest >= monthDays(year, month)) {
    rest -= monthDays(year, month)
    month += 1
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(rest + 1)}`
}

/** `25 Feb 1956`; a date without a day or month keeps what it has. */
export function tellDate(date: string): string {
  const day = parseDay(date)
  if (day === undefined) return date
  const year = String(day.year)
  if (date.length === 4) return year
  const month = MONTHS[day.month - 1] ?? ''
  return date.length === 7 ? `${month} ${year}` : `${String(day.day)} ${month} ${year}`
}

function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  if (month < 1 || month > 12 || day < 1 || day > monthDays(year, month - 1)) return undefined
  return { year, month, day }
}

function dayOfYear({ year, month, day }: Day): number {
  const before = MONTH_DAYS.slice(0, month - 1).reduce((sum, days) => sum + days, 0)
  return before + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
}

function monthDays(year: number, month: number): number {
  return (MONTH_DAYS[month] ?? 31) + (month === 1 && isLeap(year) ? 1 : 0)
}

function daysIn(year: number): number {
  return isLeap(year) ? 366 : 365
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
