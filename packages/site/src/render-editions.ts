/** Planned editions to the files of their pages. */
import type { SiteFrame } from '@thaw/explorer'
import type { PageCache } from './page-cache.ts'
import type { ShareCard } from './pictures/draw-card.ts'
import { pictureOf } from './pictures/share-cards.ts'
import type { PlannedEdition } from './plan-edition.ts'
import { findAlternates, findTrails } from './related-pages.ts'

/** Editions with what stands around their pages. */
export interface RenderParts {
  readonly planned: readonly PlannedEdition[]
  /** One an edition, in their order. */
  readonly frames: readonly SiteFrame[]
  /** Of the pages that have a picture of their own, by the path of the page. */
  readonly cards: ReadonlyMap<string, ShareCard>
}

/** Each page by the path of its file; its head says what only the whole site knows. */
export function renderEditions(
  { planned, frames, cards }: RenderParts,
  cache: PageCache,
): readonly (readonly [path: string, html: Uint8Array])[] {
  const alternatesOf = findAlternates(planned)
  const trailOf = findTrails(planned)
  return planned.flatMap(({ edition, pages }, place) => {
    const frame = frames[place]
    if (frame === undefined) return []
    return pages.map(({ head, page }) => {
      const { path } = head
      const known = {
        ...head,
        alternates: alternatesOf(edition, path),
        trail: trailOf(edition, path),
        picture: pictureOf(path, edition.home, cards),
      }
      return [`${path}index.html`, cache({ head: known, page }, frame)] as const
    })
  })
}
