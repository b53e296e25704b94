/** The same page in the other languages of a site. */
import type { PageAlternate } from '@thaw/explorer'
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
