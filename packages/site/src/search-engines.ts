/** What a site tells those who search the web; both need the address that it stands at. */
import { escapeMarkup } from '@thaw/core'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** Pages that are a part of others. */
const NO_PAGE = /^(?:[\w-]+\/)?embed\//

/**
 * `sitemap.xml` with every page, and `robots.txt` that names it. Robots look for the latter only at
 * the root of a host, so a site in a folder has none.
 *
 * Source: sitemaps.org/protocol.html; RFC 9309.
 */
export function searchEngineFiles(paths: readonly string[], address: string): SiteFiles {
  const urls = paths
    .filter((path) => !NO_PAGE.test(path))
    .map((path) => `<url><loc>${escapeMarkup(new URL(path, address).href)}</loc></url>`)
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
  const files = new Map([['sitemap.xml', bytesOf(sitemap)]])
  if (new URL(address).pathname === '/') {
    files.set('robots.txt', bytesOf(`User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`))
  }
  return files
}
