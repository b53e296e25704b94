/** What tests of the record do on every visit. */
import type { Locator, Page } from 'playwright-core'
import { useSite, type OpenPath } from './use-browser.ts'

/** Opens pages of the published site with whatever moves on them. */
export function useRecord(): OpenPath {
  const open = useSite()
  return (path, options = {}) => open(path, { reducedMotion: 'no-preference', ...options })
}

/** The clock's hand over the lanes. */
export const hand = (page: Page): Locator => page.getByRole('slider')

/** What the address of the page says behind its question mark. */
export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams
