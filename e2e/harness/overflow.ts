/** Whether a page fits its window. */
import type { Page } from 'playwright-core'

/** Pixels by which a page is wider than its window; pictures follow a new width a frame later. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
