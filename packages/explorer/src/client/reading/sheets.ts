/** Paper: one sheet of a page printed alone, folded answers unfolded for it, an address to come back to. */

import { openPageAddress } from '../page-address.ts'

/** Starts the buttons that print and copy, and prepares the page whenever it is printed. */
export function startSheets(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.addEventListener('click', () => {
      printFrom(button)
    })
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-link]')) {
    button.addEventListener('click', () => void copyLink(button))
  }
  sayAddress()
  unfoldForPaper()
}

/** Prints the sheet that the button stands on, or the whole page. */
function printFrom(button: HTMLElement): void {
  const sheet = button.dataset['print'] === 'sheet' ? button.closest('.handout') : null
  document.body.classList.toggle('prints-one', sheet !== null)
  sheet?.classList.add('is-printed')
  addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('prints-one')
      sheet?.classList.remove('is-printed')
    },
    { once: true },
  )
  print()
}

/** Where copying is refused, the link itself stands beside the button. */
async function copyLink(button: HTMLElement): Promise<void> {
  const link = document.getElementById(button.dataset['copyLink'] ?? '')
  if (!(link instanceof HTMLAnchorElement)) return
  try {
    await navigator.clipboard.writeText(link.href)
    button.textContent = button.dataset['done'] ?? ''
  } catch {
    link.focus()
  }
}

/** The page's address at its foot, on paper only: the site's own where it says it, as the reader set it. */
function sayAddress(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  const place = document.createElement('p')
  place.className = 'on-paper address'
  const address = openPageAddress()
  const say = (): void => {
    place.textContent = (canonical ?? location.origin + location.pathname) + address.read()
  }
  say()
  addEventListener('beforeprint', say)
  document.querySelector('.foot .page')?.append(place)
}

/** Browsers print what is folded as folded. Afterwards everything is as the reader left it. */
function unfoldForPaper(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.handout details:not([open])')]
    for (const fold of opened) fold.open = true
  })
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
    opened = []
  })
}
