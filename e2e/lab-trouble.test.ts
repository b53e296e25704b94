/** What may go wrong in the laboratory: it keeps its last good state and says so in one sentence. */
import { describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
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

  it(
    'where no engine can start one sentence says so, and no draws are counted',
    async () => {
      const watched = await open()
      const { page } = watched
      await page.addInitScript(() => {
        class NoWorker extends EventTarget {
          onerror: ((event: Event) => void) | null = null
          constructor() {
            super()
            setTimeout(() => {
              const event = new ErrorEvent('error', { message: 'blocked' })
              this.onerror?.(event)
              this.dispatchEvent(event)
            })
          }
          postMessage(): void {
            // Nobody hears.
          }
          terminate(): void {
            // Nothing runs.
          }
        }
        Object.defineProperty(globalThis, 'Worker', { value: NoWorker })
      })
      await page.reload()
      await otherStop(leversOf(page).first()).click()
      await page.locator('.lab[data-state="stopped"]').waitFor()
      expect(await page.getByRole('alert').count()).toBe(1)
      expect(await page.locator('.runs').count()).toBe(0)
      await closePage(watched)
    },
    patience,
  )
})
