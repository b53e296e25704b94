/**
 * Calendar dates as stretches of decimal years, so that a month, a day and a year can stand on one
 * axis. 1852.5 is the middle of 1852; a year has 365 or 366 equal days.
 *
 * Forms: levels 0 and 1 of EDTF as far as history needs them: `1852`, `1852-02`, `1852-02-25`,
 * `1850/1852`, `1852~` (about), `1852?` (doubtful), `1852%` (both), `185X` (some year of the
 * decade), `1852/..` (no end given). Source: ISO 8601-2:2019, Extended Date/Time Format.
 */

/** Time in decimal years of the proleptic Gregorian calendar. */
export type Years = number

/** From `start` up to, but without, `end`. */
export interface DateInterval {
  /** `-Infinity` where the text leaves the start open. */
  readonly start: Years
  /** `Infinity` where the text leaves the end open. */
  readonly end: Years
  /** The text says "about". */
  readonly isApproximate: boolean
  /** The text says that the source is in doubt. */
  readonly isUncertain: boolean
}

/** The stretch of time that a date means, or undefined where the text is no date. */
export function parseDate(text: string): DateInterval | undefined {
  const parts = text.trim().split('/')
  const [first = '', second] = parts
  if (parts.length > 2) return undefined
  const start = parsePoint(first, -Infinity)
  const end = second === undefined ? start : parsePoint(second, Infinity)
  if (start === undefined || end === undefined || end.end <= start.start) return undefined
  if (second === undefined && isOpen(first)) return undefined
  return {
    start: start.start,
    end: end.end,
    isApproximate: start.isApproximate || end.isApproximate,
    isUncertain: start.isUncertain || end.isUncertain,
  }
}

const POINT =
  /^(?<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX))?(?:-(?<day>\d{2}|XX))?(?<mark>[~?%])?$/

function parsePoint(text: string, open: number): DateInterval | undefined {
  if (isOpen(text)) return { start: open, end: open, isApproximate: false, isUncertain: false }
  const { year, month, day, mark } = POINT.exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  const stretch = stretchOf(year, known(month), known(day))
  if (stretch === undefined) return undefined
  return {
    ...stretch,
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  }
}

function isOpen(text: string): boolean {
  return text === '..' || text === ''
}

/** An unspecified month or day (`XX`) leaves the longer stretch that holds it. */
function known(digits: string | undefined): number | undefined {
  return digits === undefined || digits === 'XX' ? undefined : Number(digits)
}

function stretchOf(
  yearText: string,
  month: number | undefined,
  day: number | undefined,
): Pick<DateInterval, 'start' | 'end'> | undefined {
  if (yearText.includes('X')) {
    const start = Number(yearText.replaceAll('X', '0'))
    const span = yearText.endsWith('XX') ? 100 : 10
    return month === undefined && day === undefined ? { start, end: start + span } : undefined
  }
  const year = Number(yearText)
  if (month === undefined) return day === undefined ? { start: year, end: year + 1 } : undefined
  if (month < 1 || month > 12) return undefined
  if (day === undefined) {
    const end = month === 12 ? year + 1 : yearsOf(year, month + 1, 1)
    return { start: yearsOf(year, month, 1), end }
  }
  const days = daysInMonth(year, month)
  if (day < 1 || day > days) return undefined
  return { start: yearsOf(year, month, day), end: yearsOf(year, month, day + 1) }
}

/** Decimal years at the beginning of a day; `day` may be one past the end of its month. */
function yearsOf(year: number, month: number, day: number): Years {
  const before = MONTHS.slice(0, month - 1).reduce(
    (days, _, index) => days + daysInMonth(year, index + 1),
    0,
  )
  return year + (before + day - 1) / daysInYear(year)
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0)
}

function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day that holds a moment, as `1852-02-25`. */
export function formatDay(years: Years): string {
  const year = Math.floor(years)
  const dayOfYear = Math.floor((years - year) * daysInYear(year) + DAY_SLACK)
  let day = Math.min(dayOfYear, daysInYear(year) - 1)
  let month = 1
  while (day >= daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
  }
  const yearText = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  return `${yearText}-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`
}

/** A moment on the edge of a day belongs to the day after, whatever the last bit of the division says. */
const DAY_SLACK = 1e-6
