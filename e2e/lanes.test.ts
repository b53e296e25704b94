/** The lanes of the record: by mouse, keys and fingers. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { drag, pinch } from './harness/fingers.ts'
import { overflow } from './harness/overflow.ts'
import { hand, query, useRecord } from './harness/record.ts'
import { settled } from './harness/settled.ts'

const open = useRecord()

const box = (page: Page): Locator => page.locator('#lane-box')

/** First and last tick of time that the picture names. */
async function ticks(page: Page): Promise<readonly string[]> {
  return box(page).locator('svg text.lab.b').allTextContents()
}

/** Where the picture stands, as the address says it. */
const standing = (page: Page): string => query(page).get('y') ?? 'as it opens'

/** Where it stands once a hand has moved it from `before`, as the address says when the hand rests. */
async function moved(page: Page, before: string): Promise<string> {
  await expect.poll(() => standing(page)).not.toBe(before)
  return settled(() => Promise.resolve(standing(page)))
}

/** How many years are in sight. */
function years(range: string): number {
  const [start = 0, end = 0] = range.split('-').map(Number)
  return end - start
}

/** The day of the clock, as the address says it; empty where it does not. */
const day = (page: Page): string => query(page).get('t') ?? ''

/** A place of the picture, by shares of its width and height. */
async function placeIn(page: Page, across: number, down: number): Promise<[number, number]> {
  await box(page).scrollIntoViewIfNeeded()
  const area = await box(page).boundingBox()
  if (area === null) throw new Error('there is no picture')
  return [area.x + area.width * across, area.y + area.height * down]
}

describe('the lanes by mouse', () => {
  it('come nearer with Ctrl and the wheel, name more, and move by a drag', async () => {
    const opening = await open('record/')
    const { page, faults } = opening
    const far = await box(page).locator('.ev-t').count()
    const [x, y] = await placeIn(page, 0.5, 0.3)
    await page.mouse.move(x, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -900)
    await page.keyboard.up('Control')
    const near = await moved(page, 'as it opens')
    expect(near).toMatch(/^[\d.]+-[\d.]+$/)
    expect(await ticks(page)).not.toEqual([])
    expect(years(near)).toBeLessThan(5)
    await page.mouse.down()
    await page.mouse.move(x + 120, y, { steps: 4 })
    await page.mouse.up()
    expect(parseFloat(await moved(page, near))).toBeLessThan(parseFloat(near))
    expect(far).toBeGreaterThan(20)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('reach what lies before and after, and the whole', async () => {
    const opening = await open('record/')
    const { page } = opening
    const earlier = page.locator('button[data-does="earlier"]')
    const count = (does: string): Promise<string | null> =>
      page.locator(`button[data-does="${does}"] .count`).textContent()
    await expect.poll(async () => Number(await count('earlier'))).toBeGreaterThan(0)
    await earlier.click()
    await expect.poll(() => count('earlier')).toBe('0')
    expect(await earlier.getAttribute('aria-disabled')).toBe('true')
    await page.locator('button[data-does="whole"]').click()
    for (const does of ['earlier', 'later']) await expect.poll(() => count(does)).toBe('0')
    await closePage(opening)
  })

  it('set the clock by a press, take it along by a drag, and follow a name', async () => {
    const opening = await open('record/')
    const { page } = opening
    const before = await hand(page).getAttribute('aria-valuetext')
    const [x, y] = await placeIn(page, 0.75, 0.97)
    await page.mouse.click(x, y)
    await expect.poll(() => day(page)).toMatch(/^\d{4}-\d\d-\d\d$/)
    const pressed = day(page)
    await expect.poll(() => hand(page).getAttribute('aria-valuetext')).not.toBe(before)
    const head = await hand(page).locator('circle').boundingBox()
    if (head === null) throw new Error('the clock has no head')
    await page.mouse.move(head.x + 4, head.y + 4)
    await page.mouse.down()
    await page.mouse.move(head.x - 200, head.y + 4, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => day(page) < pressed).toBe(true)
    const name = box(page).locator('a:has(.ev-t)').first()
    const target = await name.getAttribute('href')
    await name.locator('text').click()
    // A chip opens its card here, or its page.
    const isFollowed = async (): Promise<boolean> =>
      page.url().includes((target ?? '').replaceAll('../', '')) ||
      (await page.locator('dialog[open], .drawer').count()) > 0
    await expect.poll(isFollowed).toBe(true)
    await closePage(opening)
  })
})

describe('the lanes by keys', () => {
  it('zoom and go from end to end; the clock steps, and jumps from event to event', async () => {
    const opening = await open('record/')
    const { page } = opening
    await box(page).focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const near = await moved(page, 'as it opens')
    await page.keyboard.press('ArrowRight')
    const right = await moved(page, near)
    expect(parseFloat(right)).toBeGreaterThan(parseFloat(near))
    await page.keyboard.press('Home')
    const home = await moved(page, right)
    await page.keyboard.press('End')
    expect(parseFloat(await moved(page, home))).toBeGreaterThan(Number(home.split('-')[1]))
    await page.keyboard.press('-')
    await hand(page).focus()
    const told = (): Promise<string | null> => hand(page).getAttribute('aria-valuetext')
    const first = await told()
    await page.keyboard.press('ArrowRight')
    await expect.poll(told).not.toBe(first)
    const second = await told()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(told).not.toBe(second)
    expect(await hand(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await closePage(opening)
  })
})

describe('the lanes on a phone', () => {
  it('run down, come nearer with two fingers, and the clock follows one', async () => {
    const opening = await open('record/', phone)
    const { page, faults } = opening
    const [x, y] = await placeIn(page, 0.1, 0.2)
    const session = await page.context().newCDPSession(page)
    await pinch(session, [x, y], 40, 160)
    const near = await moved(page, 'as it opens')
    expect(years(near)).toBeGreaterThan(0)
    expect(years(near)).toBeLessThan(6)
    await page.touchscreen.tap(x + 2, y)
    await expect.poll(() => day(page)).toMatch(/^\d{4}/)
    const tapped = day(page)
    const head = await hand(page).locator('circle').boundingBox()
    if (head === null) throw new Error('the clock has no head')
    await drag(session, [head.x + 5, head.y + 5], [head.x + 5, head.y + 95])
    await expect.poll(() => day(page) > tapped).toBe(true)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})
