/** Planned editions to the files of their pages. */
import { renderPage, type SiteFrame } from '@thaw/explorer'
import { once } from './once.ts'
import type { ShareCard } from './pictures/draw-card.ts'
import { pictureOf } from './pictures/share-cards.ts'
import type { PlannedEdition } from './plan-edition.ts'
import { findAlternates } from './related-pages.ts'
import { bytesOf, type LazyFiles } from './site-files.ts'

/** Editions with what stands around their pages. */
export interface RenderParts {
  readonly planned: readonly PlannedEdition[]
  /** One an edition, in their order. */
  readonly frames: readonly SiteFrame[]
  /** Of the pages that have a picture of their own, by the path of the page. */
  readonly cards: ReadonlyMap<string, ShareCard>
}

/**
 * How each page is made, by the path of its file; its head says what only the whole site knows. A page
 * is made once, when it is first asked for.
 */
export function renderEditions({ planned, frames, cards }: RenderParts): LazyFiles {
  const alternatesOf = findAlternates(planned)
  return new Map(
    planned.flatMap(({ edition, pages }, place) => {
      const frame = frames[place]
      if (frame === undefined) return []
      return pages.map(({ head, show }) => {
        const { path } = head
        const make = once(async () => {
          const known = {
            ...head,
            alternates: alternatesOf(edition, path),
            picture: pictureOf(path, edition.home, cards),
          }
          return bytesOf(renderPage(await show(), known, frame))
        })
        return [`${path}index.html`, make] as const
      })
    }),
  )
}
