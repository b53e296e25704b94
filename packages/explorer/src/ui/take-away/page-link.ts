/** Full addresses of this site's pages, from a host as from a copy in one file. */

/** The address of a page; `path`: from the site's root, where `root` leads. */
export function pageLink(root: string, path: string, query: string): string {
  return new URL(`${root}${path}${query}`, document.baseURI).href
}

/** The address of the page that is open, with another query. */
export function linkHere(query: string): string {
  const copy = document.documentElement.dataset['copy']
  const here = copy === undefined ? location.pathname : `#${copy}`
  return new URL(`${here}${query}`, location.href).href
}

/** The address of the site's root, which ends in a slash; undefined where no other page can reach it. */
export function siteAddress(root: string): string | undefined {
  const { protocol } = new URL(document.baseURI)
  if (!protocol.startsWith('http') || root.startsWith('#')) return undefined
  return new URL(root === '' ? './' : root, document.baseURI).href
}
