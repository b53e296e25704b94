/** The way from a page to the other pages of its edition and to the files of the site. */
import { getContext } from 'svelte'

/** Where the page stands. */
export interface PagePlace {
  /** The way to the site's root: `''`, `'../'`. */
  readonly root: string
  /** Path of the edition's first page from there: `''` or `ru/`. */
  readonly home: string
}

/** Relative addresses, so that a site works under any base path. */
export interface Places {
  /** A page of the same edition; `path` from its first page, as `rooms/paths.ts` gives it. */
  readonly page: (path: string) => string
  /** A file that all editions share; `path` from the site's root. */
  readonly file: (path: string) => string
}

const KEY = 'places'

/** An entry of the `context` option of `render`, `mount` and `hydrate`: the ways of one page. */
export function placesContext({ root, home }: PagePlace): [string, Places] {
  return [
    KEY,
    {
      page: (path) => root + home + path || './',
      file: (path) => root + path,
    },
  ]
}

/** The ways of the page that a component stands on; only while it is being set up. */
export function usePlaces(): Places {
  return getContext(KEY)
}
