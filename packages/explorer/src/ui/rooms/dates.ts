/** Historical dates in the words of a page, as soft as they were written: a month stays a month. */
import type { HistoricalDate } from '@thaw/dossier'
import type { Words } from '../../words/words.ts'

/** `20 May 1875`, `May 1875`, `1875`, `about 1875`; as written where it is none of these. */
export function tellDate(date: HistoricalDate, words: Words): string {
  const plain = plainText(date)
  const [from, to] = plain.split('/')
  const decade = /^(\d{3})X$/i.exec(plain)?.[1]
  let told = tellDay(plain, words)
  if (from !== undefined && to !== undefined) {
    told = words.text('reading.span', { from: tellDay(from, words), to: tellDay(to, words) })
  } else if (decade !== undefined) told = words.text('reading.decade', { year: `${decade}0` })
  if (date.isApproximate) told = words.text('reading.about', { date: told })
  return date.isUncertain ? words.text('reading.uncertain', { date: told }) : told
}

/** A stretch, with what both ends share said once: `4–10 March 1875`, `24 March – 1 October 1875`. */
export function tellStretch(
  from: HistoricalDate,
  to: HistoricalDate | undefined,
  words: Words,
): string {
  if (to === undefined || to.text === from.text) return tellDate(from, words)
  const ends = [from, to].map(plainText)
  const [first, last] = ends.map(toDay)
  const isPlain = [from, to].every((date) => !date.isApproximate && !date.isUncertain)
  if (!isPlain || first === undefined || last === undefined || !sameForm(ends)) {
    return `${tellDate(from, words)} – ${tellDate(to, words)}`
  }
  return rangeIn(words, optionsOf(ends[0] ?? ''), first, last)
}

/** The same without the year of `from`, for a list that stands under its year. */
export function tellWithinYear(
  from: HistoricalDate,
  to: HistoricalDate | undefined,
  words: Words,
): string {
  const year = from.text.slice(0, 4)
  const isOneYear = to === undefined || to.text.startsWith(year)
  const ends = [from, ...(to === undefined ? [] : [to])]
  const isPlain = ends.every((date) => !date.isApproximate && !date.isUncertain)
  const told = tellStretch(from, to, words)
  if (told === year) return words.text('reading.in-the-year')
  const [first, last] = ends.map((date) => toDay(plainText(date)))
  if (!isOneYear || !isPlain || first === undefined || !sameForm(ends.map(plainText))) return told
  const { day, month } = optionsOf(plainText(from))
  if (last !== undefined) return rangeIn(words, { day, month }, first, last)
  return formatIn(words, { day, month }).format(first)
}

/** Machine form for `<time datetime>`; undefined where HTML has no form for it. */
export function machineDate(date: HistoricalDate): string | undefined {
  const plain = plainText(date)
  return DAY.test(plain) ? plain : undefined
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Without the signs of doubt: these are told in words. */
function plainText({ text }: HistoricalDate): string {
  return text.replace(/[?~%]/g, '')
}

function toDay(plain: string): Date | undefined {
  if (!DAY.test(plain)) return undefined
  const [year = 0, month = 1, day = 1] = plain.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

const sameForm = (ends: readonly string[]): boolean =>
  new Set(ends.map((end) => end.length)).size === 1

type DateParts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>

/** What a date of this precision shows. */
function optionsOf(plain: string): DateParts {
  return {
    year: 'numeric',
    month: plain.length > 4 ? 'long' : undefined,
    day: plain.length > 7 ? 'numeric' : undefined,
  }
}

/** `20 May 1875` from `1875-05-20`; a date without a day or month keeps what it has. */
export function tellDay(plain: string, words: Words): string {
  const day = toDay(plain)
  if (day === undefined) return plain
  // A year stands alone: the word that some languages add to it belongs to sentences.
  return plain.length === 4 ? plain : formatIn(words, optionsOf(plain)).format(day)
}

/** The spaces around its dash are thin in some languages, and fonts lack them. */
function rangeIn(words: Words, parts: DateParts, first: Date, last: Date): string {
  return formatIn(words, parts).formatRange(first, last).replaceAll('\u2009', ' ')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Plain English is written as in Britain: day before month. Making a format costs more than using it. */
function formatIn({ language }: Words, parts: DateParts): Intl.DateTimeFormat {
  const key = JSON.stringify([language, parts])
  const known = formats.get(key)
  if (known !== undefined) return known
  const locale = language === 'en' ? 'en-GB' : language
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}
