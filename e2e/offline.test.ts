/** Flight mode: a published site that was opened once goes on without network, and never gets stuck. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePage, openBrowser, openPage, type WatchedPage } from './harness/browser.ts'
import { rest } from './harness/laboratory.ts'
import { moveFirstLever } from './harness/move-lever.ts'
import { EXAMPLE, publish } from './harness/publish.ts'
import { serveFolder, type ServedFolder } from './harness/serve-folder.ts'

interface Setting {
  readonly browser: Browser
  readonly host: ServedFolder
  /** The site as it is first, a newer one, and one of other make, without a worker. */
  readonly first: string
  readonly newer: string
  readonly bare: string
  readonly end: () => Promise<void>
}

const opened: { setting?: Setting } = {}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-offline-'))
  const [first, newer, bare] = ['first', 'newer', 'bare'].map((name) => join(folder, name))
  if (first === undefined || newer === undefined || bare === undefined) throw new Error('no names')
  publish(EXAMPLE, '--out', first)
  const dossier = join(folder, 'dossier')
  cpSync(EXAMPLE, dossier, { recursive: true })
  const manifest = readFileSync(join(dossier, 'dossier.yaml'), 'utf8')
  writeFileSync(
    join(dossier, 'dossier.yaml'),
    manifest.replace(/^title:.*$/m, 'title: A newer site'),
  )
  publish(dossier, '--out', newer)
  mkdirSync(bare)
  writeFileSync(join(bare, 'index.html'), '<!doctype html><title>Bare</title><h1>A bare site</h1>')
  const browser = await openBrowser()
  const host = await serveFolder(first)
  const end = async (): Promise<void> => {
    await browser.close()
    await host.end()
    rmSync(folder, { recursive: true })
  }
  opened.setting = { browser, host, first, newer, bare, end }
})

afterAll(async () => {
  await opened.setting?.end()
})

beforeEach(() => {
  const { host, first } = here()
  host.change(first)
})

function here(): Setting {
  if (opened.setting === undefined) throw new Error('nothing is set up')
  return opened.setting
}

/** Milliseconds for a whole site to be fetched, after the rest that the page takes first. */
const KEEPING = 120_000

/** Opens the front page and waits until it says that the site is kept. */
async function openKept(): Promise<WatchedPage> {
  const { browser, host } = here()
  const visit = await openPage(browser, host.url, {
    serviceWorkers: 'allow',
    reducedMotion: 'reduce',
  })
  await visit.page.locator('#kept').waitFor({ timeout: KEEPING })
  return visit
}

/** Files of this site that the page links to; what follows a question mark is the state of the same page. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
    )
  const files = links.map((link) => link.split(/[?#]/)[0] ?? '')
  return [...new Set(files)].filter((file) => file.startsWith(here().host.url))
}

describe('a published site', () => {
  it('opens every page, table and file without network once it says that it is kept', async () => {
    const visit = await openKept()
    const { page } = visit
    await page.context().setOffline(true)
    const known = new Set([here().host.url])
    const asked: string[] = []
    for (const url of known) {
      asked.push(url)
      if (url.endsWith('/')) {
        await page.goto(url)
        expect(await page.locator('h1').count(), url).toBe(1)
        for (const link of await linksOf(page)) known.add(link)
      } else {
        const status = await page.evaluate(async (file) => (await fetch(file)).status, url)
        expect(status, url).toBe(200)
      }
    }
    expect(asked.filter((url) => url.endsWith('.csv')).length).toBeGreaterThan(1)
    expect(asked.filter((url) => url.endsWith('/')).length).toBeGreaterThan(8)
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('runs the engine without network, and opens the state of a link', async () => {
    const visit = await openKept()
    const { page } = visit
    await page.context().setOffline(true)
    await page.goto(`${here().host.url}lab/`)
    expect(await moveFirstLever(page)).toBeGreaterThan(0)
    const said = await page.locator('.sumbar .say2').innerText()
    await page.reload()
    await page.locator('.youline').first().waitFor()
    await rest(page)
    expect(await page.locator('.sumbar .say2').innerText()).toBe(said)
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('offers a newer version, and shows it when the reader says so and not before', async () => {
    const visit = await openKept()
    const { page } = visit
    const title = await page.locator('.mark').innerText()
    here().host.change(here().newer)
    await page.reload()
    await page.locator('#newer').waitFor({ timeout: KEEPING })
    expect(await page.locator('.mark').innerText()).toBe(title)
    await page.locator('#take-newer').click()
    await page.getByText('A newer site').first().waitFor()
    await page.context().setOffline(true)
    await page.goto(`${here().host.url}lab/`)
    expect(await page.locator('.mark').innerText()).toContain('A newer site')
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })

  it('does not hold a reader when another site without a worker takes its place', async () => {
    const visit = await openKept()
    const { page } = visit
    here().host.change(here().bare)
    const left = (): Promise<readonly number[]> =>
      page.evaluate(async () => {
        const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
        const kept = await Promise.all(caching.map((cache) => cache.keys()))
        return [kept.flat().length, (await navigator.serviceWorker.getRegistrations()).length]
      })
    await page.reload()
    await expect.poll(async () => (await left())[0]).toBe(0)
    await page.reload()
    expect(await page.locator('h1').innerText()).toBe('A bare site')
    await expect.poll(left).toEqual([0, 0])
    await closePage(visit)
  })

  it('works as before where a browser keeps nothing', async () => {
    const { browser, host } = here()
    const visit = await openPage(browser, `${host.url}lab/`, { reducedMotion: 'reduce' })
    expect(await moveFirstLever(visit.page)).toBeGreaterThan(0)
    expect(await visit.page.locator('#kept, #newer').filter({ visible: true }).count()).toBe(0)
    expect(visit.faults).toEqual([])
    await closePage(visit)
  })
})
