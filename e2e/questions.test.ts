/** Questions, what-ifs, documents and rival readings: from a question to its evidence and to a run. */
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { overflow } from './harness/overflow.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

describe('the questions', () => {
  it('lead in one press to an answer, in a second to the run that tests it', async () => {
    const opening = await open('faq/')
    const { page, faults } = opening
    await page.locator('.qa h3 a').first().click()
    await page.waitForURL('**/faq/*/')
    expect(await page.locator('.claim-rows li').count()).toBeGreaterThan(0)
    const run = page.locator('.runit .btn')
    const address = new URL((await run.getAttribute('href')) ?? '', page.url())
    // The lever is moved, its chart is large, the clock stands where it begins to act.
    expect([...address.searchParams.keys()]).toEqual(expect.arrayContaining(['v', 'g', 't']))
    await run.click()
    await page.waitForURL('**/lab/**')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('are gone through one after another, and the last leads to the first', async () => {
    const opening = await open('faq/')
    const { page } = opening
    const all = await page
      .locator('.qa h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    const last = await open(new URL(all.at(-1) ?? '').pathname.slice(1))
    const next = last.page.locator('.next a')
    expect(await next.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(all[0])
    await closePage(opening)
    await closePage(last)
  })

  it('are found by a word', async () => {
    const opening = await open('faq/')
    const { page } = opening
    const question = await page.locator('.qa h3').last().innerText()
    await page.locator('#find').fill(question)
    expect(await page.locator('.qa:visible h3').allInnerTexts()).toEqual([question])
    await page.locator('#find').fill('no question asks this')
    expect(await page.locator('.qa:visible').count()).toBe(0)
    await closePage(opening)
  })

  it('read in full without script', async () => {
    const opening = await open('faq/', { javaScriptEnabled: false })
    const { page } = opening
    await page.locator('.qa h3 a').first().click()
    await page.waitForURL('**/faq/*/')
    expect(await page.locator('.answer').innerText()).not.toBe('')
    expect(await page.locator('.evidence a.chip').count()).toBeGreaterThan(0)
    await closePage(opening)
  })
})

describe('the what-ifs', () => {
  it('can be run, or say why they cannot', async () => {
    const opening = await open('if/')
    const { page } = opening
    const stories = page.locator('.story')
    const ways = page.locator('.story .runit .btn, .story .not-run')
    expect(await ways.count()).toBe(await stories.count())
    await closePage(opening)
  })
})

describe('the documents', () => {
  it('are filtered by year, kind, theme and text together', async () => {
    const opening = await open('documents/')
    const { page, faults } = opening
    const all = await page.locator('.paper').count()
    const first = page.locator('.paper').first()
    for (const mark of ['year', 'kind', 'theme']) {
      const value = (await first.getAttribute(`data-${mark}`)) ?? ''
      await page.locator(`select[data-filter="${mark}"]`).selectOption(value.split('|')[0] ?? '')
    }
    const shown = await page.locator('.paper:visible').count()
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    expect(await page.locator('.paper-year:visible').count()).toBe(1)
    expect(await page.locator('#found').innerText()).toContain(`${shown} of ${all}`)
    await page.locator('#find').fill('no paper says this')
    expect(await page.locator('.paper:visible').count()).toBe(0)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('name their events, the people in these and where they are printed', async () => {
    const opening = await open('documents/')
    const { page } = opening
    await page.locator('.paper h3 a').first().click()
    await page.waitForURL('**/documents/*/')
    expect(await page.locator('.facts a[href*="record/"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.facts a[href*="people/"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.facts dd').first().innerText()).not.toBe('')
    await closePage(opening)
  })
})

describe('the rival readings', () => {
  it('stand side by side on a wide screen, and under each other on a phone', async () => {
    const tops = async (options = {}): Promise<readonly number[]> => {
      const opening = await open('readings/', options)
      const found = await opening.page
        .locator('.reading')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
      await closePage(opening)
      return found
    }
    expect(new Set(await tops()).size).toBe(1)
    const down = await tops(phone)
    expect(new Set(down).size).toBe(down.length)
  })

  it('lead to the model with what they set, or without the links that they do without', async () => {
    const opening = await open('readings/')
    const { page, faults } = opening
    await page.locator('.reading h2 a').first().click()
    await page.waitForURL('**/readings/*/')
    expect(await page.locator('.predictions tbody tr').count()).toBeGreaterThan(0)
    const run = page.locator('.runit .btn').first()
    const address = new URL((await run.getAttribute('href')) ?? '', page.url())
    const { searchParams } = address
    expect(searchParams.has('fix') || searchParams.has('off')).toBe(true)
    await run.click()
    await page.waitForURL('**/lab/**')
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe.each(['', 'ru/'])('every kind of page here, under "%s",', (home) => {
  it.each(['faq/', 'if/', 'documents/', 'readings/'])('%s keeps nobody out', async (path) => {
    for (const options of [{}, { ...phone, colorScheme: 'dark' as const }]) {
      const opening = await open(home + path, options)
      const { page, faults } = opening
      expect(await findBarriers(page)).toEqual([])
      await expect.poll(() => overflow(page)).toBe(0)
      const inner = page.locator('.qa h3 a, .paper h3 a, .reading h2 a').first()
      if ((await inner.count()) > 0) {
        const list = page.url()
        await inner.click()
        await page.waitForURL(({ href }) => href !== list)
        expect(await findBarriers(page)).toEqual([])
      }
      expect(faults).toEqual([])
      await closePage(opening)
    }
  })
})
