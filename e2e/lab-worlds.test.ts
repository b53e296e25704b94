/** Playing with worlds in the laboratory: by mouse, by touch and by keys alone; and what may go wrong. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { closePage, openBrowser, openPage, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { leversOf, movedLines, movedStops, otherStop, rest } from './harness/laboratory.ts'

const opened: { browser?: Browser } = {}

beforeAll(async () => {
  opened.browser = await openBrowser()
})

afterAll(async () => {
  await opened.browser?.close()
})

/** Every lever runs hundreds of worlds on whatever machine this is. */
const patience = 600_000

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function open(query = '', options: BrowserContextOptions = {}): Promise<WatchedPage> {
  if (opened.browser === undefined) throw new Error('the browser is not open')
  const url = `${inject('siteUrl')}lab/${query}`
  const watched = await openPage(opened.browser, url, { reducedMotion: 'reduce', ...options })
  await rest(watched.page)
  return watched
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click()

/** Moves the first levers of the list to a stop that did not happen, one step each. */
async function moveLevers(page: Page, count: number): Promise<void> {
  for (let k = 0; k < count; k++) await otherStop(leversOf(page).nth(k)).click()
  await rest(page)
}

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
      await replay.click()
      expect(await replay.getAttribute('aria-pressed')).toBe('true')
      expect(await movedStops(page)).toEqual([])
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
      await page.waitForURL(/&c=/)
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
      expect(await tool.evaluate((button) => button === document.activeElement)).toBe(true)
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
      await rest(page)
      expect((await movedLines(page)).length).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Compare' }).tap()
      await page.getByRole('button', { name: 'Keep this world' }).tap()
      expect(await page.locator('.kept li').count()).toBe(2)
      await page.getByRole('button', { name: 'Scenarios' }).tap()
      await page
        .getByRole('button', { name: /^Run it/ })
        .first()
        .tap()
      await rest(page)
      await page.mouse.wheel(0, 2000)
      const undo = page.getByRole('button', { name: 'Undo' })
      await undo.tap()
      await undo.tap()
      expect(await movedStops(page)).toEqual([])
      const small = await page
        .locator('.labbar button, .labbar a, .thumb button, .thumb .stop, .now .play')
        .evaluateAll(
          (targets) =>
            targets.filter((target) => target.getBoundingClientRect().height < 44).length,
        )
      expect(small).toBe(0)
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

describe('what may go wrong', () => {
  it(
    'a hundred moves in a moment: the last is shown, and all can be undone',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await page.evaluate(() => {
        const lever = document.querySelector('.levers fieldset.lever')
        const inputs = [...(lever?.querySelectorAll<HTMLInputElement>('.stop input') ?? [])]
        for (let k = 0; k < 100; k++) inputs[k % inputs.length]?.click()
      })
      await rest(page)
      const undo = page.getByRole('button', { name: 'Undo' })
      while (await undo.isEnabled()) await undo.click()
      await rest(page)
      expect(await movedStops(page)).toEqual([])
      expect(await movedLines(page)).toEqual([])
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'a link of a later version is named in one sentence, and the world is as it was',
    async () => {
      const watched = await open('?v=9&s=anything')
      const { page } = watched
      const notice = page.getByRole('status', { name: 'About the link' })
      expect(await notice.locator('li').count()).toBe(1)
      expect(await notice.innerText()).toContain('version 9')
      expect(await movedStops(page)).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'without storage the page works, and says that a choice will be forgotten',
    async () => {
      const watched = await open()
      const { page, faults } = watched
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new Error('forbidden')
          },
        })
      })
      await page.reload()
      await rest(page)
      await page.keyboard.press('?')
      await page.getByRole('checkbox').click()
      expect(await page.locator('dialog[open]').innerText()).toContain('until you close it')
      expect(faults).toEqual([])
      await closePage(watched)
    },
    patience,
  )

  it(
    'without network what is loaded goes on working, and one sentence says so',
    async () => {
      const watched = await open()
      const { page } = watched
      await moveLevers(page, 1)
      await page.context().setOffline(true)
      await page.getByRole('status').filter({ hasText: 'no network' }).waitFor()
      await otherStop(leversOf(page).nth(1)).click()
      await rest(page)
      expect(await movedStops(page)).toHaveLength(2)
      await page.context().setOffline(false)
      await page
        .getByRole('status')
        .filter({ hasText: 'no network' })
        .waitFor({ state: 'detached' })
      await closePage(watched)
    },
    patience,
  )

  it(
    'without WebAssembly one sentence says that it is slower',
    async () => {
      const watched = await open()
      const { page } = watched
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly')
      })
      await page.reload()
      await rest(page)
      expect(await page.getByRole('status').filter({ hasText: 'WebAssembly' }).count()).toBe(1)
      await moveLevers(page, 1)
      expect((await movedLines(page)).length).toBeGreaterThan(0)
      await closePage(watched)
    },
    patience,
  )
})
