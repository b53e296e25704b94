/** What script adds to the pages that are read: search, lanes, the sitting of a day, judging first, the theme. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

async function open(path: string, options = {}): Promise<WatchedPage> {
  return openUrl(inject('siteUrl') + path, options)
}

/** How many of these can be seen. */
function visible(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length)
}

describe('the record', () => {
  it('opens one event under the lanes, and another when its name is chosen', async () => {
    const opening = await open('record/')
    const { page, faults } = opening
    expect(await visible(page, '#events article')).toBe(1)
    const name = page.locator('.lanes svg.wide a').nth(3)
    await name.click()
    const id = (await name.getAttribute('href'))?.slice(1)
    expect(await visible(page, '#events article')).toBe(1)
    expect(await page.locator('#events article.is-chosen').getAttribute('id')).toBe(id)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('shows the whole list on request, and keeps nobody out there either', async () => {
    const opening = await open('record/')
    const { page } = opening
    const all = await page.locator('#events article').count()
    await page.getByRole('radio', { name: 'List' }).check()
    expect(await visible(page, '#events article')).toBe(all)
    expect(await findBarriers(page)).toEqual([])
    await closePage(opening)
  })

  it('finds events by a word of their text, whatever its case, and says how many', async () => {
    const opening = await open('record/')
    const { page } = opening
    const title = await page.locator('#events h3 a').first().textContent()
    await page.locator('#find').fill((title ?? '').toUpperCase())
    const shown = await visible(page, '#events article')
    expect(shown).toBeGreaterThan(0)
    expect(await page.locator('#found').innerText()).toMatch(new RegExp(`^${shown} of \\d+ shown$`))
    await page.locator('#find').fill('no event says this')
    expect(await visible(page, '#events article')).toBe(0)
    await closePage(opening)
  })

  it('leaves out the lanes that are unticked', async () => {
    const opening = await open('record/')
    const { page } = opening
    await page.getByRole('radio', { name: 'List' }).check()
    const lane = await page.locator('#lane-filter input').first().getAttribute('value')
    await page.locator('#lane-filter input').first().uncheck()
    expect(await visible(page, `#events li[data-lane="${lane ?? ''}"]`)).toBe(0)
    expect(await visible(page, '#events article')).toBeGreaterThan(0)
    await closePage(opening)
  })
})

describe('a link into something folded', () => {
  it('unfolds it', async () => {
    const opening = await open('model/')
    const { page } = opening
    const id = await page.locator('.vgroup:not([open]) .variable').last().getAttribute('id')
    await page.goto(`${page.url()}#${id ?? ''}`)
    await page.locator(`#${id ?? ''}`).waitFor({ state: 'visible' })
    await closePage(opening)
  })
})

describe('the theme', () => {
  it('follows the system until the reader chooses, and the choice holds on other pages', async () => {
    const opening = await open('sources/', { colorScheme: 'light' })
    const { page, faults } = opening
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.getByRole('button', { name: 'Dark' }).click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.goto(`${inject('siteUrl')}claims/`)
    expect(await paper()).toBe(dark)
    await page.getByRole('button', { name: 'Light' }).click()
    expect(await paper()).toBe(light)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})
