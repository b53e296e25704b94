/** The search page: by keys and by touch, by address, without network and without script. */
import { describe, expect, it } from 'vitest'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

describe('the search', () => {
  it('finds by a beginning, says how many, and is reached by keys', async () => {
    const { page, faults } = await open('search/')
    await page.getByRole('searchbox').fill('rehabil')
    const hits = page.locator('#search-hits li')
    await hits.first().waitFor()
    expect(await page.getByRole('status').first().textContent()).toMatch(
      /\d+ results for “rehabil”/,
    )
    expect(await hits.first().locator('mark').first().textContent()).toMatch(/rehabil/i)
    await page.keyboard.press('ArrowDown')
    const href = await hits.first().locator('a').getAttribute('href')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'))
    expect(await page.locator('h1').count()).toBe(1)
    expect(faults).toEqual([])
  })

  it('opens at what its address asks for, in the other language too', async () => {
    const { page } = await open('search/?q=amnesty&kind=event')
    await page.locator('#search-hits li').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('amnesty')
    expect(await page.locator('input[name="kind"]:checked').getAttribute('value')).toBe('event')
    await page.locator('.languages a').click()
    await page.waitForURL(/\/ru\/search\/\?q=amnesty&kind=event/)
  })

  it('forgives a slip, and finds a name in the other script', async () => {
    const { page } = await open('search/?q=amnasty')
    await page.locator('#search-hits li').first().waitFor()
    await page.getByRole('searchbox').fill('Хрущёв')
    await page.locator('#search-hits a[href*="people/"]').first().waitFor()
    await page.getByRole('searchbox').fill('qqqqqq')
    await page.getByText('Nothing found for “qqqqqq”').waitFor()
  })

  it('has one kind alone, by touch on a phone', async () => {
    const { page } = await open('search/?q=speech', PHONE)
    await page.locator('#search-hits li').first().waitFor()
    await page.locator('label:has(input[value="claim"])').tap()
    const kinds = (): Promise<readonly string[]> =>
      page.locator('#search-hits .label').allTextContents()
    await expect.poll(async () => new Set(await kinds())).toEqual(new Set(['Claim']))
    expect(await findBarriers(page)).toEqual([])
  })

  it('leads to every list where no script runs', async () => {
    const { page } = await open('search/', { javaScriptEnabled: false })
    expect(await page.locator('noscript .notice').isVisible()).toBe(true)
    expect(await page.locator('.search-lists a').count()).toBeGreaterThan(8)
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
  })
})
