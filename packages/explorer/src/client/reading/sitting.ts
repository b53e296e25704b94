/** The people page: who sat on a day that the reader names. */
import type { SharedClock } from '../clock.ts'

/** Wires the field for the day to the shared clock. */
export function startSitting(clock: SharedClock): void {
  const field = document.getElementById('day')
  const told = document.getElementById('sitting-day')
  if (!(field instanceof HTMLInputElement) || told === null) return
  const seats = [...document.querySelectorAll<HTMLElement>('#sitting li[data-from]')]
  const show = (date: string): void => {
    const at = decimalYears(date)
    if (Number.isNaN(at)) return
    for (const seat of seats) {
      seat.hidden = !(Number(seat.dataset['from']) <= at && at < Number(seat.dataset['to']))
    }
    told.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00:00Z`))
    if (field.value !== date) field.value = date
  }
  field.addEventListener('change', () => {
    clock.set(field.value)
  })
  clock.follow(show)
  const now = clock.date()
  if (now !== undefined) show(now)
}

/** `1852-05-01` in decimal years: the day's share of its own year. */
function decimalYears(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`)
  const year = Number(date.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  return year + (day - start) / (Date.UTC(year + 1, 0, 1) - start)
}
