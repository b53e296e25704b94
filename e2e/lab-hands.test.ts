/** The laboratory by keys alone and by touch. */
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import {
  leversOf,
  moveLevers,
  movedLines,
  movedStops,
  otherStop,
  patience,
  rest,
  useLaboratory,
} from './harness/laboratory.ts'

const open = useLaboratory()

describe('keys alone', () => {
  it(
    'move, undo, redo, replay, list themselves, and can be switched off',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await leversOf(page).first().locator('input:checked').focus()
      await page.keyboard.press('ArrowLeft')
      await rest(page)
      expect(await movedStops(page)).toHaveLength(1)
      await page.keyboard.press('u')
      expect(await movedStops(page)).toEqual([])
      await page.keyboard.press('Shift+U')
      expect(await movedStops(page)).toHaveLength(1)
      await page.keyboard.press('r')
      expect(await movedStops(page)).toEqual([])
      await page.keyboard.press('r')
      await page.keyboard.press('Control+z')
      expect(await movedStops(page)).toEqual([])
      await page.keyboard.press('Control+Shift+z')
      expect(await movedStops(page)).toHaveLength(1)
      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog', { name: 'Keys' })
      await sheet.waitFor()
      expect(await findBarriers(page)).toEqual([])
      await sheet.getByRole('checkbox').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Escape')
      await page.keyboard.press('u')
      expect(await movedStops(page)).toHaveLength(1)
      await page.reload()
      await rest(page)
      await page.keyboard.press('?')
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'of a letter are text in a field',
    async () => {
      const watched = await open()
      const { page } = watched
      await moveLevers(page, 1)
      const lever = leversOf(page).first()
      await lever.getByRole('button', { name: /^about/ }).click()
      await lever.locator('.num-in').focus()
      await page.keyboard.press('u')
      expect(await movedStops(page)).toHaveLength(1)
      await closePage(watched)
    },
    patience,
  )

  it(
    'make one step of a key that stays down on a slider',
    async () => {
      const watched = await open()
      const { page } = watched
      const lever = leversOf(page).first()
      await lever.getByRole('button', { name: /^about/ }).click()
      const slider = lever.getByRole('slider')
      const before = await slider.inputValue()
      await slider.focus()
      // A key that is pressed again without being let go repeats.
      for (let k = 0; k < 5; k++) await page.keyboard.down('ArrowRight')
      await page.keyboard.up('ArrowRight')
      await rest(page)
      expect(await slider.inputValue()).not.toBe(before)
      await page.keyboard.press('u')
      expect(await slider.inputValue()).toBe(before)
      expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
      await closePage(watched)
    },
    patience,
  )

  it(
    'keep hold of a slider that comes to a stop',
    async () => {
      const watched = await open()
      const { page } = watched
      const lever = leversOf(page).first()
      const about = lever.getByRole('button', { name: /^about/ })
      await about.click()
      await lever.locator('.num-in').fill('0.125')
      await lever.locator('.num-in').press('Enter')
      await page.waitForURL(/=0\.125/)
      await about.click()
      const slider = lever.getByRole('slider')
      await slider.press('End')
      await rest(page)
      await page.waitForURL((url) => !url.search.includes('0.125'))
      expect(await movedStops(page)).toHaveLength(1)
      expect(await slider.evaluate((range) => range === document.activeElement)).toBe(true)
      await closePage(watched)
    },
    patience,
  )

  it(
    'run a scenario and come back to where they were',
    async () => {
      const watched = await open()
      const { page } = watched
      const tool = page.getByRole('button', { name: 'Scenarios' })
      await tool.focus()
      await page.keyboard.press('Enter')
      await page
        .getByRole('button', { name: /^Run it/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await rest(page)
      expect((await movedStops(page)).length).toBeGreaterThan(0)
      await expect
        .poll(() => tool.evaluate((button) => button === document.activeElement))
        .toBe(true)
      await closePage(watched)
    },
    patience,
  )
})

describe('a finger', () => {
  it(
    'moves, undoes, keeps, runs a scenario; the way back stays in sight',
    async () => {
      const watched = await open('', phone)
      const { page, faults } = watched
      await otherStop(page.locator('.thumb')).tap()
      await page.locator('.youline').first().waitFor()
      await rest(page)
      expect((await movedLines(page)).length).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Compare' }).tap()
      await page.getByRole('button', { name: 'Keep this world' }).tap()
      await expect.poll(() => page.locator('.kept li').count()).toBe(2)
      await page.getByRole('button', { name: 'Scenarios' }).tap()
      await page
        .getByRole('button', { name: /^Run it/ })
        .first()
        .tap()
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      await rest(page)
      await page.mouse.wheel(0, 2000)
      const undo = page.getByRole('button', { name: 'Undo' })
      await undo.tap()
      await undo.tap()
      await expect.poll(() => movedStops(page)).toEqual([])
      const small = await page
        .locator('.labbar button, .labbar a, .thumb button, .thumb .stop, .now .play')
        .evaluateAll(
          (targets) =>
            targets.filter(
              (target) => target.checkVisibility() && target.getBoundingClientRect().height < 44,
            ).length,
        )
      expect(small).toBe(0)
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )
})
