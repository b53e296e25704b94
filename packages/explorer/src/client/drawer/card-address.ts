/** Where a card is: the page to fetch and the element on it. Pure, but for what `URL` does. */
import { readPlace, writePlace } from '../copy/place.ts'

/** A page and an element of it. */
export interface CardAddress {
  /** What to fetch. */
  readonly page: string
  /** Id of the element; empty for what the page is about. */
  readonly id: string
  /** The whole address, for the link that opens the page. */
  readonly href: string
}

/** Reads addresses of the page that is open, and writes those of fetched pages for it. */
export interface CardAddresses {
  /** The card that an address names, as it is written on the page at `base`; undefined for another host. */
  readonly read: (written: string, base: string) => CardAddress | undefined
  /** The address of the open page; a base for `read`. */
  readonly here: string
}

/** Addresses on a host: relative ones are resolved against the page on which they are written. */
export function hostAddresses(here: string): CardAddresses {
  return {
    here,
    read: (written, base) => {
      if (!URL.canParse(written, base)) return undefined
      const url = new URL(written, base)
      if (url.origin !== new URL(here).origin) return undefined
      const { href, hash } = url
      // The state of a page is in its query: it is the same file whatever stands there.
      url.search = url.hash = ''
      return { page: url.href, id: decoded(hash.slice(1)), href }
    },
  }
}

/**
 * Addresses in a copy in one file, where a page is a hash (`#lab/`) and its files stand at `copy:`
 * and their path; `path`: of the page that is open.
 */
export function copyAddresses(path: string): CardAddresses {
  return {
    here: `copy:${path}index.html`,
    read: (written, base) => {
      if (!written.startsWith('#')) return undefined
      const place = readPlace(written)
      const page = place === undefined ? base : `copy:${place.path}index.html`
      const fragment = place === undefined ? written.slice(1) : place.fragment
      const own = page.slice('copy:'.length, -'index.html'.length)
      const href = writePlace({ path: own, query: place?.query ?? '', fragment })
      return { page, id: decoded(fragment), href }
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
