/** Causes and assumptions: what the drawers say, what they change, and an engine that fails. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePage, openBrowser, openPage, phone, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { findHidden } from './harness/find-hidden.ts'
import { rest } from './harness/laboratory.ts'
import { serveExample, type ServedExample } from './harness/serve-example.ts'

const opened: { browser?: Browser; site?: ServedExample } = {}

beforeAll(async () => {
  opened.browser = await openBrowser()
  opened.site = await serveExample({})
})

afterAll(async () => {
  await opened.browser?.close()
  await opened.site?.end()
})

async function open(query: string, options = {}): Promise<WatchedPage> {
  const { browser, site } = opened
  if (browser === undefined || site === undefined) throw new Error('nothing is open')
  return openPage(browser, `${site.url}lab/${query}`, { reducedMotion: 'reduce', ...options })
}

/** Takes WebAssembly away from a thread, and from every thread that it starts. */
const withoutWasm = `
delete globalThis.WebAssembly;
globalThis.Worker &&= class extends globalThis.Worker {
  constructor(address, options) {
    if (globalThis.document !== undefined) { super(address, options); return }
    const script = 'import ' + JSON.stringify(String(address)) + ';delete globalThis.WebAssembly';
    super(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), options);
  }
};`

/** Middles of both worlds on the first chart. */
async function lines(page: Page): Promise<{ readonly was: string; readonly yours: string }> {
  const line = async (name: string): Promise<string> =>
    (await page.locator(`.chart.large ${name}`).first().getAttribute('d')) ?? ''
  return { was: await line('.wasline'), yours: await line('.youline') }
}

declare global {
  interface Window {
    /** Workers of the page, noted by the test. */
    startedWorkers: Worker[]
  }
}

describe('the why-drawer', () => {
  it('tells the way from a lever to an outcome, step by step, with its evidence', async () => {
    const opening = await open('?v=1&growth=held-level')
    const { page, faults } = opening
    await rest(page)
    await page.locator('.chart.large').first().getByRole('button', { name: /^Why/ }).click()
    const drawer = page.getByRole('complementary', { name: 'Why did it bend?' })
    await drawer.locator('.why li').nth(1).waitFor()
    const told = await drawer.innerText()
    for (const text of [
      'Burning → Carbon in the air',
      'agreed',
      'size measured',
      'In your world',
    ]) {
      expect(told).toContain(text)
    }
    expect(told).toMatch(/lower from \d{4} on/)
    expect(await findBarriers(page)).toEqual([])
    await page.waitForURL(/why=concentration/)
    await page.keyboard.press('Escape')
    expect(await drawer.count()).toBe(0)
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused?.trim()).toBe('Why?')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('takes the keyboard along to another chart and gives it back, but takes it from nobody', async () => {
    const opening = await open('?v=1')
    const { page } = opening
    await rest(page)
    const asks = page.locator('.chart.large').getByRole('button', { name: /^Why/ })
    const drawer = page.locator('.why-drawer')
    const isFocused = (locator: Locator): Promise<boolean> =>
      locator.evaluate((element) => element === document.activeElement)
    await asks.nth(0).press('Enter')
    await asks.nth(1).press('Enter')
    expect(await isFocused(drawer.locator('h2'))).toBe(true)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(await drawer.count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await drawer.count()).toBe(0)
    expect(await isFocused(asks.nth(1))).toBe(true)
    await asks.nth(0).press('Enter')
    const stop = page.locator('.levers fieldset.lever input:checked').first()
    await stop.focus()
    await page.keyboard.press('Escape')
    expect(await drawer.count()).toBe(0)
    expect(await isFocused(stop)).toBe(true)
    await closePage(opening)
  })

  it('switches a link off in both model lines, and on again', async () => {
    const opening = await open('?v=1&growth=held-level&why=concentration')
    const { page, faults } = opening
    await rest(page)
    const drawer = page.locator('.why-drawer')
    await drawer.locator('.why li').first().waitFor()
    const before = await lines(page)
    // The link that can be switched off stands in what moves the uptake.
    await drawer.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Reset', exact: true }).click()
    await page.goto(`${opened.site?.url ?? ''}lab/?v=1&why=uptake`)
    await rest(page)
    await drawer.getByRole('switch').first().click()
    await page.waitForURL(/off=air-uptake/)
    await page.goto(page.url().replace(/why=uptake/, 'growth=held-level&why=concentration'))
    await rest(page)
    const off = await lines(page)
    expect(off.was).not.toBe(before.was)
    expect(off.yours).not.toBe(before.yours)
    expect(await page.locator('.sumbar').innerText()).toContain('1 link switched off')
    await drawer.locator('.why-off').getByRole('switch').click()
    await rest(page)
    const isFocused = (): Promise<boolean> =>
      drawer.locator('h2').evaluate((title) => title === document.activeElement)
    await expect.poll(isFocused).toBe(true)
    expect(await lines(page)).toEqual(before)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('says what moves an outcome as it was, on a phone too, and keeps nobody out', async () => {
    const opening = await open('?v=1&why=concentration', phone)
    const { page, faults } = opening
    await rest(page)
    const drawer = page.locator('.why-drawer')
    await drawer.locator('.why li').first().waitFor()
    expect(await drawer.locator('h2').innerText()).toBe('What moves this, as it was?')
    const box = await drawer.boundingBox()
    expect(box?.height).toBeLessThan(844 * 0.75)
    expect(await findBarriers(page)).toEqual([])
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it.each([
    { query: '?v=1', width: 1280 },
    { query: '?v=1&why=concentration', width: 1000 },
    { query: '?v=1', width: 390 },
    { query: '?v=1&why=concentration', width: 390 },
  ])('covers nothing that has the focus: $query, $width px', async ({ query, width }) => {
    const opening = await open(query, { viewport: { width, height: 700 } })
    const { page } = opening
    await rest(page)
    if (query.includes('why')) await page.locator('.why-drawer .why li').first().waitFor()
    expect(await findHidden(page)).toEqual([])
    await closePage(opening)
  })

  it('says that its file did not come, and fetches it when asked again', async () => {
    const opening = await open('?v=1')
    const { page } = opening
    await rest(page)
    await page.route('**/causes.json', (route) => route.abort())
    await page.locator('.chart.large').first().getByRole('button', { name: /^Why/ }).click()
    const drawer = page.locator('.why-drawer')
    await drawer.getByText('could not be fetched').waitFor()
    await page.unroute('**/causes.json')
    await drawer.getByRole('button', { name: 'Try again' }).click()
    await drawer.locator('.why li').first().waitFor()
    await closePage(opening)
  })
})

describe('the assumptions', () => {
  it('are locked, and one that is fixed moves both lines and is said', async () => {
    const opening = await open('?v=1&growth=double')
    const { page, faults } = opening
    await rest(page)
    const before = await lines(page)
    const panel = page.getByRole('region', { name: 'Assumptions' })
    expect(await panel.locator('input').count()).toBe(0)
    await panel.getByRole('button', { name: /^Unlock/ }).click()
    const row = panel.locator('.assumption', { hasText: 'Uptake rate' })
    await row.getByRole('textbox').fill('0.02')
    await row.getByRole('textbox').press('Enter')
    await page.waitForURL(/fix=uptake-rate/)
    await rest(page)
    const fixed = await lines(page)
    expect(fixed.was).not.toBe(before.was)
    expect(fixed.yours).not.toBe(before.yours)
    expect(await page.locator('.sumbar').innerText()).toContain('1 assumption of yours')
    expect(await row.innerText()).toContain('Fixed at 0.020')
    expect(await findBarriers(page)).toEqual([])
    await row.getByRole('textbox').fill('a lot')
    await row.getByRole('textbox').press('Enter')
    expect(await row.getByRole('alert').innerText()).toContain('is no number')
    await panel.getByRole('button', { name: 'Reset assumptions' }).click()
    await rest(page)
    expect(await lines(page)).toEqual(before)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('make one step of a key that stays down on a slider', async () => {
    const opening = await open('?v=1')
    const { page } = opening
    await rest(page)
    const panel = page.getByRole('region', { name: 'Assumptions' })
    await panel.getByRole('button', { name: /^Unlock/ }).click()
    const slider = panel.locator('.assumption', { hasText: 'Uptake rate' }).getByRole('slider')
    const before = await slider.inputValue()
    await slider.focus()
    for (let k = 0; k < 5; k++) await page.keyboard.down('ArrowRight')
    await page.keyboard.up('ArrowRight')
    await rest(page)
    expect(await slider.inputValue()).not.toBe(before)
    await page.keyboard.press('u')
    expect(await slider.inputValue()).toBe(before)
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await closePage(opening)
  })
})

describe('an engine that fails', () => {
  it('is said when it dies, keeps the last picture, and runs again when asked', async () => {
    const { browser, site } = opened
    const context = await browser?.newContext({ reducedMotion: 'reduce' })
    const fresh = await context?.newPage()
    if (fresh === undefined || site === undefined) throw new Error('nothing is open')
    await fresh.addInitScript(() => {
      const Native = globalThis.Worker
      window.startedWorkers = []
      globalThis.Worker = class extends Native {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options)
          window.startedWorkers.push(this)
        }
      }
    })
    await fresh.goto(`${site.url}lab/?v=1&growth=double`)
    await rest(fresh)
    const shown = await lines(fresh)
    await fresh.evaluate(() => {
      const [worker] = window.startedWorkers
      worker?.terminate()
      worker?.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }))
    })
    const notice = fresh.getByRole('alert').filter({ hasText: 'The engine has ended' })
    await notice.waitFor()
    expect(await lines(fresh)).toEqual(shown)
    await fresh.locator('.levers details:not([open]) > summary').first().click()
    await notice.getByRole('button', { name: 'Run again' }).click()
    await fresh.locator('#lever-clearing .stop:not(.hist) input').first().click()
    await rest(fresh)
    expect((await lines(fresh)).yours).not.toBe(shown.yours)
    expect(await notice.count()).toBe(0)
    await context?.close()
  })

  it('computes the same without WebAssembly, and says that it is slower', async () => {
    const usual = await open('?v=1&growth=double')
    await rest(usual.page)
    const expected = await lines(usual.page)
    await closePage(usual)
    const opening = await open('')
    const { page } = opening
    // Scripts that run before a page do not reach its workers, and routes not the workers of these.
    await page.route('**/assets/*.js', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${withoutWasm}\n${await answer.text()}` })
    })
    await page.goto(`${page.url()}?v=1&growth=double`)
    await rest(page)
    expect(await lines(page)).toEqual(expected)
    expect(await page.getByRole('status').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('WebAssembly')]),
    )
    await closePage(opening)
  })
})
