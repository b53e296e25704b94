/** The screen for a class: keys choose the stop, replay and blank; it can be left, and sent as a link. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { rest, useLaboratory } from './harness/laboratory.ts'

const open = useLaboratory()

async function chosenStop(page: Page): Promise<number> {
  return page
    .locator('dialog.big .stop input')
    .evaluateAll((inputs) => inputs.findIndex((one) => (one as HTMLInputElement).checked))
}

describe('the big screen', () => {
  it('opens from the bar and answers its keys', async () => {
    const watched = await open()
    const { page, faults } = watched
    await page.getByRole('button', { name: 'Big screen' }).click()
    const big = page.locator('dialog.big')
    await big.waitFor()
    const now = await chosenStop(page)
    const other = now === 0 ? 1 : 0
    await page.keyboard.press(String(other + 1))
    await big.locator('.youline').waitFor()
    expect(await chosenStop(page)).toBe(other)
    expect(await big.locator('.big-say').innerText()).not.toBe('')
    await rest(page)
    expect(await findBarriers(page)).toEqual([])

    await page.keyboard.press('r')
    await expect.poll(() => big.locator('.youline').count()).toBe(0)
    await page.keyboard.press(String(other + 1))
    await page.keyboard.press('b')
    expect(await big.locator('.big-blank').count()).toBe(1)
    await page.keyboard.press('b')
    expect(await big.locator('.big-blank').count()).toBe(0)

    await expect.poll(() => page.url()).toContain('big=')
    await big.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => big.count()).toBe(0)
    await expect.poll(() => page.url()).not.toContain('big=')
    expect(faults).toEqual([])
    await closePage(watched)
  })

  it('keeps its keys after a press has ended the blank, and lets letters be switched off', async () => {
    const watched = await open()
    const { page } = watched
    await rest(page)
    const openBig = page.getByRole('button', { name: 'Big screen' })
    const big = page.locator('dialog.big')
    await openBig.click()
    await page.keyboard.press('b')
    await big.locator('.big-blank').click()
    expect(await big.locator('.big-blank').count()).toBe(0)
    const now = await chosenStop(page)
    const other = now === 0 ? 1 : 0
    await page.keyboard.press(String(other + 1))
    await expect.poll(() => chosenStop(page)).toBe(other)
    await big.getByRole('button', { name: 'Close' }).click()
    // Keys are its own until the page has heard that it is closed.
    await expect.poll(() => big.count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('checkbox').click()
    await page.keyboard.press('Escape')
    await openBig.click()
    await big.waitFor()
    await page.keyboard.press(String(now + 1))
    await page.keyboard.press('b')
    expect(await big.locator('.big-blank').count()).toBe(0)
    expect(await chosenStop(page)).toBe(other)
    await closePage(watched)
  })

  it('opens from a link, with letters that grow with the screen', async () => {
    const sizes: number[] = []
    for (const width of [1280, 1920]) {
      const first = await open('', { viewport: { width, height: (width * 9) / 16 } })
      const id = await first.page.locator('figure.chart').first().getAttribute('id')
      await first.page.goto(`${inject('siteUrl')}lab/?v=1&big=${(id ?? '').replace('chart-', '')}`)
      const text = first.page.locator('dialog.big svg text').first()
      await text.waitFor()
      sizes.push(await text.evaluate((element) => element.getBoundingClientRect().height))
      await closePage(first)
    }
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeGreaterThan(1.3)
    // A letter of an eighth of the room's length in millimetres is legible; a wall is 2 m wide.
    expect(sizes[0]).toBeGreaterThan(18)
  })
})
