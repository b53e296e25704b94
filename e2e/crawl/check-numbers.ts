/**
 * Two clicks: a number on a page can be followed to its source or to its equation in two.
 *
 * A number is a run of digits in the text of `main` that counts or measures something. Not meant are
 * years and dates, ids (`C12`, `5a`), ordinals and numerals of parts (`20th`, `20-й`, `§ 58`), names
 * of licences, headings (they name what stands under them), what is the reader's own (controls), code,
 * citations, whose volumes and pages are the source, and words that are only named, such as terms with
 * their translation (`data-words`). How old pupils are says whom a lesson is for.
 *
 * A number is followed from the block that it stands in: the nearest list item, table, figure,
 * section or article around it, or one around that. The first click is a link there; it must lead to a
 * source, a series or a variable, or to a page that has such a link, which is the second click. What
 * the site counts itself, such as its rows, is marked `data-count`.
 */
import type { HTMLElement } from 'node-html-parser'
import type { CrawledPage, CrawledSite } from './read-site.ts'
import { ancestors, textsIn } from './texts-in.ts'

const BLOCKS = new Set(['LI', 'DD', 'TABLE', 'FIGURE', 'SECTION', 'ARTICLE'])

/** Numbers in these are no statements of the site, or are the way to the source themselves. */
const NOT_MEANT = new Set([
  ...['A', 'BUTTON', 'INPUT', 'SELECT', 'OPTION', 'OUTPUT', 'LABEL', 'LEGEND', 'NAV'],
  ...['TIME', 'CODE', 'PRE', 'CITE', 'NOSCRIPT', 'SCRIPT', 'H1', 'H2', 'H3', 'H4'],
])

/**
 * Pages with no number of the past: what the site promises to everyone; the variables, where a number
 * stands in its equation; and the laboratory, where every number has a button that tells its sources
 * and its equation (`why.test.ts`, `charts.test.ts`).
 */
const EXCEPTIONS = /^(?:[a-z]{2}\/)?(?:(?:access|lab)\/$|model\/variables\/)/

/** Pages where ways end: sources and series, and the model with its equations; and the tables. */
const ENDS = /^(?:[a-z]{2}\/)?(?:sources\/|model\/|data\/)/

/** Years, dates, ids, ordinals: digits that count nothing. */
const NO_NUMBER: readonly RegExp[] = [
  /CC[ \u00a0]BY(?:-[A-Z]+)*[ \u00a0]\d\.\d|[’']\d\d\b/g,
  /\b\d{1,2}[ \u00a0](?:January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)/g,
  /\b(?:1[5-9]|20)\d\d(?:s|-х|-е|-го|-й)?(?:[–—/-](?:(?:1[5-9]|20)\d\d|\d\d)\b)?/g,
  /[\p{L}]+[-‑/]?\d+[\p{L}\d]*/gu,
  /\b(?:pupils|students) of \d\d and over\b|учеников от \d\d[ \u00a0]лет/g,
  /\d+(?:st|nd|rd|th|-й|-го|-м|-я|-ю|-х|-е|-му)(?![\p{L}])/gu,
  /\d+\p{L}+\d*/gu,
  /(?:§|№|No\.|Nos\.|Art\.|Article|art\.|ст\.|статья|статьи|статье|p\.|pp\.|с\.|vol\.|т\.)[ \u00a0]?\d+(?:[-–.]\d+)*/gi,
]

/** True where a text counts or measures. */
export function hasNumber(text: string): boolean {
  return /\d/.test(NO_NUMBER.reduce((rest, form) => rest.replace(form, ' '), text))
}

/** True for a path that a first click may lead to: the second is there, or not needed. */
export type FirstClick = (path: string) => boolean

/** Finds the pages of a site that are an end, or have a link to one in what they say. */
export function firstClicks(site: CrawledSite): FirstClick {
  const nearEnds = [...site.pages.values()].filter(({ links }) =>
    links.some(
      ({ element, path }) =>
        ENDS.test(path) && ancestors(element).some(({ tagName }) => tagName === 'MAIN'),
    ),
  )
  const near = new Set(nearEnds.map(({ path }) => path))
  return (path) => ENDS.test(path) || near.has(path)
}

/** Numbers of a page from which no source is two clicks away. */
export function numberFaults(page: CrawledPage, isFirst: FirstClick): readonly string[] {
  const main = page.document.querySelector('main')
  if (main === null) return ['no main']
  if (EXCEPTIONS.test(page.path)) return []
  const leading = leadingBlocks(page, isFirst)
  return textsIn(main)
    .filter(({ text }) => hasNumber(text))
    .filter(({ around }) => !around.some((element) => isNotMeant(element) || leading.has(element)))
    .map(({ text }) => `no source two clicks from “${text.slice(0, 70)}”`)
}

/** Blocks with a link that is a first click. */
function leadingBlocks(page: CrawledPage, isFirst: FirstClick): ReadonlySet<HTMLElement> {
  const ways = page.links.filter(({ path }) => path !== page.path && isFirst(path))
  const around = ways.flatMap(({ element }) => ancestors(element))
  return new Set(around.filter(({ tagName }) => BLOCKS.has(tagName)))
}

function isNotMeant(element: HTMLElement): boolean {
  return (
    NOT_MEANT.has(element.tagName) ||
    element.hasAttribute('data-count') ||
    element.hasAttribute('data-words')
  )
}
