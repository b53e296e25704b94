/** Keeps the address in step with the page, without a new entry in the browser's history. */
import type { PageAddress } from '../../page-address.ts'

/** Browsers refuse an address that changes too often. */
const WAIT = 250

/** A reader goes: by a link, which may carry the address along, or otherwise. Heard before the page goes. */
const GOING = ['click', 'beforeunload', 'pagehide'] as const

/**
 * Puts a query into the address after a short rest, and at once where the reader goes on before it;
 * the result calls it off.
 */
export function moveTo(address: PageAddress, query: string): () => void {
  const write = (event?: Event): void => {
    if (event?.type === 'click' && !isLink(event.target)) return
    callOff()
    address.write(query)
  }
  const timer = setTimeout(write, WAIT)
  for (const name of GOING) addEventListener(name, write, { capture: true })
  const callOff = (): void => {
    clearTimeout(timer)
    for (const name of GOING) removeEventListener(name, write, { capture: true })
  }
  return callOff
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href]') !== null
}
