/** From a visit to a list until it is painted and its script has run, and how evenly it scrolls. */
import type { Browser } from 'playwright-core'

/** Milliseconds. */
export interface ListTimes {
  /** First contentful paint. */
  readonly paint: number
  /** The load event is over: the list is there and its script has started. */
  readonly ready: number
  /** Between two frames while the wheel turns. */
  readonly longest: number
}

/** Frames that are watched: two seconds at sixty a second. */
const FRAMES = 120

/** Visits once, without what a browser has kept. */
export async function timeList(browser: Browser, url: string): Promise<ListTimes> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'load' })
    const { paint, ready } = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const [first] = performance.getEntriesByName('first-contentful-paint')
      return { paint: first?.startTime ?? Number.NaN, ready: visit?.loadEventEnd ?? Number.NaN }
    })
    // What translates this file names its inner functions with a helper that the page has not.
    await page.evaluate('globalThis.__name = (named) => named')
    const longest = page.evaluate(watchFrames, FRAMES)
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 600)
      await page.waitForTimeout(40)
    }
    return { paint, ready, longest: await longest }
  } finally {
    await context.close()
  }
}

/** Runs in the page: the longest time between two frames. */
function watchFrames(frames: number): Promise<number> {
  return new Promise((resolve) => {
    let [longest, left, before] = [0, frames, performance.now()]
    const look = (): void => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
      left -= 1
      if (left > 0) requestAnimationFrame(look)
      else resolve(longest)
    }
    requestAnimationFrame(look)
  })
}
