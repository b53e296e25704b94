/** The one card of a page, which is filled anew for each word. It is no dialog: the focus stays on the word. */
import { placeCard } from './place-card.ts'

/** Shows what a word means, beside it. */
export class TermCard {
  readonly #element: HTMLElement
  #shown: HTMLAnchorElement | undefined

  constructor() {
    const card = document.createElement('span')
    card.id = 'term-card'
    card.className = 'term-card'
    card.setAttribute('popover', 'manual')
    card.setAttribute('role', 'tooltip')
    this.#element = card
  }

  /** The word whose card is open, or on its way. */
  get shown(): HTMLAnchorElement | undefined {
    return this.#shown
  }

  /** True for the open card, its word and everything in them. */
  owns(node: EventTarget | null): boolean {
    if (!(node instanceof Node)) return false
    return this.#element.contains(node) || this.#shown?.contains(node) === true
  }

  open(term: HTMLAnchorElement): void {
    if (this.#shown === term) return
    this.close()
    this.#shown = term
    import('./term-content.ts')
      .then(({ fillCard }) => fillCard(this.#element, term))
      .then(
        () => {
          // Meanwhile the reader may have gone on; the card then is another one's.
          if (this.#shown === term) this.#stand(term)
        },
        () => {
          // Without its text there is no card: the word is still a link.
          if (this.#shown === term) this.#shown = undefined
        },
      )
  }

  close(): void {
    this.#shown?.removeAttribute('aria-describedby')
    this.#shown = undefined
    if (this.#element.matches(':popover-open')) this.#element.hidePopover()
  }

  #stand(term: HTMLAnchorElement): void {
    term.after(this.#element)
    this.#element.showPopover()
    placeCard(this.#element, term)
    term.setAttribute('aria-describedby', this.#element.id)
  }
}
