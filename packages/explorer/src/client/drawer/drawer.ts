/** The one drawer: a dialog over the page, whose cards stand in the browser's history. */
import type { CardAddress, CardAddresses } from './card-address.ts'
import { cardElement, type ShowCard } from './card-element.ts'
import type { DrawerElements } from './drawer-elements.ts'
import type { FetchCard } from './fetch-card.ts'

/** What stands in the history for an open card. */
interface CardState {
  readonly card: { readonly href: string; readonly name: string; readonly depth: number }
}

/** Opens with the first card; a card that is opened from another one lies on it. */
export class Drawer {
  readonly #addresses: CardAddresses
  readonly #fetch: FetchCard
  readonly #elements: DrawerElements
  readonly #show: ShowCard
  /** Where to go once all cards are off the history. */
  #next: string | undefined
  /** The cards are on their way off the history, which takes a moment. */
  #leaving = false
  /** The chip that was pressed meanwhile. */
  #pressed: Element | undefined
  #wanted: CardAddress | undefined

  constructor(addresses: CardAddresses, fetch: FetchCard, elements: DrawerElements) {
    this.#addresses = addresses
    this.#fetch = fetch
    this.#elements = elements
    this.#show = cardElement(elements.body)
    const { dialog, back, close, body } = elements
    addEventListener('popstate', () => {
      this.#leaving = false
      this.#follow()
      const pressed = this.#pressed
      this.#pressed = undefined
      if (pressed !== undefined) this.open(pressed)
    })
    // Escape and the outside close it; the history is told afterwards.
    dialog.addEventListener('close', () => {
      const depth = depthOf(history.state)
      // Without a step to go the page would be loaded anew.
      if (depth === 0) return
      this.#leaving = true
      history.go(-depth)
    })
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close()
    })
    close.addEventListener('click', () => {
      dialog.close()
    })
    back.addEventListener('click', () => {
      history.back()
    })
    for (const place of [body.shadowRoot, elements.open]) {
      place?.addEventListener('click', (event) => {
        this.#leave(event as MouseEvent)
      })
    }
  }

  /** Shows what a chip of the page, or of the present card, leads to. */
  open(chip: Element): void {
    if (this.#leaving) {
      // A card that is laid on one that leaves would be taken off in its place.
      this.#pressed = chip
      return
    }
    const address = this.#addresses.read(chip.getAttribute('href') ?? '', this.#addresses.here)
    if (address === undefined) return
    const name = (chip.getAttribute('aria-label') ?? chip.textContent).trim().replace(/\s+/g, ' ')
    const depth = depthOf(history.state) + 1
    history.pushState({ card: { href: address.href, name, depth } } satisfies CardState, '')
    this.#follow()
  }

  /** Shows the card of the present entry of the history, or none. */
  #follow(): void {
    const { dialog } = this.#elements
    const card = cardOf(history.state)
    const address = card && this.#addresses.read(card.href, this.#addresses.here)
    if (card !== undefined && address !== undefined) {
      if (!dialog.open) dialog.showModal()
      this.#fill(address, card)
      return
    }
    this.#wanted = undefined
    if (dialog.open) dialog.close()
    const next = this.#next
    this.#next = undefined
    if (next !== undefined) location.assign(next)
  }

  #fill(address: CardAddress, { name, depth }: CardState['card']): void {
    const { dialog, back, name: title, open, body } = this.#elements
    this.#wanted = address
    title.textContent = name
    back.hidden = depth < 2
    open.href = address.href
    this.#say('loading')
    this.#fetch(address).then(
      (card) => {
        if (this.#wanted !== address) return
        this.#say(undefined)
        this.#show(card)
        dialog.scrollTop = 0
        // Who listens to the page hears the card, and goes on in it.
        body.focus({ preventScroll: true })
      },
      () => {
        if (this.#wanted === address) this.#say('failed')
      },
    )
  }

  #say(what: 'loading' | 'failed' | undefined): void {
    const { status, words } = this.#elements
    status.hidden = what === undefined
    status.textContent = what === undefined ? '' : words(`drawer.${what}`)
    if (what !== undefined) this.#show(undefined)
  }

  /** A link that is no chip leads away: the cards leave the history first. */
  #leave(event: MouseEvent): void {
    const link = (event.target as Element).closest('a[href]:not([data-card], [download])')
    const { altKey, ctrlKey, metaKey, shiftKey } = event
    if (link === null || altKey || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    this.#next = link.getAttribute('href') ?? ''
    this.#elements.dialog.close()
  }
}

function cardOf(state: unknown): CardState['card'] | undefined {
  const isCard = typeof state === 'object' && state !== null && 'card' in state
  return isCard ? (state as CardState).card : undefined
}

function depthOf(state: unknown): number {
  return cardOf(state)?.depth ?? 0
}
