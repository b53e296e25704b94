/** The record: the list and its lanes, by mouse, fingers and keys; years, events, and the clock they share. */
import type { CDPSession, Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useBrowser } from './harness/use-browser.ts'

const openUrl = useBrowser()

async function open(path: string, options = {}): Promise<WatchedPage> {
  return openUrl(inject('siteUrl') + path, options)
}

const box = (page: Page): Locator => page.locator('#lane-box')
const hand = (page: Page): Locator => page.getByRole('slider')
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams

/** How many rows can be seen. */
function rowsIn(page: Page): Promise<number> {
  return page
    .locator('#events li[data-at]')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length)
}

/** First and last tick of time that the picture names. */
async function ticks(page: Page): Promise<readonly string[]> {
  return box(page).locator('svg text.lab.b').allTextContents()
}

/** Where the picture stands, as the address says once the hand rests. */
async function resting(page: Page): Promise<string> {
  await page.waitForTimeout(400)
  return query(page).get('y') ?? 'as it opens'
}

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
    const near = await resting(page)
    expect(near).toMatch(/^[\d.]+-[\d.]+$/)
    expect(await ticks(page)).not.toEqual([])
    const [start = 0, end = 0] = near.split('-').map(Number)
    expect(end - start).toBeLessThan(5)
    await page.mouse.down()
    await page.mouse.move(x + 120, y, { steps: 4 })
    await page.mouse.up()
    const moved = await resting(page)
    expect(Number(moved.split('-')[0])).toBeLessThan(start)
    expect(far).toBeGreaterThan(20)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('reach what lies before and after, and the whole', async () => {
    const opening = await open('record/')
    const { page } = opening
    const earlier = page.locator('button[data-does="earlier"]')
    expect(Number(await earlier.locator('.count').textContent())).toBeGreaterThan(0)
    await earlier.click()
    await resting(page)
    expect(await earlier.locator('.count').textContent()).toBe('0')
    expect(await earlier.getAttribute('aria-disabled')).toBe('true')
    await page.locator('button[data-does="whole"]').click()
    await resting(page)
    for (const does of ['earlier', 'later']) {
      expect(await page.locator(`button[data-does="${does}"] .count`).textContent()).toBe('0')
    }
    await closePage(opening)
  })

  it('set the clock by a press, take it along by a drag, and follow a name', async () => {
    const opening = await open('record/')
    const { page } = opening
    const before = await hand(page).getAttribute('aria-valuetext')
    const [x, y] = await placeIn(page, 0.75, 0.97)
    await page.mouse.click(x, y)
    await resting(page)
    const pressed = query(page).get('t') ?? ''
    expect(pressed).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await hand(page).getAttribute('aria-valuetext')).not.toBe(before)
    const head = await hand(page).locator('circle').boundingBox()
    if (head === null) throw new Error('the clock has no head')
    await page.mouse.move(head.x + 4, head.y + 4)
    await page.mouse.down()
    await page.mouse.move(head.x - 200, head.y + 4, { steps: 5 })
    await page.mouse.up()
    await resting(page)
    const dragged = query(page).get('t') ?? ''
    expect(dragged < pressed).toBe(true)
    const name = box(page).locator('a:has(.ev-t)').first()
    const target = await name.getAttribute('href')
    await name.locator('text').click()
    await page.waitForTimeout(300)
    // A chip opens its card here, or its page.
    const isHere = (await page.locator('dialog[open], .drawer').count()) > 0
    expect(isHere || page.url().includes((target ?? '').replaceAll('../', ''))).toBe(true)
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
    const near = await resting(page)
    await page.keyboard.press('ArrowRight')
    const right = await resting(page)
    expect(Number(right.split('-')[0])).toBeGreaterThan(Number(near.split('-')[0]))
    await page.keyboard.press('Home')
    const home = await resting(page)
    await page.keyboard.press('End')
    expect(Number((await resting(page)).split('-')[0])).toBeGreaterThan(Number(home.split('-')[1]))
    await page.keyboard.press('-')
    await hand(page).focus()
    const told = (): Promise<string | null> => hand(page).getAttribute('aria-valuetext')
    const first = await told()
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(100)
    const second = await told()
    expect(second).not.toBe(first)
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForTimeout(100)
    expect(await told()).not.toBe(second)
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
    const near = await resting(page)
    const [start = 0, end = 0] = near.split('-').map(Number)
    expect(end - start).toBeGreaterThan(0)
    expect(end - start).toBeLessThan(6)
    await page.touchscreen.tap(x + 2, y)
    await page.waitForTimeout(400)
    const tapped = query(page).get('t')
    expect(tapped).toMatch(/^\d{4}/)
    const head = await hand(page).locator('circle').boundingBox()
    if (head === null) throw new Error('the clock has no head')
    await drag(session, [head.x + 5, head.y + 5], [head.x + 5, head.y + 95])
    await page.waitForTimeout(400)
    expect((query(page).get('t') ?? '') > (tapped ?? '')).toBe(true)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('the filter', () => {
  it('narrows by text, person and lane together, counts, and can be handed on', async () => {
    const opening = await open('record/?view=list')
    const { page, faults } = opening
    const all = await rowsIn(page)
    const [lane] = await page.locator('#record-filter input[name="lane"]').all()
    const value = await lane?.getAttribute('value')
    await lane?.uncheck()
    await page.locator('#record-who').selectOption({ index: 1 })
    const person = await page.locator('#record-who').inputValue()
    await page.waitForTimeout(100)
    const left = await rowsIn(page)
    expect(left).toBeLessThan(all)
    expect(await page.locator('#record-found').textContent()).toBe(`${left} of ${all} shown`)
    const shown = page.locator('#events li[data-at]:not([hidden])')
    for (const row of await shown.all()) {
      expect(await row.getAttribute('data-lane')).not.toBe(value)
      expect((await row.getAttribute('data-who'))?.split(' ')).toContain(person)
    }
    expect(query(page).get('who')).toBe(person)
    expect(query(page).get('lane')?.split(',')).not.toContain(value)
    await page.reload()
    expect(await rowsIn(page)).toBe(left)
    await page.locator('#record-text').fill('no event says this')
    await page.waitForTimeout(100)
    expect(await rowsIn(page)).toBe(0)
    await page.locator('#record-all').click()
    expect(await rowsIn(page)).toBe(all)
    expect([...query(page).keys()]).toEqual(['view'])
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('keeps the same lanes where the language changes', async () => {
    const opening = await open('record/?view=list')
    const { page } = opening
    await page.locator('#record-filter input[name="lane"]').first().uncheck()
    await page.waitForTimeout(100)
    const left = await rowsIn(page)
    await page.locator('a[hreflang="ru"]').click()
    await page.waitForURL(/\/ru\/record\/\?/)
    await page.waitForTimeout(300)
    expect(await rowsIn(page)).toBe(left)
    await closePage(opening)
  })
})

describe('the shared clock', () => {
  it('goes from the record to the people and into the laboratory', async () => {
    const opening = await open('record/?t=1957-06-20')
    const { page, faults } = opening
    await page.locator('.clock-links a').first().click()
    await page.waitForURL(/\/people\/.*t=1957-06-20/)
    await page.goto(`${inject('siteUrl')}record/`)
    // What was set in the address of one page holds on the next only once it was set by hand.
    await hand(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
    const set = query(page).get('t')
    await page.goto(`${inject('siteUrl')}record/`)
    await hand(page).focus()
    const lab = page.locator('.clock-links a').last()
    await lab.click()
    await page.waitForURL(/\/lab\//)
    expect(query(page).get('t')).toBe(set)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('comes back from the laboratory', async () => {
    const opening = await open('lab/')
    const { page } = opening
    // The laboratory has a second clock, for phones, that is out of the way here.
    await page.getByRole('slider', { name: 'Clock of all charts' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/t=\d{4}/)
    const set = query(page).get('t') ?? ''
    await page.locator('nav.five a[href*="record/"]').click()
    await page.waitForURL(/\/record\//)
    await hand(page).waitFor()
    const year = Number(set.slice(0, 4))
    expect(await hand(page).getAttribute('aria-valuetext')).toContain(String(year))
    expect(await page.locator('#clock-day').textContent()).toContain(String(Number(set.slice(8))))
    await closePage(opening)
  })

  it('is not misled by what is no date', async () => {
    const opening = await open('record/?t=tomorrow&y=99-1&lane=nowhere&q=%E0%A4%A')
    const { page, faults } = opening
    expect(await hand(page).count()).toBe(1)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('years and events', () => {
  it('lead from the list to an event, on to the next, and back to the year', async () => {
    const opening = await open('record/?view=list')
    const { page, faults } = opening
    const row = page.locator('#events li.key a').first()
    const title = await row.textContent()
    await row.click()
    await page.waitForURL(/\/record\/[^/?]+\//)
    expect(await page.locator('h1').textContent()).toBe(title)
    const first = page.url()
    await page.locator('.ways a[rel="next"]').click()
    await page.waitForURL((url) => url.href !== first)
    await page.locator('.crumbs a').last().click()
    await page.waitForURL(/\/record\/\d+\/$/)
    expect(await page.locator('.year-events article').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('have an address for every row of the list, without script too', async () => {
    const opening = await open('record/', { javaScriptEnabled: false })
    const { page } = opening
    const rows = await page.locator('#events li[data-at] > a').all()
    expect(rows.length).toBeGreaterThan(200)
    expect(await rowsIn(page)).toBe(rows.length)
    expect(await page.locator('.lanes svg').first().isVisible()).toBe(true)
    expect(await page.locator('.needs-js:visible').count()).toBe(0)
    for (const row of [rows[0], rows.at(-1)]) {
      const address = await row?.getAttribute('href')
      const answer = await page.request.get(new URL(address ?? '', page.url()).href)
      expect(answer.status()).toBe(200)
    }
    await closePage(opening)
  })

  it('run what the model can do without, with the clock there', async () => {
    const opening = await open('record/')
    const { page } = opening
    const chief = page.locator('#events li[data-judged]')
    const pages = await chief
      .locator('> a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const address of pages) {
      await page.goto(address)
      const run = page.locator('.model-switch .btn').first()
      if ((await run.count()) === 0) continue
      await run.click()
      await page.waitForURL(/\/lab\/\?v=1&.*t=\d{4}-\d\d-\d\d/)
      await closePage(opening)
      return
    }
    throw new Error('no date of the article is a switch of the model')
  })
})

describe('nobody is kept out', () => {
  const kinds = ['record/', 'record/?view=list', 'event', 'year', 'record/names/']
  const views = [
    { home: '', options: {} },
    { home: 'ru/', options: { ...phone, colorScheme: 'dark' } },
  ]
  it.each(views.flatMap((view) => kinds.map((kind) => ({ ...view, kind }))))(
    'of $kind in "$home"',
    async ({ home, kind, options }) => {
      const opening = await open(`${home}${kind.includes('/') ? kind : 'record/'}`, options)
      const { page, faults } = opening
      if (!kind.includes('/')) {
        const from =
          kind === 'year' ? '#events .yr a' : '#events li[data-judged]:nth-of-type(n+1) > a'
        const address = await page
          .locator(from)
          .nth(1)
          .evaluate((a) => (a as HTMLAnchorElement).href)
        await page.goto(address)
      }
      await page.waitForTimeout(400)
      expect(await findBarriers(page)).toEqual([])
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: innerWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      expect(faults).toEqual([])
      await closePage(opening)
    },
  )
})

/** Two fingers, one above the other, from one distance to another. */
async function pinch(
  session: CDPSession,
  [x, y]: readonly [number, number],
  from: number,
  to: number,
): Promise<void> {
  const points = (apart: number): { x: number; y: number; id: number }[] => [
    { x, y: y + 100 - apart / 2, id: 1 },
    { x: x + 20, y: y + 100 + apart / 2, id: 2 },
  ]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) })
  for (let step = 1; step <= 8; step += 1) {
    const apart = from + ((to - from) * step) / 8
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: points(apart),
    })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function drag(
  session: CDPSession,
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x, y, id: 1 }],
  })
  for (let step = 1; step <= 8; step += 1) {
    const point = { x: x + ((toX - x) * step) / 8, y: y + ((toY - y) * step) / 8, id: 1 }
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
