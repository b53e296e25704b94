/** A copy in one file, opened from the disk: every page, a running engine, and no request at all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePage, openBrowser, openPage, type WatchedPage } from './harness/browser.ts'
import { rest } from './harness/laboratory.ts'
import { moveFirstLever } from './harness/move-lever.ts'
import { EXAMPLE, publish } from './harness/publish.ts'

const opened: { browser?: Browser; folder?: string; url?: string } = {}

beforeAll(async () => {
  opened.folder = mkdtempSync(join(tmpdir(), 'thaw-copy-'))
  const file = join(opened.folder, 'copy.html')
  publish(EXAMPLE, '--single-file', '--out', file)
  opened.url = pathToFileURL(file).href
  opened.browser = await openBrowser()
})

afterAll(async () => {
  await opened.browser?.close()
  if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true })
})

/** A page with a list of every address that was asked for. */
interface Visit extends WatchedPage {
  readonly asked: readonly string[]
}

async function open(hash: string, options = {}): Promise<Visit> {
  if (opened.browser === undefined || opened.url === undefined) throw new Error('nothing is open')
  const watched = await openPage(opened.browser, opened.url + hash, {
    reducedMotion: 'reduce',
    ...options,
  })
  const asked: string[] = []
  watched.page.on('request', (request) => {
    const url = request.url()
    if (!/^(?:blob|data):/.test(url) && url.split('#')[0] !== opened.url) asked.push(url)
  })
  await arrive(watched.page, pathIn(hash))
  return { ...watched, asked }
}

function pathIn(hash: string): string {
  return /^#?([^?#]*)/.exec(hash)?.[1] ?? ''
}

/** Follows a hash as a reader who writes it into the address. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await arrive(page, pathIn(hash))
}

/** The page at this path, unpacked: the document that carried it is gone. */
async function arrive(page: Page, path: string): Promise<void> {
  // Its own scripts hold up its reading, and for the browser the load of the carrier is over.
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['copy'] === wanted &&
      document.getElementById('copy-files') === null &&
      document.readyState === 'complete',
    path,
  )
}

const paths = ['', 'lab/', 'record/', 'people/', 'claims/', 'model/', 'faq/', 'sources/']

describe('a copy in one file', () => {
  it('has every page, asks for nothing and breaks no rule of its policy', async () => {
    const visit = await open('#sources/')
    for (const path of paths) {
      await goTo(visit.page, `#${path}`)
      expect(await visit.page.locator('h1').count(), path).toBe(1)
      const links = await visit.page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(links.filter((link) => !/^(?:#|https?:|mailto:)/.test(link))).toEqual([])
    }
    expect(visit.asked).toEqual([])
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('answers the lever of the front page, and a reload keeps it', async () => {
    const visit = await open('')
    const { page } = visit
    await page.locator('fieldset.stops .stop:not(.hist) input').last().click()
    await page.waitForURL(/#\?v=1&/)
    const chosen = await page.locator('fieldset.stops input:checked').getAttribute('value')
    await page.reload()
    await arrive(page, '')
    expect(await page.locator('fieldset.stops input:checked').getAttribute('value')).toBe(chosen)
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('runs the engine, keeps its state over a reload, and goes back', async () => {
    const visit = await open('')
    const { page } = visit
    await page.locator('a[href^="#lab/"]').first().click()
    await arrive(page, 'lab/')
    expect(await moveFirstLever(page)).toBeGreaterThan(0)
    const said = await page.locator('.sumbar .say2').innerText()
    await page.reload()
    await arrive(page, 'lab/')
    await page.locator('.youline').first().waitFor()
    await rest(page)
    expect(await page.locator('.sumbar .say2').innerText()).toBe(said)
    await page.goBack()
    await arrive(page, '')
    await page.locator('fieldset.stops').waitFor()
    expect(visit.asked).toEqual([])
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('goes to an element of a page, and its address then names both', async () => {
    const visit = await open('#claims/')
    const { page } = visit
    const id = await page.locator('.claim-list > li').last().getAttribute('id')
    await goTo(page, `#sources/`)
    await goTo(page, `#claims/#${id ?? ''}`)
    await page.locator(`[id="${id ?? ''}"]:target`).waitFor()
    await page.waitForURL((url) => url.hash === `#claims/#${id ?? ''}`)
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('gives a table away as the site does', async () => {
    const visit = await open('#sources/series/')
    const series = await visit.page.locator('.series-list a').first().getAttribute('href')
    await goTo(visit.page, series ?? '')
    const link = visit.page.locator('a[download][href$=".csv"]').first()
    const waiting = visit.page.waitForEvent('download')
    await link.evaluate((element: HTMLElement) => {
      element.click()
    })
    const file = await waiting
    expect(`#data/series/${file.suggestedFilename()}`).toBe(await link.getAttribute('href'))
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('can be read without script', async () => {
    if (opened.browser === undefined || opened.url === undefined) throw new Error('nothing is open')
    const visit = await openPage(opened.browser, opened.url, { javaScriptEnabled: false })
    expect(await visit.page.locator('h1').count()).toBe(1)
    expect(await visit.page.locator('.chart svg').first().isVisible()).toBe(true)
    expect(await visit.page.locator('noscript').first().innerText()).toContain('JavaScript')
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })
})
