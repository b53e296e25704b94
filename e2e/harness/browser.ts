/** Opens pages in Chromium and keeps a list of everything on them that should not happen. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { findBrowser, howToGetABrowser } from '../../tools/checks/find-browser.ts'

/** A page with what went wrong on it so far. */
export interface WatchedPage {
  readonly page: Page
  /** Errors of scripts and the console, requests to another host, answers of 400 and above. */
  readonly faults: readonly string[]
}

/** A phone in the hand: its width, and fingers. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(howToGetABrowser)
  // Chromium refuses its sandbox to root, which is who runs in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}

/** A page of its own, without cookies or storage of others, opened at `url`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Only who tests it needs a site that is kept: it is fetched whole.
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  const host = new URL(url).host
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const target = new URL(request.url())
    const leaves = target.protocol.startsWith('http') && target.host !== host
    if (leaves) faults.push(`request to another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  await page.goto(url, { waitUntil: 'load' })
  return { page, faults }
}

/** Ends the page and everything that belongs to it. */
export async function closePage({ page }: WatchedPage): Promise<void> {
  await page.context().close()
}
