/**
 * Words of the glossary: a card with what one means, on hover, focus and tap. It can be dismissed,
 * hovered and stays until it is left. Source: WCAG 2.2, 1.4.13. Without script the word is a link.
 */
import { placeCard } from './place-card.ts'
import { makeTermCard } from './term-card-element.ts'

/** How long a pointer rests on a word before its card opens, and may be off it before it closes. */
const REST_MS = 200
const LEAVE_MS = 250

/** Wires every word of the page that leads to the glossary. */
export function startTermCards(): void {
  if (document.querySelector('a.term') === null) return
  const card = makeTermCard()
  let shown: HTMLAnchorElement | undefined
  let timer = 0

  const later = (what: () => void, wait: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(what, wait)
  }
  const close = (): void => {
    clearTimeout(timer)
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    if (card.matches(':popover-open')) card.hidePopover()
  }
  const open = (term: HTMLAnchorElement): void => {
    clearTimeout(timer)
    if (shown === term) return
    close()
    shown = term
    import('./term-content.ts')
      .then(({ fillCard }) => fillCard(card, term))
      .then(
        () => {
          // Meanwhile the reader may have gone on; the card then is another one's.
          if (shown !== term) return
          term.after(card)
          card.showPopover()
          placeCard(card, term)
          term.setAttribute('aria-describedby', card.id)
        },
        () => {
          // Without its text there is no card: the word is still a link.
          if (shown === term) shown = undefined
        },
      )
  }
  const isOurs = (node: EventTarget | null): boolean =>
    node instanceof Node && (card.contains(node) || shown?.contains(node) === true)

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const term = termAt(target)
    if (term !== undefined) {
      later(() => {
        open(term)
      }, REST_MS)
    } else if (isOurs(target)) clearTimeout(timer)
    else if (shown !== undefined && !isOurs(document.activeElement)) later(close, LEAVE_MS)
    else clearTimeout(timer)
  })
  document.addEventListener('focusin', ({ target }) => {
    const term = termAt(target)
    // A press focuses too; what it does is told by the click.
    if (term?.matches(':focus-visible') === true) open(term)
    else if (!isOurs(target)) close()
  })
  let wasShown: HTMLAnchorElement | undefined
  document.addEventListener('pointerdown', ({ target }) => {
    wasShown = shown
    if (!isOurs(target) && termAt(target) === undefined) close()
  })
  document.addEventListener('click', (event) => {
    const term = termAt(event.target)
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
    // The first tap tells what the word means, the second follows it.
    if (term === undefined || !isTouch || wasShown === term) return
    event.preventDefault()
    open(term)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
}

function termAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest<HTMLAnchorElement>('a.term') ?? undefined
}
