/** The drawer away from its host: without network, and in a copy of the site in one file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { EXAMPLE, publish } from './harness/publish.ts'
import { serveFolder, type ServedFolder } from './harness/serve-folder.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()
const opened: { folder?: string; host?: ServedFolder; copy?: string } = {}

beforeAll(async () => {
  opened.folder = mkdtempSync(join(tmpdir(), 'thaw-drawer-'))
  const [site, copy] = [join(opened.folder, 'site'), join(opened.folder, 'copy.html')]
  publish(EXAMPLE, '--out', site)
  publish(EXAMPLE, '--single-file', '--out', copy)
  opened.host = await serveFolder(site)
  opened.copy = pathToFileURL(copy).href
})

afterAll(async () => {
  await opened.host?.end()
  if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true })
})

/** Opens the first chip to a work, and the id of that work; the card must be there. */
async function openFirst(page: Page): Promise<void> {
  const chip = page.locator('a[data-card][href*="sources/works/"]:visible').first()
  const href = (await chip.getAttribute('href')) ?? ''
  await chip.click()
  const id = href.slice(href.lastIndexOf('#') + 1)
  await page.getByRole('dialog').locator(`article[id="${id}"]`).waitFor()
}

describe('the drawer', () => {
  it('opens without network once the site is kept', async () => {
    const { host } = opened
    if (host === undefined) throw new Error('nothing is served')
    const visit = await openUrl(host.url, { serviceWorkers: 'allow' })
    const { page } = visit
    await page.locator('#kept').waitFor({ timeout: 120_000 })
    await page.context().setOffline(true)
    await page.goto(`${host.url}sources/series/`)
    await page.locator('.series-list a').first().click()
    await page.waitForURL('**/sources/series/*/#*')
    await openFirst(page)
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('opens in a copy in one file, with the look of its page, and goes back', async () => {
    const visit = await openUrl(`${opened.copy ?? ''}#sources/series/`)
    const { page } = visit
    await page.locator('.series-list a').first().click()
    await page.locator('html[data-copy^="sources/series/"] article.series').first().waitFor()
    // The address has the place within the page alone until the page is put before it.
    await page.waitForURL(/#sources\/series\//)
    const before = page.url()
    await openFirst(page)
    const size = await page
      .getByRole('dialog')
      .locator('article h2')
      .evaluate((title) => getComputedStyle(title).fontFamily)
    expect(size).toContain('Serif')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(page.url()).toBe(before)
    await openFirst(page)
    await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).click()
    await page.locator('html[data-copy^="sources/works/"] .works').waitFor()
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })
})
