/** Guess first: the answer is hidden everywhere, drawn by mouse or key, and judged; the focus is never lost. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { figure, plot, useCharts, worldQuery } from './harness/charts.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { readLabData } from './harness/lab-data.ts'
import { patience } from './harness/laboratory.ts'

const openLab = useCharts()
/** True where the focus is in the controls or the words of the guess. */
const focusIn = (page: Page): Promise<boolean> =>
  figure(page)
    .locator('.guess')
    .evaluate((guess) => guess.contains(document.activeElement))

describe('guess first', () => {
  it(
    'hides your world, takes a line from the mouse, and says how near it came',
    async () => {
      const opening = await openLab(worldQuery())
      const { page, faults } = opening
      const id = (await figure(page).getAttribute('id'))?.replace('chart-', '')
      const name = readLabData().charts.find((chart) => chart.id === id)?.name ?? ''
      const summary = page.locator('.sumbar .say2')
      expect(await summary.innerText()).toContain(name)
      await figure(page).getByRole('button', { name: 'Guess first' }).click()
      await expect.poll(() => focusIn(page)).toBe(true)
      expect(await summary.innerText()).not.toContain(name)
      expect(await figure(page).locator('svg[role="img"] .youline').count()).toBe(0)
      expect(await figure(page).getByRole('button', { name: 'Take away' }).count()).toBe(0)
      await expect
        .poll(() => figure(page).getByRole('button', { name: 'Show' }).isDisabled())
        .toBe(true)
      const area = await plot(page)
      await page.mouse.move(area.x + area.width * 0.4, area.y + area.height * 0.4)
      await page.mouse.down()
      await page.mouse.move(area.x + area.width - 2, area.y + area.height * 0.6, { steps: 12 })
      await page.mouse.up()
      const line = await figure(page).locator('.guessline').getAttribute('d')
      expect(line).toMatch(/^M[\d.,]+C/)
      await figure(page).getByRole('button', { name: 'Undo stroke' }).click()
      expect(await figure(page).locator('.guessline').count()).toBe(0)
      await page.mouse.move(area.x + area.width * 0.4, area.y + area.height * 0.4)
      await page.mouse.down()
      await page.mouse.move(area.x + area.width - 2, area.y + area.height * 0.6, { steps: 12 })
      await page.mouse.up()
      expect(await findBarriers(page)).toEqual([])
      await figure(page).getByRole('button', { name: 'Show' }).click()
      expect(await figure(page).locator('svg[role="img"] .youline').count()).toBe(1)
      expect(await figure(page).locator('.guess').innerText()).toMatch(
        /of the \d+ years? you drew .* 80 of 100 runs lie within/s,
      )
      await expect.poll(() => focusIn(page)).toBe(true)
      expect(await summary.innerText()).toContain(name)
      expect(page.url()).not.toContain('guess')
      await figure(page).getByRole('button', { name: 'Done' }).click()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Guess first')
      expect(await figure(page).locator('.guessline').count()).toBe(0)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'takes a line from the keyboard, and hides model and record where no lever is moved',
    async () => {
      const opening = await openLab()
      const { page } = opening
      const dots = await figure(page).locator('svg[role="img"] .dot').count()
      const button = figure(page).getByRole('button', { name: 'Guess first' })
      await button.focus()
      await page.keyboard.press('Enter')
      expect(await figure(page).locator('svg[role="img"] .dot').count()).toBeLessThan(dots)
      await figure(page).getByText('Draw with the keyboard').press('Enter')
      const years = figure(page).locator('.guess-years input')
      await years.first().press('ArrowRight')
      await years.last().press('ArrowLeft')
      expect(await figure(page).locator('.guess [role="status"]').innerText()).toMatch(/^2 of/)
      await figure(page).getByRole('button', { name: 'Show' }).press('Enter')
      expect(await figure(page).locator('svg[role="img"] .dot').count()).toBe(dots)
      expect(await figure(page).locator('.guess').innerText()).toContain('of the 2 years you drew')
      await closePage(opening)
    },
    patience,
  )
})
