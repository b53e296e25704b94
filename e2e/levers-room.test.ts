/** The levers of history and the model room: by mouse, keys and touch, without script, in both languages. */
import { describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Each kind of page of the two rooms. */
const kinds = [
  'levers/',
  'levers/speech/',
  'levers/audience/',
  'model/',
  'model/links/',
  'model/loops/',
  'model/variables/culture/',
  'sources/weak/',
]

describe.each(['', 'ru/'])('in the edition "%s"', (home) => {
  it.each(kinds)('%s keeps nobody out', async (path) => {
    const opening = await open(home + path)
    expect(await findBarriers(opening.page)).toEqual([])
    expect(opening.faults).toEqual([])
    await closePage(opening)
  })

  it.each(kinds)('%s fits a phone', async (path) => {
    const opening = await open(home + path, phone)
    const wider = await opening.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect(wider).toBeLessThanOrEqual(0)
    await closePage(opening)
  })
})

describe('the page of a lever', () => {
  it('is one press from the list, and opens the laboratory with the lever in sight', async () => {
    const opening = await open('levers/')
    const { page } = opening
    await page.getByRole('link', { name: 'The Secret Speech' }).click()
    await page.waitForURL(/levers\/speech\/$/)
    await page.getByRole('link', { name: 'Move it in the laboratory' }).click()
    await page.waitForURL(/lab\/\?.*t=\d{4}.*#lever-speech$/)
    await page.locator('#lever-speech').waitFor({ state: 'visible' })
    await closePage(opening)
  })

  it('runs a stop from the keyboard', async () => {
    const opening = await open('levers/speech/')
    const { page } = opening
    await page.locator('#moves ~ .stop-moves').first().getByRole('link', { name: 'Run it' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/lab\/\?.*speech=not-given/)
    await closePage(opening)
  })

  it('says what clearly changes and what does not, without script', async () => {
    const opening = await open('levers/speech/', { ...phone, javaScriptEnabled: false })
    const { page } = opening
    const text = await page.locator('.stop-moves').first().innerText()
    expect(text).toMatch(/all runs|of 10 runs|in 10 runs/)
    expect(text).toContain('No clear change:')
    expect(await page.locator('.lever-stops .hist').count()).toBeGreaterThan(0)
    expect(await page.locator('#argues ~ .small').first().innerText()).toMatch(/^As reported/)
    await closePage(opening)
  })

  it('says of a lever that the model has not why no run can tell', async () => {
    const opening = await open('levers/audience/', { javaScriptEnabled: false })
    const { page } = opening
    expect(await page.locator('.notice').innerText()).toContain('no run can show')
    expect(await page.getByRole('link', { name: 'Run it' }).count()).toBe(0)
    await closePage(opening)
  })

  it('marks English texts of a Russian page', async () => {
    const opening = await open('ru/model/variables/culture/')
    const doc = opening.page.locator('.variable .doc').first()
    expect(await doc.getAttribute('lang')).toBe('en')
    expect(await opening.page.locator('html').getAttribute('lang')).toBe('ru')
    await closePage(opening)
  })
})

describe('the model room', () => {
  it('leads by touch from a variable’s name to its equation', async () => {
    const opening = await open('model/', phone)
    const { page } = opening
    await page.getByRole('link', { name: 'Tolerance', exact: true }).tap()
    await page.waitForURL(/model\/variables\/culture\/#v-/)
    expect(await page.locator('.variable:target pre').count()).toBeGreaterThan(0)
    await closePage(opening)
  })

  it('finds a link as one types', async () => {
    const opening = await open('model/links/')
    const { page } = opening
    const all = await page.locator('.causal').count()
    await page.locator('#find').fill('amnesty')
    await page
      .locator('#found')
      .filter({ hasText: String(all) })
      .waitFor()
    expect(await page.locator('.causal:visible').count()).toBeLessThan(all)
    await closePage(opening)
  })

  it('takes a link out in one press', async () => {
    const opening = await open('model/links/')
    const { page } = opening
    await page.getByRole('link', { name: 'Run without it' }).first().click()
    await page.waitForURL(/lab\/\?.*off=/)
    await closePage(opening)
  })
})
