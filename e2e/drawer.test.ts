/** The drawer: what a chip leads to, over the page, by mouse, keys and fingers, and back again. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** A page with chips to works. */
const SERIES = 'sources/series/repression-2/'

const drawerOf = (page: Page): Locator => page.getByRole('dialog')

/** The first chip of the page that can be seen. */
const chipOf = (page: Page): Locator => page.locator('main a[data-card]:visible').first()

/** Opens the first chip's card; the id of what it leads to. */
async function openFirst(page: Page): Promise<string> {
  const href = (await chipOf(page).getAttribute('href')) ?? ''
  await chipOf(page).click()
  await drawerOf(page).locator('article').first().waitFor()
  return href.slice(href.indexOf('#') + 1)
}

const idsIn = (page: Page): Promise<readonly string[]> =>
  drawerOf(page)
    .locator('article')
    .evaluateAll((all) => all.map(({ id }) => id))

describe('the drawer', () => {
  it('shows what a chip leads to, under its name, and Escape gives the focus back', async () => {
    const opening = await open(SERIES)
    const { page, faults } = opening
    const before = page.url()
    const id = await openFirst(page)
    expect(await idsIn(page)).toEqual([id])
    const name = (await chipOf(page).innerText()).trim()
    expect(await page.getByRole('dialog', { name }).count()).toBe(1)
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await drawerOf(page).waitFor({ state: 'hidden' })
    expect(page.url()).toBe(before)
    expect(await chipOf(page).evaluate((chip) => chip === document.activeElement)).toBe(true)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('is closed by the browser’s Back, by the cross, and by a press outside', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const ways: readonly (() => Promise<unknown>)[] = [
      () => page.goBack(),
      () => drawerOf(page).getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(200, 400),
    ]
    for (const close of ways) {
      await openFirst(page)
      await close()
      await drawerOf(page).waitFor({ state: 'hidden' })
      expect(page.url()).toContain(SERIES)
    }
    await closePage(opening)
  })

  it('lays a card on a card, and leads back through them', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const id = await openFirst(page)
    const fold = drawerOf(page).locator('summary')
    if ((await fold.count()) > 0) await fold.first().click()
    await drawerOf(page).locator('a[data-card]:visible').first().click()
    await expect.poll(() => idsIn(page)).not.toEqual([id])
    await drawerOf(page).getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => idsIn(page)).toEqual([id])
    await page.keyboard.press('Escape')
    await drawerOf(page).waitFor({ state: 'hidden' })
    // Both cards leave the history, a moment later: one step back leaves the page.
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
    await closePage(opening)
  })

  it('waits with a new card until the one before has left the history', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const id = await openFirst(page)
    // Within one task: no hand is as fast, a slow machine makes it so.
    await page.evaluate(() => {
      const chips = [...document.querySelectorAll<HTMLElement>('main a[data-card]')]
      const chip = chips.find((each) => each.checkVisibility())
      const dialog = document.querySelector('dialog[open]') as HTMLDialogElement
      dialog.addEventListener('close', () => chip?.click(), { once: true })
      dialog.close()
    })
    await drawerOf(page).locator(`article[id="${id}"]`).waitFor()
    await page.waitForFunction(
      () => (history.state as { card?: { depth: number } } | null)?.card?.depth === 1,
    )
    expect(await drawerOf(page).getByRole('button', { name: 'Back' }).isVisible()).toBe(false)
    await closePage(opening)
  })

  it('opens the page itself on request, and Back returns to where the reader was', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const id = await openFirst(page)
    await drawerOf(page).getByRole('link', { name: 'Open the page' }).click()
    await page.waitForURL(`**/sources/works/*/#${id}`)
    await page.goBack()
    await page.waitForURL(`**/${SERIES}`)
    expect(await drawerOf(page).count()).toBe(0)
    await closePage(opening)
  })

  it('is reached and left by keys alone', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    await chipOf(page).focus()
    await page.keyboard.press('Enter')
    await drawerOf(page).locator('article').first().waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await drawerOf(page).waitFor({ state: 'hidden' })
    await closePage(opening)
  })

  it('is a sheet from the bottom of a phone', async () => {
    const opening = await open(SERIES, phone)
    const { page } = opening
    await chipOf(page).tap()
    await drawerOf(page).locator('article').first().waitFor()
    const box = await drawerOf(page).boundingBox()
    expect(box?.x).toBe(0)
    expect(box?.width).toBe(phone.viewport.width)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(phone.viewport.height, 0)
    expect(box?.height).toBeLessThan(phone.viewport.height)
    expect(await findBarriers(page)).toEqual([])
    await closePage(opening)
  })

  it('says in words that a page cannot be fetched, and tries again the next time', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    await page.route('**/sources/works/**', (route) => route.abort())
    await chipOf(page).click()
    await drawerOf(page).getByText('This could not be fetched.').waitFor()
    await page.keyboard.press('Escape')
    await page.unroute('**/sources/works/**')
    await openFirst(page)
    await closePage(opening)
  })

  it.each(['', 'lab/', 'ru/'])('opens on the page at "%s"', async (path) => {
    const opening = await open(path)
    const { page, faults } = opening
    await page.locator('a[data-card]:visible').first().click()
    await drawerOf(page).locator('article, section').first().waitFor()
    await page.goBack()
    await drawerOf(page).waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('is only a link without script, to an element that is there', async () => {
    const opening = await open(SERIES, { javaScriptEnabled: false })
    const { page } = opening
    const href = (await chipOf(page).getAttribute('href')) ?? ''
    await chipOf(page).click()
    await page.waitForURL('**/sources/works/**')
    expect(await page.locator(`[id="${href.slice(href.indexOf('#') + 1)}"]`).count()).toBe(1)
    await closePage(opening)
  })

  it('leaves a press that asks for another tab to the browser', async () => {
    const opening = await open(SERIES)
    const { page } = opening
    const tab = page.context().waitForEvent('page')
    await chipOf(page).click({ modifiers: ['ControlOrMeta'] })
    await (await tab).waitForURL(`${inject('siteUrl')}**`)
    expect(await drawerOf(page).count()).toBe(0)
    await closePage(opening)
  })
})
