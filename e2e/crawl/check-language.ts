/** A text in another language than its page must say so, or it is read aloud in the wrong one. */
import type { HTMLElement } from 'node-html-parser'
import type { CrawledPage } from './read-site.ts'
import { languageOf, textsIn, type FoundText } from './texts-in.ts'

/** Four words on end in Latin letters, two of them small: the others are names of people and works. */
const ENGLISH = /(?:\b[A-Za-z][a-z’'-]+[ ,;:]+){3}[A-Za-z]?[a-z’'-]+/

const SMALL = /(?<![\p{L}-])[a-z]{2,}(?![\p{L}-])/gu

/** Three words on end in Cyrillic letters. */
const RUSSIAN = /(?:[А-Яа-яЁё]{2,}[ ,;:]+){2}[А-Яа-яЁё]{2,}/

/** What programs read. */
const NOT_READ = new Set(['SCRIPT', 'STYLE', 'CODE', 'PRE', 'NOSCRIPT'])

/** A chip names a work as it is printed, in whatever language that is: `Ministry of Fisheries 1870`. */
const WORK = /(?:^|\/)sources\/works\//

/** Texts of a page that stand under the language of another. */
export function languageFaults({ document }: CrawledPage): readonly string[] {
  const body = document.querySelector('body')
  if (body === null) return ['no body']
  return textsIn(body)
    .filter(isInAnother)
    .filter(({ around }) => !around.some(isNotRead))
    .map((found) => `said to be in "${languageOf(found)}": “${found.text.slice(0, 60)}”`)
}

function isNotRead(element: HTMLElement): boolean {
  return NOT_READ.has(element.tagName) || WORK.test(element.getAttribute('href') ?? '')
}

function isInAnother(found: FoundText): boolean {
  const language = languageOf(found)
  if (language === 'ru')
    return ENGLISH.test(found.text) && (found.text.match(SMALL) ?? []).length > 1
  return language === 'en' && RUSSIAN.test(found.text)
}
