/** The clock of the reading pages: one date that record, people and laboratory share. */
import { isDate } from '../view/calendar.ts'
import { openPageAddress, type OwnAddress } from './page-address.ts'

/** A date that every part of a page may read, move and follow. */
export interface SharedClock {
  /** ISO date; undefined on a page that says no date of its own, while nobody has set one. */
  readonly date: () => string | undefined
  /** Moves the clock: tells all listeners, and keeps the date for this page's address and the next page. */
  readonly set: (date: string) => void
  /** Hears of every move; not of where the clock stands now. */
  readonly follow: (listener: (date: string) => void) => void
}

const KEY = 'thaw-clock'

/** Browsers refuse more than a few changes of the address a second, and a drag makes many. */
const SETTLE = 150

/**
 * Opens the clock of this page; once a page. It stands at `?t=` of the address, else where the
 * reader left it on another page, else at the `data-clock` of the page. A link marked
 * `data-takes-clock` leads to its page at the clock's date; where the mark has a value,
 * `first/last` in ISO dates, only while the clock stands between them.
 */
export function openClock(): SharedClock {
  const address = openPageAddress()
  const listeners: ((date: string) => void)[] = []
  const shown = document.querySelector<HTMLElement>('[data-clock]')?.dataset['clock']
  let now = firstDate([dateIn(address.read()), readKept(), shown])
  let settling: ReturnType<typeof setTimeout> | undefined
  let unsettled: string | undefined
  const settle = (): void => {
    clearTimeout(settling)
    if (unsettled !== undefined) address.write(withDate(address.read(), unsettled))
    unsettled = undefined
  }
  // A link carries the address along, and who comes back finds it: it is not left behind the clock.
  for (const kind of ['click', 'pagehide']) addEventListener(kind, settle, { capture: true })

  for (const kind of ['pointerdown', 'click'] as const) {
    const handOn = ({ target }: Event): void => {
      const link = target instanceof Element ? target.closest('a[data-takes-clock]') : null
      if (!(link instanceof HTMLAnchorElement)) return
      const href = link.getAttribute('href') ?? ''
      if (isWithin(now, link.dataset['takesClock'])) link.setAttribute('href', withDate(href, now))
    }
    document.addEventListener(kind, handOn, { capture: true })
  }
  return {
    date: () => now,
    set: (date) => {
      if (!isDate(date) || date === now) return
      now = date
      keep(date)
      clearTimeout(settling)
      unsettled = date
      settling = setTimeout(settle, SETTLE)
      for (const tell of listeners) tell(date)
    },
    follow: (listener) => {
      listeners.push(listener)
    },
  }
}

/** The address of a page that has a clock of its own, as the laboratory: where it is moved to, the next page opens. */
export function handOnClock(address: OwnAddress): OwnAddress {
  let isMoved = false
  return {
    ...address,
    write: (query) => {
      address.write(query)
      const date = dateIn(query)
      // Back where that page opens it says nothing.
      if (date !== undefined || isMoved) keep(date)
      isMoved = date !== undefined
    },
  }
}

/** The first of several texts that is a day of the calendar. */
export function firstDate(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && isDate(text))
}

/** What a query says of the clock, unchecked. */
export function dateIn(query: string): string | undefined {
  return /[?&]t=([^&#]*)/.exec(query)?.[1]
}

/** An address with its `t` at a date; everything else in it stays. Also for the `#path/?query` of a copy. */
export function withDate(address: string, date: string): string {
  const [, path = '', query = '', fragment = ''] =
    /^(#?[^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  const others = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('t='))
  return `${path}?${[...others, `t=${date}`].join('&')}${fragment}`
}

/** True where a date stands in `first/last`, or no such stretch is said. ISO dates compare as text. */
export function isWithin(date: string | undefined, stretch = ''): date is string {
  if (date === undefined) return false
  const [first = '', last = ''] = stretch.split('/')
  return date >= first && (last === '' || date <= last)
}

// Storage may be forbidden; the clock then lasts for the page and its links.
function readKept(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

function keep(date: string | undefined): void {
  try {
    if (date === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, date)
  } catch {
    // Nothing to do: see above.
  }
}
