/** What script adds to the pages that are read: search, the sitting of a day, judging first, the theme. */
import { describe, expect, inject, it } from 'vitest'
import { closePage, type WatchedPage } from './harness/browser.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

async function open(path: string, options = {}): Promise<WatchedPage> {
  return openUrl(inject('siteUrl') + path, options)
}

describe('a link into something folded', () => {
  it('unfolds it', async () => {
    const opening = await open('record/')
    const { page } = opening
    const folded = page.locator('details[id]:not([open])').first()
    const id = (await folded.getAttribute('id')) ?? ''
    await page.goto(`${page.url()}#${id}`)
    await page.locator(`details[id="${id}"][open] > :last-child`).waitFor({ state: 'visible' })
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
