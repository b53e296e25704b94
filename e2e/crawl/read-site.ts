/** A published site as a crawler sees it: its pages parsed, its links resolved. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'

/** One page. */
export interface CrawledPage {
  /** From the site's root: `''`, `claims/C1/`. */
  readonly path: string
  readonly document: HTMLElement
  readonly ids: ReadonlySet<string>
  readonly links: readonly CrawledLink[]
}

/** A link of a page to somewhere in the site. */
interface CrawledLink {
  readonly element: HTMLElement
  readonly written: string
  /** From the site's root, without query and hash. */
  readonly path: string
  /** Id of an element there; may be empty. */
  readonly fragment: string
}

/** All pages of a folder by their path. */
export interface CrawledSite {
  readonly pages: ReadonlyMap<string, CrawledPage>
  /** True for a page or any other file. */
  readonly has: (path: string) => boolean
}

/** Stands for the host of a site that has none. */
const HOST = 'https://site.invalid/'

/** One chart for pages of others: it stands alone, and nobody is to come upon it. */
export const EMBEDDED = /^(?:[\w-]+\/)?embed\/$/

/** Reads every `index.html` of a folder. */
export function readSite(folder: string): CrawledSite {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort()
  const pages = new Map(paths.map((path) => [path, readPage(folder, path)]))
  return {
    pages,
    has: (path) =>
      path === '' || path.endsWith('/') ? pages.has(path) : existsSync(join(folder, path)),
  }
}

function readPage(folder: string, path: string): CrawledPage {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
  const document = parse(html, { comment: false })
  const ids = new Set(document.querySelectorAll('[id]').map(({ id }) => id))
  const links = document.querySelectorAll('a[href]').flatMap((element) => {
    const link = linkOf(element, path)
    return link === undefined ? [] : [link]
  })
  return { path, document, ids, links }
}

function linkOf(element: HTMLElement, from: string): CrawledLink | undefined {
  const written = element.getAttribute('href') ?? ''
  const address = URL.canParse(written, HOST + from) ? new URL(written, HOST + from) : undefined
  if (address === undefined || !address.href.startsWith(HOST)) return undefined
  const path = decodeURI(address.href.slice(HOST.length).replace(/[?#].*$/, ''))
  return { element, written, path, fragment: decodeURIComponent(address.hash.slice(1)) }
}
