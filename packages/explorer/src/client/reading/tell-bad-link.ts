/** A link may say a date that is none, or lead to a place that the page has not: one sentence says so. */
import { isDate } from '../../view/calendar.ts'
import type { Words } from '../../words/words.ts'
import { dateIn } from '../clock.ts'
import { openPageAddress } from '../page-address.ts'
import { targetOf } from './open-target.ts'

/** Letters of what was written wrongly that are shown again. */
const LENGTH = 40

/** Tells it above all else on the page; nothing where the address is right. */
export function tellBadLink(words: Words): void {
  const date = dateIn(openPageAddress().read())
  const place = location.hash.slice(1)
  // In a copy of the whole site the hash is the page.
  const isPlace = place !== '' && document.documentElement.dataset['copy'] === undefined
  const sentences = [
    ...(date === undefined || isDate(date)
      ? []
      : [words.text('reading.bad-date', { date: shorten(date) })]),
    ...(isPlace && targetOf(location.hash) === null
      ? [words.text('reading.bad-place', { place: shorten(place) })]
      : []),
  ]
  if (sentences.length === 0) return
  const told = document.createElement('p')
  told.className = 'small'
  told.setAttribute('role', 'status')
  told.textContent = sentences.join(' ')
  document.querySelector('main')?.prepend(told)
}

function shorten(text: string): string {
  let plain = text
  try {
    plain = decodeURIComponent(text)
  } catch {
    // Shown as it was written.
  }
  return plain.length > LENGTH ? `${plain.slice(0, LENGTH)}…` : plain
}
