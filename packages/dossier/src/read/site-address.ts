/** The address of a published site: what links that leave it begin with. */

/** What is wanted, in words. */
export const SITE_ADDRESS = 'an address such as https://example.org/thaw/, without ? and #'

/** The address with a slash at its end; undefined for what is no absolute http(s) address of a folder. */
export function siteAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { protocol, hostname, search, hash, username, href } = new URL(written)
  const isPlain = search === '' && hash === '' && username === '' && !/[?#]$/.test(written)
  if (!/^https?:$/.test(protocol) || hostname === '' || !isPlain) return undefined
  return href.endsWith('/') ? href : `${href}/`
}
