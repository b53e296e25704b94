/** The record: its list, years and events, and the clock they share. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { overflow } from './harness/overflow.ts'
import { hand, query, useRecord } from './harness/record.ts'

const open = useRecord()

/** How many rows can be seen. */
function rowsIn(page: Page): Promise<number> {
  return page
    .locator('#events li[data-at]')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length)
}

describe('the filter', () => {
  it('narrows by text, person and lane together, counts, and can be handed on', async () => {
    const opening = await open('record/?view=list')
    const { page, faults } = opening
    const all = await rowsIn(page)
    const [lane] = await page.locator('#record-filter input[name="lane"]').all()
    const value = await lane?.getAttribute('value')
    await lane?.uncheck()
    await page.locator('#record-who').selectOption({ index: 1 })
    const person = await page.locator('#record-who').inputValue()
    await page.waitForURL(({ searchParams }) => searchParams.get('who') === person)
    const left = await rowsIn(page)
    expect(left).toBeLessThan(all)
    expect(await page.locator('#record-found').textContent()).toBe(`${left} of ${all} shown`)
    const shown = page.locator('#events li[data-at]:not([hidden])')
    for (const row of await shown.all()) {
      expect(await row.getAttribute('data-lane')).not.toBe(value)
      expect((await row.getAttribute('data-who'))?.split(' ')).toContain(person)
    }
    expect(query(page).get('lane')?.split(',')).not.toContain(value)
    await page.reload()
    await expect.poll(() => rowsIn(page)).toBe(left)
    await page.locator('#record-text').fill('no event says this')
    await expect.poll(() => rowsIn(page)).toBe(0)
    await page.locator('#record-all').click()
    await expect.poll(() => rowsIn(page)).toBe(all)
    await expect.poll(() => [...query(page).keys()]).toEqual(['view'])
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('keeps the same lanes where the language changes', async () => {
    const opening = await open('record/?view=list')
    const { page } = opening
    await page.locator('#record-filter input[name="lane"]').first().uncheck()
    await page.waitForURL(/[?&]lane=/)
    const left = await rowsIn(page)
    await page.locator('a[hreflang="ru"]').click()
    await page.waitForURL(/\/ru\/record\/\?/)
    await expect.poll(() => rowsIn(page)).toBe(left)
    await closePage(opening)
  })
})

describe('the shared clock', () => {
  it('goes from the record to the people and into the laboratory', async () => {
    const opening = await open('record/?t=1957-06-20')
    const { page, faults } = opening
    await page.locator('.clock-links a').first().click()
    await page.waitForURL(/\/people\/.*t=1957-06-20/)
    await page.goto(`${inject('siteUrl')}record/`)
    // What was set in the address of one page holds on the next only once it was set by hand.
    await hand(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]t=\d{4}/)
    const set = query(page).get('t')
    await page.goto(`${inject('siteUrl')}record/`)
    await hand(page).focus()
    const lab = page.locator('.clock-links a').last()
    await lab.click()
    await page.waitForURL(/\/lab\//)
    expect(query(page).get('t')).toBe(set)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('comes back from the laboratory', async () => {
    const opening = await open('lab/')
    const { page } = opening
    // The laboratory has a second clock, for phones, that is out of the way here.
    await page.getByRole('slider', { name: 'Clock of all charts' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/t=\d{4}/)
    const set = query(page).get('t') ?? ''
    await page.locator('nav.five a[href*="record/"]').click()
    await page.waitForURL(/\/record\//)
    await hand(page).waitFor()
    const year = Number(set.slice(0, 4))
    expect(await hand(page).getAttribute('aria-valuetext')).toContain(String(year))
    expect(await page.locator('#clock-day').textContent()).toContain(String(Number(set.slice(8))))
    await closePage(opening)
  })

  it('is not misled by what is no date', async () => {
    const opening = await open('record/?t=tomorrow&y=99-1&lane=nowhere&q=%E0%A4%A')
    const { page, faults } = opening
    await hand(page).waitFor()
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('years and events', () => {
  it('lead from the list to an event, on to the next, and back to the year', async () => {
    const opening = await open('record/?view=list')
    const { page, faults } = opening
    const row = page.locator('#events li.key a').first()
    const title = await row.textContent()
    await row.click()
    await page.waitForURL(/\/record\/[^/?]+\//)
    expect(await page.locator('h1').textContent()).toBe(title)
    const first = page.url()
    await page.locator('.ways a[rel="next"]').click()
    await page.waitForURL((url) => url.href !== first)
    await page.locator('.crumbs a').last().click()
    await page.waitForURL(/\/record\/\d+\/$/)
    expect(await page.locator('.year-events article').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('have an address for every row of the list, without script too', async () => {
    const opening = await open('record/', { javaScriptEnabled: false })
    const { page } = opening
    const rows = await page.locator('#events li[data-at] > a').all()
    expect(rows.length).toBeGreaterThan(200)
    expect(await rowsIn(page)).toBe(rows.length)
    expect(await page.locator('.lanes svg').first().isVisible()).toBe(true)
    expect(await page.locator('.needs-js:visible').count()).toBe(0)
    for (const row of [rows[0], rows.at(-1)]) {
      const address = await row?.getAttribute('href')
      const answer = await page.request.get(new URL(address ?? '', page.url()).href)
      expect(answer.status()).toBe(200)
    }
    await closePage(opening)
  })

  it('run what the model can do without, with the clock there', async () => {
    const opening = await open('record/')
    const { page } = opening
    const chief = page.locator('#events li[data-article]')
    const pages = await chief
      .locator('> a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const address of pages) {
      await page.goto(address)
      const run = page.locator('.model-switch .btn').first()
      if ((await run.count()) === 0) continue
      await run.click()
      await page.waitForURL(/\/lab\/\?v=1&.*t=\d{4}-\d\d-\d\d/)
      await closePage(opening)
      return
    }
    throw new Error('no date of the article is a switch of the model')
  })
})

describe('nobody is kept out', () => {
  const kinds = ['record/', 'record/?view=list', 'event', 'year', 'record/names/']
  const views = [
    { home: '', options: {} },
    { home: 'ru/', options: { ...phone, colorScheme: 'dark' as const } },
  ]
  it.each(views.flatMap((view) => kinds.map((kind) => ({ ...view, kind }))))(
    'of $kind in "$home"',
    async ({ home, kind, options }) => {
      const opening = await open(`${home}${kind.includes('/') ? kind : 'record/'}`, options)
      const { page, faults } = opening
      if (!kind.includes('/')) {
        const from =
          kind === 'year' ? '#events .yr a' : '#events li[data-article]:nth-of-type(n+1) > a'
        const address = await page
          .locator(from)
          .nth(1)
          .evaluate((a) => (a as HTMLAnchorElement).href)
        await page.goto(address)
      }
      const clock = page.locator('#lane-box .lane-clock')
      // The picture that the page came with is drawn anew at its width.
      if (kind.startsWith('record/?') || kind === 'record/')
        await clock.waitFor({ state: 'attached' })
      expect(await findBarriers(page)).toEqual([])
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
      await closePage(opening)
    },
  )
})
