/** Where a card opens: under its word, over it where there is no room; never out of the window. */

/** Air between word and card, and between card and the edge of the window, in pixels. */
const AIR = 6
const EDGE = 12

/** Places an open card, which scrolls with the page. */
export function placeCard(card: HTMLElement, word: Element): void {
  // A word may be broken over two lines: the card belongs to the first part.
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = card
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(EDGE, Math.min(box.left, clientWidth - offsetWidth - EDGE))
  const below = box.bottom + AIR
  const above = box.top - AIR - offsetHeight
  const isAbove = below + offsetHeight > clientHeight && above >= 0
  card.style.setProperty('left', `${left + scrollX}px`)
  card.style.setProperty('top', `${(isAbove ? above : below) + scrollY}px`)
}
