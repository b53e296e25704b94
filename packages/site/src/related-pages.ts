/** What the pages of a site are to each other: the same page in another language, the pages above one. */
import type { PageAlternate, PageLink } from '@thaw/explorer'
import type { SiteEdition } from './editions.ts'
import type { PlannedEdition } from './plan-edition.ts'

/** For each page of an edition, by its path there: the same page in every edition that has it. */
export function findAlternates(
  planned: readonly PlannedEdition[],
): (edition: SiteEdition, path: string) => readonly PageAlternate[] {
  const found = new Map<string, PageAlternate[]>()
  for (const { edition, pages } of planned) {
    const { language } = edition
    for (const { head } of pages) {
      const within = head.path.slice(edition.home.length)
      found.set(within, [...(found.get(within) ?? []), { language, path: head.path }])
    }
  }
  return ({ home }, path) => {
    const same = found.get(path.slice(home.length)) ?? []
    return same.length > 1 ? same : []
  }
}

/** For each page of an edition, by its path: the pages that it lies under, without the first page. */
export function findTrails(
  planned: readonly PlannedEdition[],
): (edition: SiteEdition, path: string) => readonly PageLink[] {
  const titles = new Map(
    planned.flatMap(({ pages }) => pages.map(({ head }) => [head.path, head.title] as const)),
  )
  return ({ home }, path) => {
    const parts = path.slice(home.length).split('/').slice(0, -2)
    return parts.flatMap((_, at) => {
      const above = `${home}${parts.slice(0, at + 1).join('/')}/`
      const title = titles.get(above)
      return title === undefined ? [] : [{ path: above, title }]
    })
  }
}
