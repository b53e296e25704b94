/** Which pages an edition of a site has, and where each is found in the others. */
import type { Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { PageAlternate, PageLink } from '@thaw/explorer'
import type { SiteEdition } from './editions.ts'
import { livePages } from './live-pages.ts'
import { makeIssue } from './make-issue.ts'
import type { ModelRuns } from './model-runs.ts'
import { planRooms } from './rooms/plan-rooms.ts'
import { planSearch } from './rooms/search-pages.ts'
import type { PlannedPage } from './planned-page.ts'
import type { SiteFiles } from './site-files.ts'

/** An edition with its pages, and the files that these fetch. */
export interface PlannedEdition {
  readonly edition: SiteEdition
  readonly pages: readonly PlannedPage[]
  readonly files: SiteFiles
  readonly issues: readonly Issue[]
}

/**
 * Plans the pages of one edition; issues are told once, in the main one.
 *
 * Issues: SI002, SI003, SI008.
 */
export async function planEdition(
  edition: SiteEdition,
  main: Dossier,
  runs: ModelRuns | undefined,
): Promise<PlannedEdition> {
  const { home } = edition
  const isMain = home === ''
  const live = await livePages(edition, main, runs)
  const told = [...live.pages, ...(await planRooms(edition, runs, main))]
  const { pages, issues } = withFirst(told, home)
  const search = planSearch(edition, main, pages)
  return {
    edition,
    pages: [...pages, search.page, accessPage(edition)],
    files: new Map([...live.files, ...search.files]),
    issues: isMain ? [...live.issues, ...issues] : [],
  }
}

/** Schools and public bodies must ask for it, so every edition has it. */
function accessPage({ words, home }: SiteEdition): PlannedPage {
  return {
    head: {
      path: `${home}access/`,
      title: words.text('access.title'),
      description: words.text('access.description'),
    },
    page: { kind: 'access' },
  }
}

/** An edition always opens: without a front question, with the first page that it has. */
function withFirst(
  pages: readonly PlannedPage[],
  home: string,
): { readonly pages: readonly PlannedPage[]; readonly issues: readonly Issue[] } {
  const [first] = pages
  if (first === undefined || pages.some(({ head }) => head.path === home))
    return { pages, issues: [] }
  const opening = { head: { ...first.head, path: home }, page: first.page }
  const issue = makeIssue('SI003', undefined, { page: `"${first.head.title}"` })
  return { pages: [opening, ...pages], issues: [issue] }
}

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
