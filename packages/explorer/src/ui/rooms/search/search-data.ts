/** The search page: how many things of each kind there are, and where all of them are listed. */
import { SEARCH_FILE, SEARCH_KINDS, type SearchEntry, type SearchKind } from './search-file.ts'

/** One kind of things that can be found. */
interface SearchList {
  readonly kind: SearchKind
  readonly count: number
  /** Page that lists them, from the edition's first page; undefined where no page does. */
  readonly path: string | undefined
}

/** What the search page shows before anything is sought. */
export interface SearchData {
  /** Its file, from the edition's first page. */
  readonly file: string
  readonly lists: readonly SearchList[]
}

/** Counts the entries; `has`: whether the edition has a page at a path from its first page. */
export function searchData(
  entries: readonly SearchEntry[],
  has: (path: string) => boolean,
): SearchData {
  const lists = SEARCH_KINDS.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind)
    // The room of a thing is the page that all things of its kind lie under.
    const room = `${own[0]?.path.split('/')[0] ?? ''}/`
    return { kind, count: own.length, path: has(room) ? room : undefined }
  })
  return { file: SEARCH_FILE, lists: lists.filter(({ count }) => count > 0) }
}
