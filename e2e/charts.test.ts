/** Large charts: the clock by key, mouse and finger; values at it; kept worlds; single worlds. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { arrive, figure, plot, useCharts, worldQuery } from './harness/charts.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { patience, rest } from './harness/laboratory.ts'
import { settled } from './harness/settled.ts'

const openLab = useCharts()
const hand = (page: Page): Locator => figure(page).getByRole('slider')
const told = async (page: Page): Promise<string> =>
  (await hand(page).getAttribute('aria-valuetext')) ?? ''
const clockX = async (page: Page): Promise<number> =>
  Number(await figure(page).locator('.clockline').getAttribute('x1'))

declare global {
  interface Window {
    /** Frames that the page has asked for, counted by the test. */
    frameCount: number
  }
}

describe('the clock on a large chart', () => {
  it(
    'steps by arrows, jumps by Shift and arrows, goes to both ends; all charts and values follow',
    async () => {
      const opening = await openLab()
      const { page, faults } = opening
      await hand(page).focus()
      const seen = [await told(page)]
      for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Home', 'End']) {
        await page.keyboard.press(key)
        seen.push(await told(page))
      }
      expect(new Set(seen).size).toBeGreaterThanOrEqual(5)
      const max = await hand(page).getAttribute('aria-valuemax')
      expect(await hand(page).getAttribute('aria-valuenow')).toBe(max)
      const lines = await page
        .locator('figure.chart .clockline')
        .evaluateAll((all) => all.map((line) => line.getAttribute('x1')))
      expect(new Set(lines).size).toBe(1)
      // What is read aloud is what stands under the picture.
      const written = await figure(page).locator('.reading').innerText()
      for (const value of await figure(page).locator('.reading .at-value b').allInnerTexts()) {
        expect(await told(page)).toContain(value)
      }
      expect(written).toContain((await told(page)).split(';')[0])
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'follows a mouse that is pressed and dragged',
    async () => {
      const opening = await openLab()
      const { page } = opening
      const area = await plot(page)
      await page.mouse.move(area.x + area.width * 0.25, area.y + 40)
      await page.mouse.down()
      const pressed = await clockX(page)
      await page.mouse.move(area.x + area.width * 0.75, area.y + 60, { steps: 4 })
      await page.mouse.up()
      expect((await clockX(page)) - pressed).toBeGreaterThan(area.width * 0.48)
      await page.mouse.move(area.x + 5, area.y + 60)
      expect(await clockX(page)).toBeGreaterThan(pressed)
      await closePage(opening)
    },
    patience,
  )

  it(
    'follows a finger sideways, and lets it scroll the page up and down',
    async () => {
      const opening = await openLab('', phone)
      const { page } = opening
      // In the middle: bars stick to both ends of a phone's screen.
      await figure(page)
        .locator('.picture')
        .evaluate((element) => {
          element.scrollIntoView({ block: 'center' })
        })
      const area = await plot(page)
      const session = await page.context().newCDPSession(page)
      const drag = async (toX: number, toY: number): Promise<void> => {
        const from = { x: area.x + area.width * 0.3, y: area.y + area.height * 0.6 }
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
        for (let step = 1; step <= 10; step += 1) {
          const x = from.x + (toX * step) / 10
          const y = from.y + (toY * step) / 10
          await session.send('Input.dispatchTouchEvent', {
            type: 'touchMove',
            touchPoints: [{ x, y }],
          })
        }
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      }
      const before = await clockX(page)
      await drag(area.width * 0.5, 0)
      const moved = await settled(() => clockX(page))
      expect(moved - before).toBeGreaterThan(20)
      const top = await page.evaluate(() => scrollY)
      await drag(0, -120)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60)
      expect(await clockX(page)).toBe(moved)
      await closePage(opening)
    },
    patience,
  )
})

describe('a clock that moves', () => {
  it(
    'sets no chart in motion: worlds that stay do not travel',
    async () => {
      const opening = await openLab(worldQuery(1), { reducedMotion: 'no-preference' })
      const { page } = opening
      await page.addInitScript(() => {
        const ask = requestAnimationFrame
        window.frameCount = 0
        globalThis.requestAnimationFrame = (step) => {
          window.frameCount += 1
          return ask(step)
        }
      })
      await page.reload()
      await arrive(page)
      const frames = (): Promise<number> => page.evaluate(() => window.frameCount)
      // What opening set in motion has come to rest.
      const before = await settled(frames)
      const stood = await clockX(page)
      await hand(page).focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => clockX(page)).not.toBe(stood)
      // A journey of a chart is some twenty frames long.
      expect((await settled(frames)) - before).toBeLessThan(8)
      await closePage(opening)
    },
    patience,
  )
})

describe('kept worlds', () => {
  it(
    'are drawn by their strokes, named at their ends and told in the table',
    async () => {
      const opening = await openLab(worldQuery(2))
      const { page, faults } = opening
      await figure(page).locator('.thirdline').nth(1).waitFor()
      const strokes = await figure(page)
        .locator('svg[role="img"] .thirdline')
        .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray))
      expect(new Set(strokes).size).toBe(2)
      const names = await figure(page).locator('svg[role="img"] .third-t').allTextContents()
      expect(names).toEqual(['World B', 'World C'])
      await figure(page).locator('summary', { hasText: 'Table' }).click()
      await figure(page).locator('thead th').nth(5).waitFor()
      const heads = await figure(page).locator('thead th').allInnerTexts()
      expect(heads).toHaveLength(6)
      for (const name of names) expect(heads.join()).toContain(name)
      expect(await findBarriers(page)).toEqual([])
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )
})

describe('single worlds', () => {
  it(
    'are shown one at a time; a press stops them; under reduced motion each waits for a press',
    async () => {
      const still = await openLab(worldQuery())
      const press = (page: Page, name: RegExp): Promise<void> =>
        figure(page).getByRole('button', { name }).click()
      await press(still.page, /^Show me 20 worlds/)
      expect(await figure(still.page).locator('.run.on').count()).toBe(1)
      await press(still.page, /^World 1 of 20/)
      expect(
        await figure(still.page)
          .getByRole('button', { name: /^World 2 of 20/ })
          .count(),
      ).toBe(1)
      await closePage(still)
      const moving = await openLab(worldQuery(), { reducedMotion: 'no-preference' })
      await press(moving.page, /^Show me 20 worlds/)
      await figure(moving.page)
        // Whichever is on show when this looks.
        .getByRole('button', { name: /^World (?!1 )\d+ of 20/ })
        .waitFor()
      await press(moving.page, /^World \d+ of 20, stop/)
      expect(await figure(moving.page).locator('.run.on').count()).toBe(0)
      await closePage(moving)
    },
    patience,
  )
})

describe('someone new', () => {
  it('finds what the band means by the first large chart, in words', async () => {
    const opening = await openLab()
    const { page } = opening
    const words = figure(page).locator('.bandwords')
    expect(await words.locator('p').first().innerText()).toContain('80 of 100')
    await words.getByText('What the band means').click()
    expect(await words.innerText()).toContain('20 of 100 runs lie outside')
    await closePage(opening)
  })
})

describe('a window that is resized while a lever is held', () => {
  it(
    'keeps the picture whole and the lever in the hand',
    async () => {
      const opening = await openLab()
      const { page, faults } = opening
      const lever = page.locator('.levers fieldset.lever').first()
      await lever.locator('button.more').first().click()
      const range = lever.locator('input[type="range"]')
      const box = await range.boundingBox()
      if (box === null) throw new Error('the lever has no finer setting')
      const y = box.y + box.height / 2
      await page.mouse.move(box.x + box.width / 2, y)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.3, y, { steps: 3 })
      await page.setViewportSize({ width: 1000, height: 700 })
      await page.mouse.move(box.x + box.width * 0.2, y, { steps: 3 })
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.mouse.move(box.x + box.width * 0.1, y, { steps: 3 })
      await page.mouse.up()
      await rest(page)
      const spare = (): Promise<number> =>
        figure(page)
          .locator('.picture')
          .evaluate((element) => {
            const picture = element.querySelector('svg[role="img"]')
            return element.clientWidth - Number(picture?.getAttribute('width'))
          })
      await expect.poll(spare).toBe(0)
      expect(await figure(page).locator('svg[role="img"]').innerHTML()).not.toMatch(/NaN|undefined/)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )
})
