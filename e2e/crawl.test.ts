/** A crawler over every page of the published site. */
import { describe, expect, inject, it } from 'vitest'
import { headFaults } from './crawl/check-head.ts'
import { languageFaults } from './crawl/check-language.ts'
import { linkFaults, orphans, switchFaults } from './crawl/check-links.ts'
import { firstClicks, hasNumber, numberFaults } from './crawl/check-numbers.ts'
import { EMBEDDED, readSite, type CrawledPage } from './crawl/read-site.ts'

const site = readSite(inject('siteFolder'))
const pages = [...site.pages.values()].filter(({ path }) => !EMBEDDED.test(path))
const isFirst = firstClicks(site)
const homes = new Map([
  ['en', ''],
  ['ru', 'ru/'],
])

/** Faults of all pages, each with the page that it stands on. */
function allFaults(faultsOf: (page: CrawledPage) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => faultsOf(page).map((fault) => `/${page.path}: ${fault}`))
}

describe('every page of the site', () => {
  it('says what it is: title, description, language, address, picture, structured data', () => {
    expect(site.pages.size).toBeGreaterThan(100)
    expect(allFaults((page) => headFaults(page, site))).toEqual([])
  })

  it('has only links that lead to something', () => {
    expect(allFaults((page) => linkFaults(page, site))).toEqual([])
  })

  it('can be reached from the first', () => {
    expect(orphans(site)).toEqual([])
  })

  it('keeps its place when the language is switched', () => {
    expect(allFaults((page) => switchFaults(page, site, homes))).toEqual([])
  })

  it('says where a text is in another language', () => {
    expect(allFaults(languageFaults)).toEqual([])
  })

  it('has a source or an equation two clicks from each number', () => {
    expect(allFaults((page) => numberFaults(page, isFirst))).toEqual([])
  })
})

describe('a number', () => {
  it.each(['12 men', 'a share of 0.4', '1,200,000', 'in 1956 there were 300'])(
    'is in “%s”',
    (text) => {
      expect(hasNumber(text)).toBe(true)
    },
  )

  it.each([
    'in 1956',
    '25 February 1956',
    '1956–1964',
    '1956–64',
    'C69',
    'the 20th Congress',
    'XX-й',
    '1950s',
    'ст. 58-10',
    '22-й съезд',
    'node/57979',
    'for pupils of 16 and over',
    'для учеников от 16 лет',
  ])('is not in “%s”', (text) => {
    expect(hasNumber(text)).toBe(false)
  })
})
