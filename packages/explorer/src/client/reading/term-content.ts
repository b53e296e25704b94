/** What a card says: taken from the page of the glossary, which is fetched once. */
import { addresses, fetchCard } from '../drawer/page-cards.ts'

/** Fills a card with a word's name, meaning and what it is not. Rejects where these cannot be had. */
export async function fillCard(card: HTMLElement, term: HTMLAnchorElement): Promise<void> {
  const address = addresses.read(term.getAttribute('href') ?? '', addresses.here)
  if (address === undefined) throw new Error(`no word at ${term.href}`)
  const { content } = await fetchCard(address)
  const lines = [...content.querySelectorAll('article > h3, article > p:not(.evidence)')]
  if (lines.length === 0) throw new Error(`nothing to show at ${address.href}`)
  card.replaceChildren(...lines.map(lineOf))
}

/** A line without its links: a card is to be read, and the focus stays on its word. */
function lineOf(line: Element): HTMLElement {
  const span = document.createElement('span')
  span.className = line.matches('h3') ? 'name' : line.className
  const language = line.closest('[lang]')?.getAttribute('lang')
  span.lang = language ?? document.documentElement.lang
  span.append(...[...line.childNodes].map((node) => node.cloneNode(true)))
  for (const link of span.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  return span
}
