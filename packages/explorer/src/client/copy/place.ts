/** What the hash of a copy's address names: a page, its query, an element of it. */

/** Parts of a hash such as `#lab/?v=1#main`. */
export interface Place {
  /** Path of the page from the site's root, empty or with a slash at its end. */
  readonly path: string
  /** Empty, or from its question mark on. */
  readonly query: string
  /** Id of an element; may be empty. */
  readonly fragment: string
}

/** The place that a hash names; undefined where it names an element of the page that is open. */
export function readPlace(hash: string): Place | undefined {
  const parts = /^((?:[^?#]*\/)?)(\?[^#]*)?(?:#(.*))?$/.exec(hash.replace(/^#/, ''))
  if (parts === null) return undefined
  const [, path = '', query = '', fragment = ''] = parts
  return { path: decoded(path), query, fragment }
}

/** The hash that names a place. */
export function writePlace({ path, query, fragment }: Place): string {
  return `#${path}${query}${fragment === '' ? '' : `#${fragment}`}`
}

/** True where a hash names a page or a file that the copy does not hold; `has`: what it holds. */
export function isMissing(hash: string, has: (path: string) => boolean): boolean {
  const place = readPlace(hash)
  if (place !== undefined) return !has(`${place.path}index.html`)
  const name = decoded(hash.replace(/^#/, ''))
  // Without a slash it is the id of an element.
  return name.includes('/') && !has(name)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
