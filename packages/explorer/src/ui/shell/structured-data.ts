/** What a page is about, as schema.org says it: a block of data that no browser runs. */
import { rootOf } from './page-frame.ts'
import type { PageHead, SiteFrame, StructuredData } from './page-frame.ts'

/**
 * The element with everything the page is about, and where it stands among the pages above it.
 *
 * Text of the dossier cannot end the element: every `<` is written `\\u003c`. Source: schema.org;
 * w3.org/TR/json-ld11, "Embedding JSON-LD in HTML".
 */
export function structuredData(head: PageHead, frame: SiteFrame): string {
  const graph = [...subjects(head, frame), ...trail(head, frame)]
  const data = { '@context': 'https://schema.org', '@graph': graph }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

/** The first subject is what the page is for, so it has the page's address. */
function subjects(head: PageHead, frame: SiteFrame): readonly StructuredData[] {
  const { address, title, language, home } = frame
  const [first, ...others] = (head.about ?? []).map((one) => withoutDescription(one, head))
  const url = address === undefined ? {} : { url: new URL(head.path, address).href }
  if (first !== undefined) return [{ ...first, ...url }, ...others]
  const isFirst = head.path === home
  const name = isFirst ? title : head.title
  const site = isFirst ? {} : { isPartOf: { '@type': 'WebSite', name: title } }
  return [{ '@type': isFirst ? 'WebSite' : 'WebPage', name, inLanguage: language, ...site, ...url }]
}

/** What the description of the page says already is not said again. */
function withoutDescription(about: StructuredData, { description }: PageHead): StructuredData {
  const { description: own, ...rest } = about
  return typeof own === 'string' && description.includes(own) ? rest : about
}

/**
 * Only for pages that lie under another one: that every page lies under the first says nothing. The
 * last needs no address: it is the page itself. Source: developers.google.com, "Breadcrumb".
 */
function trail(head: PageHead, { address }: SiteFrame): readonly StructuredData[] {
  const above = head.trail ?? []
  if (above.length === 0) return []
  const item = (path: string): string =>
    address === undefined ? rootOf(head.path) + path || './' : new URL(path, address).href
  const list = [...above, head].map((crumb, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: crumb.title,
    ...(crumb === head ? {} : { item: item(crumb.path) }),
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement: list }]
}
