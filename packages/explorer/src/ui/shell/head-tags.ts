/** What a page says of itself to those who search, translate, cite it and pass it on. */
import { escapeMarkup } from '@thaw/core'
import { rootOf } from './page-frame.ts'
import type { PageHead, SiteFrame } from './page-frame.ts'
import { structuredData } from './structured-data.ts'

/** Width and height in pixels of the pictures of pages. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const

/**
 * Title, description, address, the same page in other languages, cards and structured data.
 *
 * What a reader of cards takes from elsewhere is not said twice: the description from its own tag, the
 * name of the site from the title, the size of a picture from the picture, and a page that does not say
 * of what type it is is one of a website. Hundreds of pages carry this.
 *
 * Source: ogp.me; developer.x.com, "Cards markup"; RFC 6596 (canonical). With an address of the site
 * these addresses are absolute, as most readers of such tags want them; without one they are relative.
 */
export function headTags(head: PageHead, frame: SiteFrame): string {
  const title = `${head.title} · ${frame.title}`
  return [
    `<title>${escapeMarkup(title)}</title>`,
    meta('name', 'description', head.description),
    link('rel="canonical"', pageAddress(head, frame, head.path)),
    ...alternates(head, frame),
    meta('property', 'og:title', head.title),
    ...(frame.address === undefined
      ? []
      : [meta('property', 'og:url', pageAddress(head, frame, head.path))]),
    ...picture(head, frame),
    structuredData(head, frame),
  ].join('\n')
}

/** The address of a page or file as the page at `head.path` says it. */
function pageAddress(head: PageHead, { address }: SiteFrame, path: string): string {
  if (address !== undefined) return new URL(path, address).href
  // A page names itself without its query: what that holds is the state of the page.
  return path === head.path ? './' : rootOf(head.path) + path || './'
}

/** The same page in the other languages. */
function alternates(head: PageHead, frame: SiteFrame): readonly string[] {
  return (head.alternates ?? []).map(({ language, path }) =>
    link(`rel="alternate" hreflang="${escapeMarkup(language)}"`, pageAddress(head, frame, path)),
  )
}

function picture(head: PageHead, frame: SiteFrame): readonly string[] {
  const path = head.picture
  if (path === undefined) return []
  return [
    meta('property', 'og:image', pageAddress(head, frame, path)),
    meta('name', 'twitter:card', 'summary_large_image'),
  ]
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`
}

function link(what: string, address: string): string {
  return `<link ${what} href="${escapeMarkup(address)}">`
}
