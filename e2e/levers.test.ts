/** Moving levers: by mouse, by key and by touch the fan answers; undo and the address bring it back. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone, type WatchedPage } from './harness/browser.ts'
import { movedLines, openGroups, otherStop, patience, rest } from './harness/laboratory.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

function open(path: string, options = {}): Promise<WatchedPage> {
  return openUrl(path, { reducedMotion: 'reduce', ...options })
}

/**
 * The first chart in pixels, without a pointer over it. The page is painted anew before: a part that
 * was painted over may differ from its surroundings by one step of one colour.
 */
async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    const painted = (): Promise<number> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
    document.body.hidden = true
    await painted()
    document.body.hidden = false
    await painted()
  })
  return page.locator('.chart svg[role="img"]').first().screenshot()
}

describe('the front page', () => {
  it('answers a mouse, and undo brings back the same pixels', async () => {
    const opening = await open(inject('siteUrl'))
    const { page, faults } = opening
    await page.locator('fieldset.stops').waitFor()
    const before = await picture(page)
    await otherStop(page.locator('fieldset.stops')).click()
    expect(await movedLines(page)).toHaveLength(1)
    expect(before.equals(await picture(page))).toBe(false)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(before.equals(await picture(page))).toBe(true)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('answers the arrow keys', async () => {
    const opening = await open(inject('siteUrl'))
    const { page } = opening
    await page.locator('fieldset.stops input:checked').focus()
    await page.keyboard.press('ArrowDown')
    expect(await movedLines(page)).toHaveLength(1)
    await closePage(opening)
  })

  it('answers a finger', async () => {
    const opening = await open(inject('siteUrl'), phone)
    const { page } = opening
    await otherStop(page.locator('fieldset.stops')).tap()
    await expect.poll(() => movedLines(page)).toHaveLength(1)
    await closePage(opening)
  })

  it('has a page of its own for each stop, which needs no script', async () => {
    const opening = await open(inject('siteUrl'), { javaScriptEnabled: false })
    const { page, faults } = opening
    await page.locator('nav.stops a:not(.hist)').first().click()
    await page.waitForURL(({ pathname }) => /^\/if\/.+\/$/.test(pathname))
    expect(await page.locator('nav.stops a[aria-current]').count()).toBe(1)
    expect(await movedLines(page)).toHaveLength(1)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('the laboratory', () => {
  it(
    'moves a fan for every lever that a mouse moves, and undo brings back the same pixels',
    async () => {
      const opening = await open(`${inject('siteUrl')}lab/`)
      const { page, faults } = opening
      await rest(page)
      await openGroups(page)
      const before = await picture(page)
      const still: string[] = []
      for (const lever of await page.locator('.levers fieldset.lever').all()) {
        await otherStop(lever).click()
        await rest(page)
        if ((await movedLines(page)).length === 0)
          still.push(await lever.locator('legend').innerText())
        await page.getByRole('button', { name: 'Undo' }).click()
        await rest(page)
      }
      expect(still).toEqual([])
      expect(before.equals(await picture(page))).toBe(true)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'moves a fan for every lever that the keyboard moves',
    async () => {
      const opening = await open(`${inject('siteUrl')}lab/`)
      const { page } = opening
      await rest(page)
      await openGroups(page)
      const still: string[] = []
      for (const lever of await page.locator('.levers fieldset.lever').all()) {
        await lever.locator('input:checked').focus()
        await page.keyboard.press('ArrowRight')
        await rest(page)
        if ((await movedLines(page)).length === 0)
          still.push(await lever.locator('legend').innerText())
        await page.getByRole('button', { name: 'Reset' }).press('Enter')
        await rest(page)
      }
      expect(still).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'moves a fan for every lever that a finger moves',
    async () => {
      const opening = await open(`${inject('siteUrl')}lab/`, phone)
      const { page } = opening
      await rest(page)
      const count = await page.locator('fieldset.lever').count()
      const still: string[] = []
      const thumb = page.locator('.thumb')
      const name = thumb.locator('legend')
      for (let lever = 0; lever < count; lever++) {
        const told = await name.innerText()
        // A finger's press arrives a moment after it is lifted.
        await otherStop(thumb).tap()
        await thumb.locator('.stop:not(.hist) input:checked').waitFor({ state: 'attached' })
        await rest(page)
        if ((await movedLines(page)).length === 0) still.push(told)
        await page.getByRole('button', { name: 'Reset' }).tap()
        await page.getByRole('button', { name: 'Next lever' }).tap()
        await expect.poll(() => name.innerText()).not.toBe(told)
      }
      expect(still).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'shows the state of an address as it was when the address was made',
    async () => {
      const opening = await open(`${inject('siteUrl')}lab/`)
      const { page } = opening
      await rest(page)
      await openGroups(page)
      const ids: string[] = []
      for (const lever of (await page.locator('.levers fieldset.lever').all()).slice(0, 2)) {
        await otherStop(lever).click()
        ids.push(((await lever.getAttribute('id')) ?? '').replace(/^lever-/, ''))
      }
      await rest(page)
      await page.waitForURL(({ search }) => ids.every((id) => search.includes(`&${id}=`)))
      const lines = await movedLines(page)
      const again = await open(page.url())
      await rest(again.page)
      expect(await movedLines(again.page)).toEqual(lines)
      expect(await again.page.locator('.sumbar .say2').innerText()).toBe(
        await page.locator('.sumbar .say2').innerText(),
      )
      await closePage(again)
      await closePage(opening)
    },
    patience,
  )

  it(
    'names what it cannot read in an address, and works all the same',
    async () => {
      const [lever] = await firstLever()
      const opening = await open(
        `${inject('siteUrl')}lab/?v=1&no-such-key=1&${lever}=1e999&t=yesterday`,
      )
      const { page, faults } = opening
      await rest(page)
      const notice = page.getByRole('status', { name: 'About the link' })
      expect(await notice.locator('li').count()).toBe(3)
      expect(await notice.innerText()).toContain('no-such-key')
      expect(await movedLines(page)).toHaveLength(0)
      await openGroups(page)
      await otherStop(page.locator('.levers fieldset.lever').first()).click()
      await rest(page)
      expect((await movedLines(page)).length).toBeGreaterThan(0)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'runs under a base path',
    async () => {
      const opening = await open(`${inject('basedUrl')}lab/`)
      const { page, faults } = opening
      await rest(page)
      await openGroups(page)
      await otherStop(page.locator('.levers fieldset.lever').first()).click()
      await rest(page)
      expect((await movedLines(page)).length).toBeGreaterThan(0)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )
})

/** Id of the first lever of the laboratory, as addresses have it. */
async function firstLever(): Promise<readonly [string]> {
  const opening = await open(`${inject('siteUrl')}lab/`, { javaScriptEnabled: false })
  const id = await opening.page.locator('fieldset.lever').first().getAttribute('id')
  await closePage(opening)
  return [(id ?? '').replace(/^lever-/, '')]
}
