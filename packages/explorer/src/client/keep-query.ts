/** Links that keep query and hash: the same page in another language opens at the same settings and place. */

import { openPageAddress } from './page-address.ts'

/** Hands both on at the moment a link is used; without script the link leads to the page as it opens. */
export function keepQuery(): void {
  const { handOn } = openPageAddress()
  for (const kind of ['pointerdown', 'click'] as const) {
    document.addEventListener(
      kind,
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a[data-keeps-query]') : null
        if (link instanceof HTMLAnchorElement) handOn(link)
      },
      { capture: true },
    )
  }
}
