/** What the head of every page must say. */
import type { CrawledPage, CrawledSite } from './read-site.ts'

/** Faults of the head of one page, in words. */
export function headFaults(page: CrawledPage, site: CrawledSite): readonly string[] {
  const { document, path } = page
  const attribute = (selector: string, name: string): string =>
    document.querySelector(selector)?.getAttribute(name)?.trim() ?? ''
  const picture = attribute('meta[property="og:image"]', 'content')
  const faults = [
    [document.querySelector('title')?.text.trim() === '', 'no title'],
    [attribute('meta[name="description"]', 'content') === '', 'no description'],
    [attribute('html', 'lang') === '', 'no language'],
    [attribute('link[rel="canonical"]', 'href') === '', 'no canonical address'],
    [attribute('meta[property="og:title"]', 'content') === '', 'no title of a card'],
    [picture === '', 'no picture to share'],
    [!isOfSite(picture, path, site), `its picture ${picture} is not there`],
    [headings(page) !== 1, `${headings(page)} main headings`],
    [subjectsOf(page) === undefined, 'structured data that cannot be read'],
    [subjectsOf(page)?.length === 0, 'no structured data'],
    [subjectsOf(page)?.some(hasNoType) === true, 'structured data without a type'],
  ] as const
  return faults.filter(([is]) => is).map(([, fault]) => fault)
}

function headings({ document }: CrawledPage): number {
  return document.querySelectorAll('h1').length
}

function isOfSite(address: string, path: string, site: CrawledSite): boolean {
  const host = 'https://site.invalid/'
  return site.has(decodeURI(new URL(address, host + path).href.slice(host.length)))
}

/** The objects of the page's JSON-LD; undefined where it is none. */
function subjectsOf({ document }: CrawledPage): readonly object[] | undefined {
  try {
    return document.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
      const data = JSON.parse(script.text) as { '@context'?: unknown; '@graph'?: object[] }
      if (data['@context'] !== 'https://schema.org') throw new Error('no context')
      return data['@graph'] ?? ('@type' in data ? [data] : [])
    })
  } catch {
    return undefined
  }
}

function hasNoType(subject: object): boolean {
  return !('@type' in subject) || typeof subject['@type'] !== 'string'
}
