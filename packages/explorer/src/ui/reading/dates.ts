/** Historical dates in words, as soft as they were written: a month stays a month. */
import type { HistoricalDate } from '@thaw/dossier'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `25 February 1956`, `February 1956`, `1956`, `about 1956`; as written where it is none of these. */
export function tellDate(date: HistoricalDate): string {
  const plain = date.text.replace(/[?~%]/g, '')
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain)
  const month = /^(\d{4})-(\d{2})$/.exec(plain)
  const span = /^([^/]+)\/([^/]+)$/.exec(plain)
  let told = plain
  if (day !== null) told = `${Number(day[3])} ${monthName(day[2])} ${day[1] ?? ''}`
  else if (month !== null) told = `${monthName(month[2])} ${month[1] ?? ''}`
  else if (span !== null) told = `${tellPart(span[1])} to ${tellPart(span[2])}`
  else if (/^\d{3}X$/i.test(plain)) told = `the ${plain.slice(0, 3)}0s`
  return `${date.isApproximate ? 'about ' : ''}${told}${date.isUncertain ? ' (uncertain)' : ''}`
}

/** A stretch: `4–10 March 1956`, `24 March – 1 October 1956`, `1954 – 1956`. */
export function tellStretch(from: HistoricalDate, to: HistoricalDate | undefined): string {
  if (to === undefined || to.text === from.text) return tellDate(from)
  const first = tellDate(from).split(' ')
  const last = tellDate(to).split(' ')
  if (first.length === 3 && last.length === 3 && first[2] === last[2]) {
    if (first[1] === last[1]) return `${first[0] ?? ''}–${last.join(' ')}`
    return `${first.slice(0, 2).join(' ')} – ${last.join(' ')}`
  }
  return `${first.join(' ')} – ${last.join(' ')}`
}

/** The same without the year of `from`, for a list that stands under its year. */
export function tellWithinYear(from: HistoricalDate, to: HistoricalDate | undefined): string {
  const year = from.text.slice(0, 4)
  const told = tellStretch(from, to)
  if (told === year) return 'in the year'
  return told.endsWith(` ${year}`) ? told.slice(0, -year.length - 1) : told
}

/** Machine form for `<time datetime>`; undefined where HTML has no form for it. */
export function machineDate(date: HistoricalDate): string | undefined {
  const plain = date.text.replace(/[?~%]/g, '')
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(plain) ? plain : undefined
}

function monthName(digits: string | undefined): string {
  return months[Number(digits) - 1] ?? ''
}

function tellPart(text: string | undefined): string {
  const [year, month, day] = (text ?? '').split('-')
  if (month === undefined) return year ?? ''
  const told = `${monthName(month)} ${year ?? ''}`
  return day === undefined ? told : `${Number(day)} ${told}`
}
