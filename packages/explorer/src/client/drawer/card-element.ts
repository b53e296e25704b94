/** Puts a card into an element that keeps its look, and its ids, apart from the page's own. */
import type { Card } from './fetch-card.ts'

/** Class of what stands around the element that is shown: it is there for selectors only. */
export const AROUND = 'card-around'

/** Around a card, and over its first line, there are no rules, columns or empty space. */
const OWN = `
:host { display: block }
:is(div, section, ul, ol, dl).${AROUND} { display: block; columns: auto; border: 0; margin: 0; padding: 0; max-width: none }
article { border: 0 !important; padding: 0 !important; max-width: none }
`

/** Shows a card, or nothing. */
export type ShowCard = (card: Card | undefined) => void

/** Makes an element the place of cards. */
export function cardElement(host: HTMLElement): ShowCard {
  const shadow = host.attachShadow({ mode: 'open' })
  const own = new CSSStyleSheet()
  own.replaceSync(OWN)
  return (card) => {
    shadow.adoptedStyleSheets = [...(card?.styles ?? []), own]
    shadow.replaceChildren(...(card === undefined ? [] : [card.content]))
  }
}
