/** A date as people write it in a search. */
import { wordsOf } from '../../ui/rooms/search/fold-word.ts'

/**
 * The day or month that a text says, as the beginning of an ISO date: `1857-06-22` from
 * `22 June 1857`, `22.06.1857` or `1857-6-22`, `1857-06` from `June 1857`; undefined where it says
 * anything else. Months are read in `language` (BCP 47).
 */
export function readDate(text: string, language: string): string | undefined {
  const parts = wordsOf(text.toLowerCase()).map((word) =>
    word.replace(/^(\d{1,2})(st|nd|rd|th)$/, '$1'),
  )
  const names = parts.filter((part) => /^\p{L}{3,}$/u.test(part) && part !== 'года')
  const numbers = parts.filter((part) => /^\d+$/.test(part))
  const year = numbers.find((part) => part.length === 4)
  const others = numbers.filter((part) => part !== year).map(Number)
  if (year === undefined || names.length > 1) return undefined
  const [name] = names
  if (name !== undefined) return joined(year, monthOf(name, language), others)
  const isYearFirst = parts[0] === year
  const [month, ...days] = isYearFirst ? others : others.toReversed()
  return joined(year, month, days)
}

function joined(
  year: string,
  month: number | undefined,
  days: readonly number[],
): string | undefined {
  const [day] = days
  if (month === undefined || month < 1 || month > 12 || days.length > 1) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  if (day === undefined) return `${year}-${two(month)}`
  return day < 1 || day > 31 ? undefined : `${year}-${two(month)}-${two(day)}`
}

/** 1 to 12; in some languages a month beside a day has another form than a month alone. */
function monthOf(name: string, language: string): number | undefined {
  const formats = [{ day: 'numeric' } as const, {}].map(
    (day) => new Intl.DateTimeFormat(language, { ...day, month: 'long', timeZone: 'UTC' }),
  )
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2000, month - 1, 1))
    const forms = formats.map(
      (format) => format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
    )
    if (forms.some((form) => form.toLowerCase().startsWith(name))) return month
  }
  return undefined
}
