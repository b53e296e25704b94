/** The people pages: the shared clock in the sitting, the table, the picture of offices; order and filter. */
import { tellDay } from '../../ui/rooms/dates.ts'
import { yearsOfDate } from '../../view/calendar.ts'
import type { Words } from '../../words/words.ts'
import { withDate, type SharedClock } from '../clock.ts'
import { startVotes } from './votes-table.ts'

/** Wires the field for the day, its steps and everything on the page that stands on the clock. */
export function startPeople(clock: SharedClock, words: Words): void {
  const field = document.getElementById('day')
  if (!(field instanceof HTMLInputElement)) return
  const votes = startVotes(clock)
  const show = (date: string): void => {
    const told = tellDay(date, words)
    if (field.value !== date) field.value = date
    const seats = showSeats(date)
    setText('sitting-day', told)
    setText('day-told', words.text('reading.on-the-day', { date: told, seats }))
    // In a copy in one file it names the page too.
    const link = document.getElementById('day-link')
    link?.setAttribute('href', withDate(link.getAttribute('href') ?? '', date))
    moveHands(date, told)
    votes.show(date)
  }
  field.addEventListener('change', () => {
    clock.set(field.value)
  })
  const changes = changesOnPage()
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
    step.addEventListener('click', () => {
      const next =
        step.dataset['step'] === '1'
          ? changes.find((date) => date > field.value)
          : changes.findLast((date) => date < field.value)
      if (next !== undefined) clock.set(next)
    })
  }
  clock.follow(show)
  const now = clock.date()
  if (now !== undefined) show(now)
}

/** Shows the seats held on a day, or marks them where all of them stand in a table; gives their number. */
function showSeats(date: string): number {
  let held = 0
  for (const seat of document.querySelectorAll<HTMLElement>('[data-from]')) {
    const { from = '', to = '' } = seat.dataset
    const isHeld = from <= date && date <= to
    if (isHeld) held += 1
    if (seat.tagName === 'TR') seat.classList.toggle('is-held', isHeld)
    else seat.hidden = !isHeld
  }
  for (const rank of document.querySelectorAll<HTMLElement>('.bodies > div')) {
    rank.hidden = rank.querySelector('li:not([hidden])') === null
  }
  return held
}

/** Every day on which something of this page begins, ends or is decided. */
function changesOnPage(): readonly string[] {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-day], [data-from]')]
  const days = marked.flatMap(({ dataset }) => [dataset['day'], dataset['from'], dataset['to']])
  return [...new Set(days.filter((day) => day !== undefined))].sort()
}

/** Moves the line of the clock in the picture; where the day lies outside, it is taken out. */
function moveHands(date: string, told: string): void {
  const at = yearsOfDate(date)
  for (const hand of document.querySelectorAll<SVGElement>('.clock-hand')) {
    const [start = 0, end = 1] = [hand.dataset['start'], hand.dataset['end']].map(Number)
    const share = (at - start) / (end - start)
    hand.toggleAttribute('hidden', share < 0 || share > 1)
    hand.setAttribute('x', `${(100 * share).toFixed(1)}%`)
    const label = hand.querySelector('text')
    if (label === null) continue
    label.textContent = told
    // Past the middle the date stands before the line, or it would leave the picture.
    const isLate = share > 0.5
    label.setAttribute('x', isLate ? '-7' : '7')
    label.setAttribute('text-anchor', isLate ? 'end' : 'start')
  }
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id)
  if (element !== null) element.textContent = text
}
