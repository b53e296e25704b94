/** Fetches the page of a card once, and takes from it what is to be shown. */
import type { CardAddress, CardAddresses } from './card-address.ts'
import { AROUND } from './card-element.ts'
import { readNarrowSheet } from './narrow-sheet.ts'

/** What the drawer shows. */
export interface Card {
  /** The element, inside the classes that stood around it. */
  readonly content: Element
  /** The look of its page. */
  readonly styles: readonly CSSStyleSheet[]
}

/** Rejects where the page cannot be fetched or has nothing to show. */
export type FetchCard = (address: CardAddress) => Promise<Card>

/** Each page and each style sheet is fetched once, unless that failed. */
export function makeFetchCard(addresses: CardAddresses): FetchCard {
  const readPage = once(async (page) =>
    new DOMParser().parseFromString(await fetchText(page), 'text/html'),
  )
  const readSheet = once(async (sheet) => readNarrowSheet(await fetchText(sheet)))
  return async ({ page: address, id }) => {
    const page = await readPage(address)
    const found = findCard(page, id)
    if (found === undefined) throw new Error(`nothing to show at ${address}#${id}`)
    const content = withSurroundings(found)
    bringSymbols(content, page)
    leadFromHere(content, address, addresses)
    const links = [...page.querySelectorAll('link[rel="stylesheet"]')]
    const styles = links.map((link) => readSheet(styleAddress(link, address)))
    return { content, styles: await Promise.all(styles) }
  }
}

/** What failed is tried again the next time. */
function once<Value>(
  read: (address: string) => Promise<Value>,
): (address: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (address) => {
    const value = known.get(address) ?? read(address)
    known.set(address, value)
    value.catch(() => {
      known.delete(address)
    })
    return value
  }
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`)
  return answer.text()
}

/** In a copy the browser loads a style from elsewhere than a script does. */
function styleAddress(link: Element, page: string): string {
  const written = link.getAttribute('href') ?? ''
  return written.startsWith('copy-file:')
    ? written.replace('copy-file:', 'copy:')
    : new URL(written, page).href
}

/** The element of that id, or what it is the heading of; without an id what the page is about. */
function findCard(page: Document, id: string): Element | undefined {
  const named = id === '' ? null : page.getElementById(id)
  const whole = named?.matches('h1, h2, h3, h4, a, span')
    ? (named.closest('article, section, li') ?? named)
    : named
  return (
    whole ?? page.querySelector('[data-card-of]') ?? page.querySelector('main article') ?? undefined
  )
}

/** A copy of an element with the classes around it, on which its look depends, without their ids. */
function withSurroundings(element: Element): Element {
  let whole: Element = document.importNode<Element>(element, true)
  whole.removeAttribute('hidden')
  for (const part of whole.querySelectorAll('script, noscript, .needs-js')) part.remove()
  const main = element.closest('main')
  for (let outer = element.parentElement; outer && outer !== main; outer = outer.parentElement) {
    const around: Element = document.importNode<Element>(outer, false)
    for (const name of ['id', 'hidden']) around.removeAttribute(name)
    around.setAttribute('open', '')
    around.classList.add(AROUND)
    around.append(whole)
    whole = around
  }
  return whole
}

/** Drawings that a page holds once and shows often. */
function bringSymbols(content: Element, page: Document): void {
  for (const use of content.querySelectorAll('use')) {
    const id = use.getAttribute('href')?.slice(1) ?? ''
    const symbols = page.getElementById(id)?.closest('svg')
    if (symbols && !content.querySelector(`[id="${CSS.escape(id)}"]`)) {
      content.prepend(document.importNode(symbols, true))
    }
  }
}

/** Addresses are made those of the page that is open. */
function leadFromHere(content: Element, base: string, { read }: CardAddresses): void {
  for (const link of content.querySelectorAll('a[href]')) {
    const address = read(link.getAttribute('href') ?? '', base)
    if (address !== undefined) link.setAttribute('href', address.href)
  }
}
