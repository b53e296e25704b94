/** What a page is about, as schema.org says it: a block of data that no browser runs. */
import type { PageHead, SiteFrame, StructuredData } from './page-frame.ts'

/** So much of a text, in characters, stands in no description of a page by chance. */
const TELLING = 60

/**
 * The element with everything the page is about. Where the page lies is told by its address and its links.
 *
 * Text of the dossier cannot end the element: every `<` is written `\\u003c`. Source: schema.org;
 * w3.org/TR/json-ld11, "Embedding JSON-LD in HTML".
 */
export function structuredData(head: PageHead, frame: SiteFrame): string {
  const [first, ...others] = subjects(head, frame)
  const about = others.length === 0 ? first : { '@graph': [first, ...others] }
  const data = { '@context': 'https://schema.org', ...about }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

/** The first subject is what the page is for, so it has the page's address. */
function subjects(
  head: PageHead,
  frame: SiteFrame,
): readonly [StructuredData, ...(readonly StructuredData[])] {
  const { address, title, language, home } = frame
  const [first, ...others] = (head.about ?? []).map((one) => withoutDescription(one, head))
  const url = address === undefined ? {} : { url: new URL(head.path, address).href }
  if (first !== undefined) return [{ ...first, ...url }, ...others]
  const isFirst = head.path === home
  const [type, name] = isFirst ? ['WebSite', title] : ['WebPage', head.title]
  return [{ '@type': type, name, inLanguage: language, ...url }]
}

/** What the description of the page says already, if only its beginning, is not said again. */
function withoutDescription(about: StructuredData, { description }: PageHead): StructuredData {
  const { description: own, ...rest } = about
  return typeof own === 'string' && description.includes(own.slice(0, TELLING)) ? rest : about
}
