/** Which pages have a picture of their own for those who pass them on, and what it says. */
import type { PlannedEdition } from '../plan-edition.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { ShareCard } from './draw-card.ts'

/** Pages that are a part of others, or that nobody passes on. */
const NO_CARD = /^(?:embed|access)\/$/

/**
 * Cards by the path of their page: the first page, the rooms, what-ifs and claims. What lies under a
 * room is shown by the picture of the room: a picture for each would weigh more than all pages together.
 */
export function shareCards(planned: readonly PlannedEdition[]): ReadonlyMap<string, ShareCard> {
  return new Map(
    planned.flatMap(({ edition: { home, dossier }, pages }) => {
      const site = dossier.manifest.title
      return pages
        .filter((one) => hasCard(one, home))
        .map(({ head: { path, title, description: note }, card }): [string, ShareCard] => [
          path,
          { ...(card ?? { title, note, mark: '' }), site },
        ])
    }),
  )
}

function hasCard({ head, card }: PlannedPage, home: string): boolean {
  const within = head.path.slice(home.length)
  if (NO_CARD.test(within)) return false
  return card !== undefined || within.split('/').length <= 2
}

/** Path of the picture of a page that has a card. */
export function picturePath(page: string): string {
  return `pictures/${page === '' ? 'index' : page.slice(0, -1).replaceAll('/', '-')}.png`
}

/** Path of the picture of any page: its own, or that of the nearest page above it that has one. */
export function pictureOf(
  page: string,
  home: string,
  cards: ReadonlyMap<string, ShareCard>,
): string | undefined {
  const parts = page.slice(home.length).split('/').slice(0, -1)
  const above = parts.map((_, at) => `${home}${parts.slice(0, parts.length - at).join('/')}/`)
  const found = [...above, home].find((path) => cards.has(path))
  return found === undefined ? undefined : picturePath(found)
}
