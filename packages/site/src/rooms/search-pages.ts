/** The search over everything that an edition's pages hold, with the file that it reads. */
import type { Dossier } from '@thaw/dossier'
import {
  SEARCH_FILE,
  searchData,
  searchEntries,
  TEACH_PATH,
  textPath,
  textsIn,
  writeSearchFile,
  type Edition,
  type SearchEntry,
} from '@thaw/explorer'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'

/** The page, and its file by the path from the site's root. */
export interface PlannedSearch {
  readonly page: PlannedPage
  readonly files: SiteFiles
}

/**
 * Plans the search of an edition that has these pages; nothing is found that has no page. `main` is the
 * dossier in its main language.
 */
export function planSearch(
  edition: Edition,
  main: Dossier,
  pages: readonly PlannedPage[],
): PlannedSearch {
  const { dossier, words, home } = edition
  const paths = new Set(pages.map(({ head }) => head.path))
  const has = (path: string): boolean => paths.has(home + path)
  const entries = [...searchEntries(edition, main), ...textEntries(edition, pages)].filter(
    ({ path }) => has(path.replace(/[?#].*$/, '')),
  )
  const head = {
    path: 'search/',
    title: words.text('search.title'),
    description: words.text('search.description', { title: dossier.manifest.title }),
  }
  const language = dossier.manifest.languages[0] ?? words.language
  return {
    page: roomPage(edition, head, () => ({ kind: 'search', data: searchData(entries, has) })),
    files: new Map([[home + SEARCH_FILE, bytesOf(writeSearchFile(entries, language))]]),
  }
}

/** Lessons and other texts, by their pages, each in its own language. */
function textEntries(
  { dossier, words, home }: Edition,
  pages: readonly PlannedPage[],
): readonly SearchEntry[] {
  const heads = new Map(pages.map(({ head }) => [head.path, head]))
  return textsIn(dossier, words.language).flatMap((text) => {
    const path = textPath(text)
    const head = heads.get(home + path)
    // The room for teachers is found as a room.
    if (head === undefined || path === TEACH_PATH) return []
    const language = text.language === words.language ? undefined : text.language
    return [
      {
        kind: 'lesson' as const,
        path,
        title: head.title,
        text: head.description,
        also: '',
        titleLanguage: language,
        textLanguage: language,
      },
    ]
  })
}
