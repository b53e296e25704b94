/** A first visit over a slow line: when there is something to read, and when the lever answers. */
import type { Browser } from 'playwright-core'

/** Milliseconds after the visit began. */
export interface VisitTimes {
  readonly chart: number
  readonly answer: number
}

/** The line of the budget: 1.6 Mb/s, 150 ms. Source: the slow profile of Lighthouse. */
const LINE = { downloadThroughput: (1.6e6 / 8) * 1, uploadThroughput: 750e3 / 8, latency: 150 }

/** Opens the front page in a browser that knows nothing of it, with the processor slowed down. */
export async function timeVisit(
  browser: Browser,
  url: string,
  slower: number,
): Promise<VisitTimes> {
  // What keeps a site for use without network fetches all of it while the clock runs.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('.chart svg .wasline').first().waitFor()
  const chart = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry !== undefined) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  // A stop that is a link until the script runs becomes a radio: that is when it answers at once.
  const stop = page.locator('.stopbox .stop:not(.hist) input').first()
  await stop.waitFor({ state: 'attached' })
  await stop.click({ force: true })
  await page.locator('.chart .youline').first().waitFor({ state: 'attached' })
  const answer = await page.evaluate(() => performance.now())
  await context.close()
  return { chart, answer }
}
