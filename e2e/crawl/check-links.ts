/** No link of the site leads nowhere, and no page of it is out of reach. */
import { EMBEDDED, type CrawledPage, type CrawledSite } from './read-site.ts'

/** Links of a page to pages, files or elements that are not there. */
export function linkFaults(page: CrawledPage, site: CrawledSite): readonly string[] {
  const dead = page.links.filter(({ path, fragment }) => {
    if (!site.has(path)) return true
    const target = site.pages.get(path)
    return fragment !== '' && target !== undefined && !target.ids.has(fragment)
  })
  return [...new Set(dead.map(({ written }) => `its link ${written} leads nowhere`))]
}

/** Pages that no way of links leads to from the first page. */
export function orphans(site: CrawledSite): readonly string[] {
  const reached = new Set([''])
  for (const path of reached) {
    for (const link of site.pages.get(path)?.links ?? []) {
      if (site.pages.has(link.path)) reached.add(link.path)
    }
  }
  return [...site.pages.keys()].filter((path) => !reached.has(path) && !EMBEDDED.test(path))
}

/** Languages whose link on a page leads elsewhere though they have the same page, at the same path. */
export function switchFaults(
  page: CrawledPage,
  site: CrawledSite,
  homes: ReadonlyMap<string, string>,
): readonly string[] {
  const own =
    [...homes.values()]
      .filter((home) => page.path.startsWith(home))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  const within = page.path.slice(own.length)
  return [...homes].flatMap(([language, home]) => {
    if (home === own || !site.pages.has(home + within)) return []
    const link = page.links.find(
      ({ element }) =>
        element.getAttribute('hreflang') === language && element.closest('.languages') !== null,
    )
    return link?.path === home + within && link.element.hasAttribute('data-keeps-query')
      ? []
      : [`its switch to ${language} loses the place`]
  })
}
