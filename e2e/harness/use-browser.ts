/** One browser for all tests of a file. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openBrowser, openPage, type WatchedPage } from './browser.ts'

/** Opens a page by its address. */
export type OpenUrl = (url: string, options?: BrowserContextOptions) => Promise<WatchedPage>

/** Opens a page of the published site by its path and query. */
export type OpenPath = (path?: string, options?: BrowserContextOptions) => Promise<WatchedPage>

/** The browser is opened before the first test of the file and closed after the last. */
export function useBrowser(): OpenUrl {
  const opened: { browser?: Browser } = {}
  beforeAll(async () => {
    opened.browser = await openBrowser()
  })
  afterAll(async () => {
    await opened.browser?.close()
  })
  return (url, options) => {
    if (opened.browser === undefined) throw new Error('the browser is not open')
    return openPage(opened.browser, url, options)
  }
}

/** The same for pages of the published site; nothing on them moves by itself, unless asked to. */
export function useSite(): OpenPath {
  const open = useBrowser()
  return (path = '', options = {}) =>
    open(`${inject('siteUrl')}${path}`, { reducedMotion: 'reduce', ...options })
}
