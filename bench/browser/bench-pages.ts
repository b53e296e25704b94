/** What a reader waits for, in Chromium: printed beside the budgets of the design. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../e2e/harness/browser.ts'
import { findBrowser } from '../../tools/checks/find-browser.ts'
import { printTable } from '../measure.ts'
import { timeVisit } from './first-visit.ts'
import { timeMoves } from './lever-to-paint.ts'
import { serveCompressed, type ServedSite } from './serve-compressed.ts'

const SITE = fileURLToPath(new URL('../../.thaw/site', import.meta.url))
const MOVES = 100
const SLOWER = 6

/** Prints a line that says why where there is nothing to time. */
export async function benchPages(): Promise<void> {
  if (findBrowser() === undefined) {
    console.info('\nNo Chromium: pages are not timed.')
    return
  }
  if (!existsSync(join(SITE, 'index.html'))) {
    console.info('\nNo published site (npm test publishes one): pages are not timed.')
    return
  }
  const [browser, site] = [await openBrowser(), await serveCompressed(SITE)]
  try {
    await printMoves(browser, site)
    await printVisits(browser, site)
  } finally {
    await browser.close()
    site.end()
  }
}

async function printMoves(browser: Browser, site: ServedSite): Promise<void> {
  const rows = [['', 'the fan, ms', '', 'all draws, ms', '']]
  rows.push(['', 'median', '95 %', 'median', '95 %'])
  for (const slower of [1, SLOWER]) {
    // What keeps a site for use without network fetches all of it while the clock runs.
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    await page.goto(`${site.url}lab/`)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const { fan, whole } = await timeMoves(page, MOVES)
    const told = [fan, whole].flatMap((times) => [rankOf(times, 0.5), rankOf(times, 0.95)])
    rows.push([`processor ${String(slower)}x slower`, ...told.map((ms) => ms.toFixed(0))])
    await context.close()
  }
  rows.push(['budget', '250', '', '', ''])
  printTable(`Lever to paint, ${String(MOVES)} moves of a held slider`, rows)
}

async function printVisits(browser: Browser, site: ServedSite): Promise<void> {
  const rows = [['', 'first chart, ms', 'lever answers, ms']]
  for (const slower of [1, SLOWER]) {
    const { chart, answer } = await timeVisit(browser, site.url, slower)
    rows.push([`processor ${String(slower)}x slower`, chart.toFixed(0), answer.toFixed(0)])
  }
  rows.push(['budget', '1500', '2500'])
  printTable('First visit, 1.6 Mb/s, 150 ms', rows)
}

/** Nearest rank: the least value that at least this share does not exceed. */
function rankOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
