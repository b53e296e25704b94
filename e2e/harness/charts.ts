/** What tests of large charts do on every visit. */
import type { Locator, Page } from 'playwright-core'
import { otherStops, readLabData } from './lab-data.ts'
import { rest, useLaboratory } from './laboratory.ts'
import type { OpenPath } from './use-browser.ts'

/** One browser for all tests of a file; the result opens the laboratory when its charts can be used. */
export function useCharts(): OpenPath {
  const open = useLaboratory()
  return async (query, options) => {
    const watched = await open(query, options)
    await arrive(watched.page)
    return watched
  }
}

/** At rest: nothing is being computed, and the pictures have their own width. */
export async function arrive(page: Page): Promise<void> {
  await rest(page)
  await page.locator('.chart .clock-hand').first().waitFor()
}

/** A link to one world of the reader's, with kept ones beside it. */
export function worldQuery(kept = 0): string {
  const [first, ...others] = otherStops(readLabData())
  const worlds = others.slice(0, kept).map(([id, slug], k) => `&${'bc'.charAt(k)}=${id}:${slug}`)
  return `?v=1&${(first ?? []).join('=')}${worlds.join('')}`
}

/** The first large chart. */
export const figure = (page: Page): Locator => page.locator('figure.chart').first()

/** The plot in pixels of the page. */
export async function plot(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await figure(page).locator('svg[role="img"] .axis').boundingBox()
  const picture = await figure(page).locator('svg[role="img"]').boundingBox()
  if (box === null || picture === null) throw new Error('there is no plot')
  return { x: box.x, y: picture.y + 45, width: box.width, height: box.y - picture.y - 50 }
}
