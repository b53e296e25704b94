/** The one card of a page, which is filled anew for each word. */

/** Not in the page until it is first shown. It is no dialog: the focus stays on the word. */
export function makeTermCard(): HTMLElement {
  const card = document.createElement('span')
  card.id = 'term-card'
  card.className = 'term-card'
  card.setAttribute('popover', 'manual')
  card.setAttribute('role', 'tooltip')
  return card
}
