/** The laboratory after a press: the focus stays near what was pressed, and nothing lies over it. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { readLabData } from './harness/lab-data.ts'
import {
  leversOf,
  moveLevers,
  otherStop,
  patience,
  rest,
  useLaboratory,
} from './harness/laboratory.ts'

const open = useLaboratory()

/** Presses a button by key. */
async function pressKey(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
  await rest(page)
}

/** What has the focus: its text, or the name of the page's body. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    return activeElement === document.body ? 'BODY' : (activeElement?.textContent.trim() ?? '')
  })
}

describe('the focus', () => {
  it(
    'stays on a tool that has nothing more to do, and near one that goes',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await moveLevers(page, 1)
      await pressKey(page, 'Undo')
      await expect.poll(() => focused(page)).toBe('Undo')
      expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
      await pressKey(page, 'Redo')
      await expect.poll(() => focused(page)).toBe('Redo')
      await pressKey(page, 'Reset')
      await expect.poll(() => focused(page)).toBe('Reset')
      await moveLevers(page, 1)
      await pressKey(page, 'Compare')
      await pressKey(page, 'Keep this world')
      await expect.poll(() => focused(page)).toContain('Keep this world')
      await pressKey(page, /^Remove world/)
      await expect.poll(() => focused(page)).toContain('Keep this world')
      await pressKey(page, /back to as it was$/)
      await expect.poll(() => focused(page)).toBe('What you moved')
      await pressKey(page, /^Unlock/)
      await expect.poll(() => focused(page)).toBe('Assumptions')
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'goes along with a small chart that is made large',
    async () => {
      const { charts, large } = readLabData()
      const small = charts.find(({ id }) => !large.includes(id))
      if (small === undefined) throw new Error('no chart is small')
      const watched = await open()
      const { page } = watched
      await pressKey(page, small.question)
      await expect.poll(() => focused(page)).toBe(small.question)
      const top = async (): Promise<number> =>
        (await page.locator(`#chart-${small.id}`).boundingBox())?.y ?? -1
      await expect.poll(top).toBeGreaterThanOrEqual(0)
      expect(await top()).toBeLessThan(300)
      await closePage(watched)
    },
    patience,
  )
})

describe('a small window', () => {
  it(
    'has a chart on the first screen of a phone, and the moved lever under the thumb',
    async () => {
      const [first, second] = readLabData().groups.flatMap((group) => group.levers)
      const moved = second ?? first
      const stop = moved?.stops.find((_, k) => k !== moved.historical)
      const watched = await open(`?${moved?.id ?? ''}=${stop?.slug ?? ''}`, phone)
      const { page } = watched
      const picture = await page.locator('.chart.large .picture').first().boundingBox()
      const thumb = await page.locator('.thumb').boundingBox()
      expect(picture?.y).toBeLessThan((thumb?.y ?? 0) - 100)
      expect(await page.locator('.thumb input:checked').inputValue()).toBe(stop?.slug)
      // What a hand has checked in one lever is not taken for the next.
      const name = page.locator('.thumb .nm')
      const before = await name.innerText()
      await otherStop(page.locator('.thumb')).tap()
      await page.getByRole('button', { name: 'Next lever' }).tap()
      await expect.poll(() => name.innerText()).not.toBe(before)
      expect(await page.locator('.thumb input:checked').count()).toBe(1)
      await closePage(watched)
    },
    patience,
  )

  it(
    'enlarged fourfold is covered by no bar, and does not scroll sideways',
    async () => {
      const watched = await open('', { viewport: { width: 320, height: 225 } })
      const { page } = watched
      await moveLevers(page, 1)
      const stuck = await page
        .locator('.labbar, .labbar .first, .thumb, .sumbar')
        .evaluateAll(
          (bars) =>
            bars.filter((bar) => /sticky|fixed/.test(getComputedStyle(bar).position)).length,
        )
      expect(stuck).toBe(0)
      const control = leversOf(page).first().locator('input:checked')
      await control.focus()
      const isSeen = await control.evaluate((input) => {
        const box = input.getBoundingClientRect()
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        return top === input
      })
      expect(isSeen).toBe(true)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
      await closePage(watched)
    },
    patience,
  )
})

describe('a link', () => {
  it(
    'that is followed at once is left with the last move in the address',
    async () => {
      const watched = await open()
      const { page } = watched
      await page.evaluate(() => {
        document.querySelector<HTMLInputElement>('.levers .stop:not(.hist) input')?.click()
        return new Promise<void>((done) => {
          requestAnimationFrame(() => {
            document.querySelector<HTMLAnchorElement>('.mast nav a')?.click()
            done()
          })
        })
      })
      await page.waitForURL((url) => !url.pathname.includes('/lab/'))
      await page.goBack()
      await rest(page)
      expect(new URL(page.url()).search).not.toBe('')
      await closePage(watched)
    },
    patience,
  )
})
