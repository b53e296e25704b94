/** Which pages an edition of a site has. */
import type { Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
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
  const told = [...live.pages, ...planRooms(edition, runs, main)]
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
    show: () => ({ kind: 'access' }),
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
  const opening = { ...first, head: { ...first.head, path: home } }
  const issue = makeIssue('SI003', undefined, { page: `"${first.head.title}"` })
  return { pages: [opening, ...pages], issues: [issue] }
}
