/** Puts a card into an element that keeps its look, and its ids, apart from the page's own. */
import type { Card } from './fetch-card.ts'

/** In a card nothing stands over its first line, and nothing is marked as chosen. */
const OWN =
  ':host{display:block}main,.page{padding:0;margin:0}article{border:0!important;padding:0!important;max-width:none}'

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
