/** Works, series and downloads: from the list to a figure's source in two presses. */
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** A series on the page of its group. */
const SERIES = 'sources/series/repression-2/#gulag_total_1jan'
const CARD = '[id="gulag_total_1jan"]'

/** One page of each kind. */
const kinds = [
  'sources/',
  'sources/works/z/',
  'sources/series/',
  SERIES,
  'sources/series/panel-gdp-per-capita-maddison2023/',
  'sources/known/',
]

describe.each(['', 'ru/'])('the sources at "%s"', (home) => {
  it.each(kinds)('have no barriers on %s, and fit a phone', async (path) => {
    const opening = await open(home + path, phone)
    const { page, faults } = opening
    expect(await findBarriers(page)).toEqual([])
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(room).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('the sources', () => {
  it('lead from the overview to a work, and from it to what cites it', async () => {
    const opening = await open('sources/')
    const { page } = opening
    await page.getByRole('navigation', { name: 'All letters' }).getByText('Z').click()
    await page.waitForURL('**/sources/works/z/')
    await page.locator('#find').fill('zemskov1991gulag')
    expect(await page.locator('.works > article:visible').count()).toBe(1)
    await page.locator('#zemskov1991gulag summary').click()
    await page.locator('#zemskov1991gulag a[data-card]:visible').first().click()
    await page.getByRole('dialog').locator('article').first().waitFor()
    await closePage(opening)
  })

  it('name every figure of a series with how it is known, and its source one press away', async () => {
    const opening = await open(SERIES, { javaScriptEnabled: false })
    const { page } = opening
    const rows = page.locator(`${CARD} .points tbody tr`)
    const count = await rows.count()
    expect(count).toBeGreaterThan(10)
    expect(await rows.locator('a[href*="sources/works/"]').count()).toBeGreaterThanOrEqual(count)
    const target = (await rows.locator('a').first().getAttribute('href')) ?? ''
    await rows.locator('a').first().click()
    await page.waitForURL('**/sources/works/**')
    expect(await page.locator(`[id="${target.split('#')[1] ?? ''}"]`).count()).toBe(1)
    await closePage(opening)
  })

  it('show one series of a page that holds many in the drawer, with all that it has', async () => {
    const opening = await open('readings/safer-state/')
    const { page } = opening
    const chip = page.locator('main a[data-card][href*="sources/series/"]').first()
    const id = ((await chip.getAttribute('href')) ?? '').split('#')[1] ?? ''
    await chip.click()
    const card = page.getByRole('dialog').locator('article')
    await card.first().waitFor()
    expect(await card.evaluateAll((all) => all.map((one) => one.id))).toEqual([id])
    expect(await card.locator('.points tbody tr').count()).toBeGreaterThan(0)
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).click()
    await page.waitForURL(`**/#${id}`)
    await page.locator(`[id="${id}"]:target`).waitFor()
    await closePage(opening)
  })

  it('give the whole record and all works away', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(CARD).getByRole('link', { name: 'All figures as CSV' }).click(),
    ])
    expect(csv.suggestedFilename()).toBe('gulag_total_1jan.csv')
    const read = async (name: string): Promise<string> =>
      (await fetch(`${inject('siteUrl')}data/sources.${name}`)).text()
    const works = JSON.parse(await read('csl.json')) as readonly { readonly id: string }[]
    expect(works.length).toBeGreaterThan(500)
    expect((await read('bib')).match(/^@\w+\{/gm)).toHaveLength(works.length)
    expect((await read('ris')).match(/^ER {2}-/gm)).toHaveLength(works.length)
    await closePage(opening)
  })

  it('say to machines what a series is and where its figures are', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    const data = JSON.parse(text ?? '') as {
      readonly '@graph': readonly Record<string, unknown>[]
    }
    const datasets = data['@graph'].filter((one) => one['@type'] === 'Dataset')
    expect(datasets).toHaveLength(await page.locator('article.series').count())
    const [dataset] = datasets
    expect(dataset).toMatchObject({ distribution: { encodingFormat: 'text/csv' } })
    const { contentUrl } = dataset?.['distribution'] as { readonly contentUrl: string }
    expect((await fetch(new URL(contentUrl, page.url()))).status).toBe(200)
    await closePage(opening)
  })
})
