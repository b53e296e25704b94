/** Words of the glossary: their page, and the cards that other pages show of them. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** A page with words of the glossary in its texts. */
const PAGE = 'faq/'

/** Where the first such word of the page leads: the id of its entry. */
async function firstTerm(page: Page): Promise<{ id: string; word: string }> {
  const term = page.locator('main a.term').first()
  const href = (await term.getAttribute('href')) ?? ''
  return { id: href.slice(href.indexOf('#') + 1), word: await term.innerText() }
}

/** What the entry of the glossary says. */
async function definitionOf(page: Page, id: string): Promise<string> {
  const html = await page.request.get(new URL('../glossary/', page.url()).href)
  const text = await html.text()
  return page.evaluate(
    ([source, name]) => {
      const entry = new DOMParser().parseFromString(source, 'text/html').getElementById(name)
      return entry?.querySelector(':scope > p')?.textContent.trim() ?? ''
    },
    [text, id] as const,
  )
}

describe('the glossary', () => {
  it('has every word as an entry of its own, and finds one by a part of its text', async () => {
    const opening = await open('glossary/')
    const { page, faults } = opening
    const all = await page.locator('.words article').count()
    expect(await page.locator('.letters a').count()).toBeGreaterThan(1)
    const name = await page.locator('.words h3 span').last().innerText()
    await page.locator('#find').fill(name.toUpperCase())
    const shown = page.locator('.words article:visible')
    expect(await shown.count()).toBeLessThan(all)
    expect(await shown.first().innerText()).toContain(name)
    // A letter under which nothing is left is not shown.
    expect(await page.locator('.letter:visible').count()).toBeLessThanOrEqual(await shown.count())
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it.each(['glossary/', 'ru/glossary/'])('keeps nobody out of %s', async (path) => {
    for (const options of [{}, phone, { colorScheme: 'dark' as const }]) {
      const opening = await open(path, options)
      expect(await findBarriers(opening.page)).toEqual([])
      await closePage(opening)
    }
  })
})

describe('the card of a word', () => {
  it('opens under a pointer that rests, stays while it is hovered, and goes when it is left', async () => {
    const opening = await open(PAGE)
    const { page, faults } = opening
    const { id } = await firstTerm(page)
    const card = page.locator('.term-card')
    await page.locator('main a.term').first().hover()
    await card.waitFor({ state: 'visible' })
    expect(await card.innerText()).toContain(await definitionOf(page, id))
    await card.hover()
    expect(await card.isVisible()).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    await page.locator('h1').hover()
    await card.waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('opens at the focus, is told to those who hear the page, and closes with Escape', async () => {
    const opening = await open(PAGE)
    const { page } = opening
    const term = page.locator('main a.term').first()
    const card = page.locator('.term-card')
    await term.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await card.waitFor({ state: 'visible' })
    expect(await term.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'))
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
    // The focus stays where it was, and the word is a link as before.
    expect(await term.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/glossary/#*')
    await closePage(opening)
  })

  it('opens with the first tap and follows the word with the second', async () => {
    const opening = await open(PAGE, phone)
    const { page } = opening
    const term = page.locator('main a.term').first()
    const card = page.locator('.term-card')
    await term.tap()
    await card.waitFor({ state: 'visible' })
    const box = await card.boundingBox()
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
    await page.locator('h1').tap()
    await card.waitFor({ state: 'hidden' })
    await term.tap()
    await card.waitFor({ state: 'visible' })
    await term.tap()
    await page.waitForURL('**/glossary/#*')
    await closePage(opening)
  })

  it('is a plain link to the entry without script', async () => {
    const opening = await open(PAGE, { javaScriptEnabled: false })
    const { page } = opening
    const { id } = await firstTerm(page)
    await page.locator('main a.term').first().click()
    await page.waitForURL('**/glossary/#*')
    expect(await page.locator(`.words article:target`).getAttribute('id')).toBe(id)
    await closePage(opening)
  })
})
