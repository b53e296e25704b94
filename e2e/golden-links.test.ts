/** Links that people may have kept: they must open as they did. The list is only ever added to. */
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { movedStops, rest } from './harness/laboratory.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

interface GoldenLink {
  readonly why: string
  readonly query: string
  /** Stops that are chosen and did not happen: `lever: stop`. */
  readonly stops: readonly string[]
  /** Levers that stand between two stops. */
  readonly numbers?: Readonly<Record<string, string>>
  readonly charts?: readonly string[]
  readonly clock?: string
  /** Worlds that are named under the bar. */
  readonly worlds?: number
  readonly faults?: number
}

const links = JSON.parse(
  readFileSync(new URL('golden-links.json', import.meta.url), 'utf8'),
) as readonly GoldenLink[]

describe('a link that was kept', () => {
  it.each(links)('opens as it did: $why', async (link) => {
    const url = `${inject('siteUrl')}lab/${link.query}`
    const watched = await openUrl(url, { reducedMotion: 'reduce' })
    const { page, faults } = watched
    await rest(page)
    const stops = link.stops.map((stop) => `lever-${stop}`)
    expect(await movedStops(page)).toEqual(stops)
    for (const [lever, number] of Object.entries(link.numbers ?? {})) {
      expect(await page.locator(`#lever-${lever} .num-in`).inputValue()).toBe(number)
    }
    if (link.charts !== undefined) {
      const ids = await page.locator('figure.chart').evaluateAll((all) => all.map(({ id }) => id))
      expect(ids.slice(0, 2)).toEqual(link.charts.map((chart) => `chart-${chart}`))
    }
    const clock = page.locator('.sumbar .clock-range')
    if (link.clock !== undefined) {
      expect(await clock.getAttribute('aria-valuetext')).toContain(link.clock)
    }
    expect(await page.locator('.kept li').count()).toBe(link.worlds ?? 0)
    const notice = page.getByRole('status', { name: 'About the link' })
    expect(await notice.locator('li').count()).toBe(link.faults ?? 0)
    expect(new URL(page.url()).search).toBe(link.query)
    expect(faults).toEqual([])
    await closePage(watched)
  })
})
