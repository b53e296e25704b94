/** The record: a filter over all rows, and a picture of them that can be zoomed and moved. */
import { writeKeys } from '../../ui/rooms/record/event-filter.ts'
import { isMove, type TimeRange } from '../../ui/rooms/record/lane-window.ts'
import type { Words } from '../../words/words.ts'
import type { SharedClock } from '../clock.ts'
import { openPageAddress } from '../page-address.ts'
import { findForm, startFilter, type FilterForm } from './record/filter.ts'
import { LanePicture, type Seen } from './record/picture.ts'
import { readRows } from './record/rows.ts'
import { targetOf } from './open-target.ts'

/** Wires the page of the record. */
export function startRecord(words: Words, clock: SharedClock): void {
  const form = findForm()
  const list = document.getElementById('events')
  const section = document.getElementById('lanes')
  const box = document.getElementById('lane-box')
  if (form === undefined || list === null || section === null || box === null) return
  const address = openPageAddress()
  const rows = readRows(list, namesIn(form))
  const claims = new Map(rows.flatMap(({ judged }) => (judged ? [[judged.id, judged.href]] : [])))
  startViews(list)
  const picture = new LanePicture({
    box,
    rows,
    clock,
    words,
    lanes: form.lanes.map((lane) => ({
      slug: lane.value,
      name: lane.closest('label')?.textContent.trim() ?? lane.value,
    })),
    links: {
      event: (href) => href,
      claim: (id) => claims.get(id) ?? '',
      verdict: (verdict) => words.text('reading.verdict', { verdict }),
    },
    range: readRange(address.read()) ?? rangeOf(section.dataset['range'] ?? '') ?? FALLBACK,
    onrest: (seen) => {
      tellSeen(section, seen, words)
      address.write(writeKeys(address.read(), ['y'], rangePairs(seen, section)))
    },
  })
  for (const button of section.querySelectorAll<HTMLButtonElement>('button[data-does]')) {
    button.addEventListener('click', () => {
      const { does } = button.dataset
      if (isMove(does)) picture.does(does)
    })
  }
  startFilter(form, rows, { address, words }, picture.filter)
  const day = document.getElementById('clock-day')
  const tellDay = (): void => {
    const date = clock.date()
    if (day !== null && date !== undefined) day.textContent = words.date(date)
  }
  clock.follow(tellDay)
  tellDay()
}

const FALLBACK: TimeRange = { start: 0, end: 1 }

/** Names of people by id, as the filter offers them. */
function namesIn({ who }: FilterForm): ReadonlyMap<string, string> {
  const options = who === null ? [] : [...who.options]
  return new Map(options.map((option) => [option.value, option.text.replace(/\s*\(\d+\)$/, '')]))
}

/** The lanes or the list: the radio buttons, the address, and a link to a row of the list. */
function startViews(list: HTMLElement): void {
  const address = openPageAddress()
  const views = [...document.querySelectorAll<HTMLInputElement>('input[name="view"]')]
  const show = (view: string): void => {
    document.documentElement.dataset['view'] = view
    for (const radio of views) radio.checked = radio.value === view
  }
  for (const radio of views) {
    radio.addEventListener('change', () => {
      show(radio.value)
      const pairs = radio.value === 'list' ? ['view=list'] : []
      address.write(writeKeys(address.read(), ['view'], pairs))
    })
  }
  const follow = (): void => {
    const target = targetOf(location.hash)
    if (target === null || !list.contains(target)) return
    show('list')
    target.scrollIntoView()
  }
  show(/[?&]view=list(&|$)/.test(address.read()) ? 'list' : 'lanes')
  addEventListener('hashchange', follow)
  follow()
}

/** What lies before and after, and how much is named. */
function tellSeen(section: HTMLElement, seen: Seen, words: Words): void {
  const note = document.getElementById('lanes-note')
  const { shown, named } = seen
  if (note !== null) note.textContent = words.text('reading.lanes-note', { shown, named })
  for (const [does, count, isEnd] of [
    ['earlier', seen.before, seen.range.start <= seen.bounds.start],
    ['later', seen.after, seen.range.end >= seen.bounds.end],
  ] as const) {
    const button = section.querySelector<HTMLButtonElement>(`button[data-does="${does}"]`)
    const told = button?.querySelector('.count')
    if (told !== null && told !== undefined) told.textContent = String(count)
    button?.setAttribute('aria-disabled', String(isEnd))
  }
}

/** `y=1851.2-1853` in an address; undefined where there is none that can be read. */
function readRange(query: string): TimeRange | undefined {
  const [, text = ''] = /[?&]y=([^&]*)/.exec(query) ?? []
  return rangeOf(text.replace(/(?<=\d)-/, ' '))
}

function rangeOf(text: string): TimeRange | undefined {
  const [start = Number.NaN, end = Number.NaN] = text.split(' ').map(Number)
  return start < end ? { start, end } : undefined
}

function rangePairs({ range }: Seen, section: HTMLElement): readonly string[] {
  const first = rangeOf(section.dataset['range'] ?? '')
  const told = [range.start, range.end].map((at) => String(Math.round(at * 100) / 100)).join('-')
  const isFirst = first !== undefined && told === `${first.start}-${first.end}`
  return isFirst ? [] : [`y=${told}`]
}
