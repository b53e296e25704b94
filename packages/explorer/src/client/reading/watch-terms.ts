/**
 * Words of the glossary: a card with what one means, on hover, focus and tap. It can be dismissed and
 * hovered, and stays until it is left. Source: WCAG 2.2, 1.4.13. Without script the word is a link.
 */
import { TermCard } from './term-card.ts'

/** How long a pointer rests on a word before its card opens, and may be off it before it closes. */
const REST_MS = 200
const LEAVE_MS = 250

/** Wires every word of the page that leads to the glossary. */
export function watchTerms(): void {
  if (document.querySelector('a.term') === null) return
  const card = new TermCard()
  watchPointer(card)
  watchKeys(card)
  watchTaps(card)
}

function watchPointer(card: TermCard): void {
  let timer = 0
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    clearTimeout(timer)
    const term = termAt(target)
    if (term !== undefined) {
      timer = window.setTimeout(() => {
        card.open(term)
      }, REST_MS)
    } else if (card.shown !== undefined && !card.owns(target)) {
      timer = window.setTimeout(() => {
        // A word that has the focus keeps its card.
        if (!card.owns(document.activeElement)) card.close()
      }, LEAVE_MS)
    }
  })
}

function watchKeys(card: TermCard): void {
  document.addEventListener('focusin', ({ target }) => {
    const term = termAt(target)
    // A press focuses too; what that does is told by the click.
    if (term?.matches(':focus-visible') === true) card.open(term)
    else if (!card.owns(target)) card.close()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') card.close()
  })
}

/** The first tap tells what a word means, the second follows it; a press elsewhere closes the card. */
function watchTaps(card: TermCard): void {
  let before: HTMLAnchorElement | undefined
  document.addEventListener('pointerdown', ({ target }) => {
    before = card.shown
    if (termAt(target) === undefined && !card.owns(target)) card.close()
  })
  document.addEventListener('click', (event) => {
    const term = termAt(event.target)
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
    if (term === undefined || !isTouch || before === term) return
    event.preventDefault()
    card.open(term)
  })
}

function termAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest<HTMLAnchorElement>('a.term') ?? undefined
}
