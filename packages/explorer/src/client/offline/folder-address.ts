/** The detour that a host makes for the address of a page without its last slash. */

/**
 * The address that a page is kept under, where `address` is one that people write for it: `lab` or
 * `lab/index.html` for `lab/`. Undefined where it is none of these. Query and hash stay. A page must
 * not be shown at the other address: the relative links on it would lead elsewhere.
 */
export function folderAddress(
  address: string,
  isKept: (address: string) => boolean,
): string | undefined {
  const found = new URL(address)
  const folder = found.pathname.replace(/\/index\.html$/, '/').replace(/\/?$/, '/')
  if (folder === found.pathname) return undefined
  if (!isKept(found.origin + folder)) return undefined
  found.pathname = folder
  return found.href
}
