/** Playing with worlds in the laboratory: back and forth, together, side by side, and handed on. */
import { describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import {
  leversOf,
  moveLevers,
  movedLines,
  movedStops,
  otherStop,
  patience,
  press,
  rest,
  useLaboratory,
} from './harness/laboratory.ts'

const open = useLaboratory()

describe('undo, redo, reset and replay', () => {
  it(
    'bring back the same lines, whatever way one goes',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await moveLevers(page, 1)
      const first = await movedLines(page)
      await otherStop(leversOf(page).nth(1)).click()
      await rest(page)
      const second = await movedLines(page)
      expect(second).not.toEqual(first)
      await press(page, 'Undo')
      expect(await movedLines(page)).toEqual(first)
      await press(page, 'Redo')
      expect(await movedLines(page)).toEqual(second)
      await press(page, /^Replay/)
      expect(await movedLines(page)).toEqual(first)
      expect(await movedStops(page)).toHaveLength(1)
      await press(page, /^Replay/)
      expect(await movedLines(page)).toEqual(second)
      await press(page, 'Reset')
      expect(await movedStops(page)).toEqual([])
      await press(page, 'Undo')
      expect(await movedLines(page)).toEqual(second)
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'replay goes by itself where motion is welcome, comes to rest, and leaves the address alone',
    async () => {
      const watched = await open('', { reducedMotion: 'no-preference' })
      const { page } = watched
      await moveLevers(page, 1)
      await page.waitForURL(/v=1/)
      const address = page.url()
      const replay = page.locator('.labbar .replay')
      // Within the page: a turn may be over before a question from outside is answered.
      const isAsItWas = await replay.evaluate(async (button: HTMLElement) => {
        button.click()
        await new Promise((done) => setTimeout(done))
        const moved = document.querySelector('.levers .stop:not(.hist) input:checked')
        return button.getAttribute('aria-pressed') === 'true' && moved === null
      })
      expect(isAsItWas).toBe(true)
      await page.locator('.labbar .replay[aria-pressed="false"]').waitFor()
      expect(await movedStops(page)).toHaveLength(1)
      expect(page.url()).toBe(address)
      await closePage(watched)
    },
    patience,
  )
})

describe('levers set together', () => {
  it(
    'the master of a group is one step, says when its levers stand otherwise, and is in the link',
    async () => {
      const watched = await open()
      const { page } = watched
      const master = page.locator('fieldset.master').first()
      await master.locator('.stop:not(.hist) input').first().click()
      await rest(page)
      expect((await movedStops(page)).length).toBeGreaterThan(0)
      await page.waitForURL(/v=1/)
      const again = await open(new URL(page.url()).search)
      const chosen = again.page.locator('fieldset.master').first().locator('input:checked')
      expect(await chosen.getAttribute('value')).toBe(
        await master.locator('input:checked').getAttribute('value'),
      )
      await closePage(again)
      await press(page, 'Undo')
      expect(await movedStops(page)).toEqual([])
      await moveLevers(page, 3)
      expect(await master.locator('input:checked').count()).toBe(0)
      expect(await master.innerText()).toContain('mixed')
      await closePage(watched)
    },
    patience,
  )

  it(
    'a scenario sets its levers and the clock in one step, and is known again',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await press(page, 'Scenarios')
      const sheet = page.getByRole('dialog', { name: 'Scenarios' })
      expect(await findBarriers(page)).toEqual([])
      const question = await sheet.locator('summary').first().innerText()
      await sheet
        .getByRole('button', { name: /^Run it/ })
        .first()
        .click()
      await rest(page)
      expect(await page.locator('dialog[open]').count()).toBe(0)
      const stops = await movedStops(page)
      expect(stops.length).toBeGreaterThan(0)
      expect(await page.locator('aside.drawer').innerText()).toContain(question)
      await press(page, 'Scenarios')
      expect(await sheet.locator('[aria-current] summary').innerText()).toBe(question)
      await page.keyboard.press('Escape')
      await press(page, 'Undo')
      expect(await movedStops(page)).toEqual([])
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )
})

describe('a number that is typed', () => {
  it(
    'is taken with a point or a comma, and refused in one sentence where it is none',
    async () => {
      const watched = await open()
      const { page } = watched
      const lever = leversOf(page).first()
      await lever.getByRole('button', { name: /^about/ }).click()
      const field = lever.locator('.num-in')
      const good = await field.inputValue()
      for (const text of ['nonsense', '1e999', '<b>1</b>', '']) {
        await field.fill(text)
        await field.press('Enter')
        expect(await field.inputValue()).toBe(good)
        expect(await lever.getByRole('alert').innerText()).toContain(good)
      }
      expect(await movedStops(page)).toEqual([])
      await field.fill('0,125')
      await field.press('Enter')
      await rest(page)
      await page.waitForURL(/=0\.125/)
      expect(await lever.getByRole('alert').count()).toBe(0)
      await closePage(watched)
    },
    patience,
  )
})

describe('worlds kept to compare', () => {
  it(
    'stand beside yours in every chart, change places with it, and are in the link',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await press(page, 'Compare')
      await moveLevers(page, 1)
      const first = await movedStops(page)
      await press(page, 'Keep this world')
      await press(page, 'Undo')
      await otherStop(leversOf(page).nth(1)).click()
      await press(page, 'Keep this world')
      await otherStop(leversOf(page).nth(2)).click()
      await rest(page)
      expect(await page.locator('.kept li').count()).toBe(3)
      expect(
        await page.locator('.chart').first().locator('svg[role="img"] .thirdline').count(),
      ).toBe(2)
      expect(await findBarriers(page)).toEqual([])
      const third = (await leversOf(page).nth(2).getAttribute('id'))?.replace('lever-', '')
      await page.waitForURL(
        ({ search }) => /&c=/.test(search) && search.includes(`&${third ?? ''}=`),
      )
      const mine = await movedLines(page)
      const again = await open(new URL(page.url()).search)
      expect(await again.page.locator('.kept').innerText()).toBe(
        await page.locator('.kept').innerText(),
      )
      expect(await movedLines(again.page)).toEqual(mine)
      await closePage(again)
      await press(page, /^Swap with A: world B/)
      await rest(page)
      expect(await movedStops(page)).toEqual(first)
      await press(page, 'Remove world C')
      expect(await page.locator('.kept li').count()).toBe(2)
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )
})

describe('handing the view on', () => {
  it(
    'copies the address of what is seen',
    async () => {
      const watched = await open('', { permissions: ['clipboard-read', 'clipboard-write'] })
      const { page } = watched
      await moveLevers(page, 2)
      await page.locator('.labbar').getByRole('button', { name: 'Link' }).click()
      await page.locator('.labbar .told').filter({ hasText: 'Copied' }).waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      const again = await open(new URL(link).search)
      expect(await movedStops(again.page)).toEqual(await movedStops(page))
      expect(await movedLines(again.page)).toEqual(await movedLines(page))
      await closePage(again)
      await closePage(watched)
    },
    patience,
  )

  it(
    'shows a text to copy where there is no clipboard',
    async () => {
      const watched = await open()
      const { page } = watched
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await page.locator('.labbar').getByRole('button', { name: 'Link' }).click()
      expect(await page.locator('.labbar .link-text').inputValue()).toBe(page.url())
      await closePage(watched)
    },
    patience,
  )
})
