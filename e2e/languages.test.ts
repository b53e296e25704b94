/** Journeys through the front pages in each language: the switch, the first look, the what-ifs. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { overflow } from './harness/overflow.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

/** Path of the first what-if page of an edition. */
function whatIf(home: string): string {
  const [first] = readdirSync(join(inject('siteFolder'), home, 'if')).sort()
  return `${home}if/${first ?? ''}/`
}

describe('a page in a second language', () => {
  it('says which it is, and leads to the same page in the other with the reader’s world', async () => {
    const opening = await openUrl(`${inject('siteUrl')}ru/`)
    const { page } = opening
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await page.locator('input[type=radio]:not(:checked)').first().check({ force: true })
    await page.waitForURL(({ search }) => search !== '')
    const query = new URL(page.url()).search
    await page.locator('.languages a').click()
    await page.waitForURL(`${inject('siteUrl')}${query}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('.languages a').click()
    await page.waitForURL(`${inject('siteUrl')}ru/${query}`)
    expect(opening.faults).toEqual([])
    await closePage(opening)
  })

  it('leads to its other language without script', async () => {
    const url = `${inject('siteUrl')}ru/lab/`
    const opening = await openUrl(url, { javaScriptEnabled: false })
    await opening.page.locator('.languages a').click()
    await opening.page.waitForURL(`${inject('siteUrl')}lab/`)
    await closePage(opening)
  })

  it('has its switch beside the rooms on a phone, whichever of them it is', async () => {
    for (const room of ['model/', 'sources/', 'search/']) {
      const opening = await openUrl(`${inject('siteUrl')}ru/${room}`, phone)
      const tops = await opening.page
        .locator('.mast .quiet [aria-current], .mast .languages a')
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)))
      expect(tops).toHaveLength(2)
      expect(Math.abs((tops[0] ?? NaN) - (tops[1] ?? NaN))).toBeLessThan(4)
      await closePage(opening)
    }
  })

  it('keeps nobody out and does not scroll sideways', async () => {
    for (const path of ['ru/', whatIf('ru/')]) {
      const opening = await openUrl(inject('siteUrl') + path, { colorScheme: 'dark' })
      expect(await findBarriers(opening.page)).toEqual([])
      for (const width of [1280, 390, 320]) {
        await opening.page.setViewportSize({ width, height: 844 })
        await expect
          .poll(() => overflow(opening.page), { message: `${path} at ${width} pixels` })
          .toBe(0)
      }
      expect(opening.faults).toEqual([])
      await closePage(opening)
    }
  })
})

describe('the first look at the front page', () => {
  it('ends with every figure of the record in sight, and is not taken twice in a visit', async () => {
    const opening = await openUrl(inject('siteUrl'), { reducedMotion: 'no-preference' })
    const { page } = opening
    const moving = (): Promise<number> =>
      page.evaluate(() => document.querySelector('.chart .dot')?.getAnimations().length ?? -1)
    await page.locator('input[type=radio]').first().waitFor({ state: 'attached' })
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
    const opacities = await page
      .locator('.chart .dot')
      .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).opacity))
    expect(new Set(opacities)).toEqual(new Set(['1']))
    await page.reload()
    await page.locator('input[type=radio]').first().waitFor({ state: 'attached' })
    expect(await moving()).toBe(0)
    await closePage(opening)
  })

  it('fetches the laboratory ahead once a reader plays, and not before', async () => {
    const opening = await openUrl(inject('siteUrl'))
    const { page } = opening
    await page.locator('input[type=radio]').first().waitFor({ state: 'attached' })
    expect(await page.locator('link[rel=prefetch]').count()).toBe(0)
    await page.locator('input[type=radio]:not(:checked)').first().check({ force: true })
    await page.locator('link[rel=prefetch]').first().waitFor({ state: 'attached' })
    expect(opening.faults).toEqual([])
    await closePage(opening)
  })
})

describe('the page of a what-if', () => {
  it('shows its world and leads into the laboratory without script', async () => {
    const url = inject('siteUrl') + whatIf('')
    const opening = await openUrl(url, { javaScriptEnabled: false })
    const { page } = opening
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('svg .youline').count()).toBeGreaterThan(0)
    expect(await page.locator('.what-if .say').first().innerText()).not.toBe('')
    const lab = await page.locator('.what-if a.btn').getAttribute('href')
    expect(lab).toMatch(/^\.\.\/\.\.\/lab\/\?v=1&/)
    await closePage(opening)
  })
})
