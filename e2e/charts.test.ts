/** Large charts: the clock by key, mouse and finger; values at it; kept worlds; a guess; single worlds; labels. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { closePage, openBrowser, openPage, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { otherStops, readLabData } from './harness/lab-data.ts'
import { rest } from './harness/laboratory.ts'

const opened: { browser?: Browser } = {}

beforeAll(async () => {
  opened.browser = await openBrowser()
})

afterAll(async () => {
  await opened.browser?.close()
})

/** Every world is run on whatever machine this is. */
const patience = 600_000
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function openLab(query = '', options = {}): Promise<WatchedPage> {
  if (opened.browser === undefined) throw new Error('the browser is not open')
  const url = `${inject('siteUrl')}lab/${query}`
  const opening = await openPage(opened.browser, url, { reducedMotion: 'reduce', ...options })
  await arrive(opening.page)
  return opening
}

/** At rest: nothing is being computed, and the pictures have their own width. */
async function arrive(page: Page): Promise<void> {
  await rest(page)
  await page.locator('.chart .clock-hand').first().waitFor()
}

/** A link to one world of the reader's, with kept ones beside it. */
function worldQuery(kept = 0): string {
  const [first, ...others] = otherStops(readLabData())
  const worlds = others.slice(0, kept).map(([id, slug], k) => `&${'bc'.charAt(k)}=${id}:${slug}`)
  return `?v=1&${(first ?? []).join('=')}${worlds.join('')}`
}

const figure = (page: Page): Locator => page.locator('figure.chart').first()
const hand = (page: Page): Locator => figure(page).getByRole('slider')
const told = async (page: Page): Promise<string> =>
  (await hand(page).getAttribute('aria-valuetext')) ?? ''
const clockX = async (page: Page): Promise<number> =>
  Number(await figure(page).locator('.clockline').getAttribute('x1'))

/** The plot in pixels of the page. */
async function plot(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await figure(page).locator('svg[role="img"] .axis').boundingBox()
  const picture = await figure(page).locator('svg[role="img"]').boundingBox()
  if (box === null || picture === null) throw new Error('there is no plot')
  return { x: box.x, y: picture.y + 45, width: box.width, height: box.y - picture.y - 50 }
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
      const moved = await clockX(page)
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

describe('guess first', () => {
  it(
    'hides your world, takes a line from the mouse, and says how near it came',
    async () => {
      const opening = await openLab(worldQuery())
      const { page, faults } = opening
      await figure(page).getByRole('button', { name: 'Guess first' }).click()
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
      expect(page.url()).not.toContain('guess')
      await figure(page).getByRole('button', { name: 'Done' }).click()
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
        .getByRole('button', { name: /^World 2 of 20/ })
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
      const [wide, picture] = await figure(page)
        .locator('.picture')
        .evaluate((element) => [
          element.clientWidth,
          Number(element.querySelector('svg[role="img"]')?.getAttribute('width')),
        ])
      expect(picture).toBe(wide)
      expect(await figure(page).locator('svg[role="img"]').innerHTML()).not.toMatch(/NaN|undefined/)
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )
})

/** Texts of the large charts that lie on each other or leave their picture, in the fonts of this machine. */
async function collisions(page: Page): Promise<readonly string[]> {
  return page.locator('figure.chart svg[role="img"]').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const outer = picture.getBoundingClientRect()
      const texts = [...picture.querySelectorAll('text')].map((text) => ({
        name: text.textContent,
        box: text.getBoundingClientRect(),
      }))
      const lapped = texts.flatMap((one, k) =>
        texts
          .slice(k + 1)
          .filter(
            ({ box }) =>
              one.box.left + 1 < box.right &&
              box.left + 1 < one.box.right &&
              one.box.top + 3 < box.bottom &&
              box.top + 3 < one.box.bottom,
          )
          .map(({ name }) => `${one.name} / ${name}`),
      )
      const outside = texts
        .filter(({ box }) => box.left < outer.left - 1 || box.right > outer.right + 1)
        .map(({ name }) => `outside: ${name}`)
      return [...lapped, ...outside]
    }),
  )
}

describe.each([
  ['en', ''],
  ['ru', 'ru/'],
])('the labels of every chart, made large, in "%s"', (_, folder) => {
  it.each([
    ['on a desktop, with kept worlds', { viewport: { width: 1280, height: 900 } }, 2],
    ['on a phone', phone, 0],
  ])(
    'lie apart %s',
    async (__, options, kept) => {
      if (opened.browser === undefined) throw new Error('the browser is not open')
      const opening = await openPage(
        opened.browser,
        `${inject('siteUrl')}${folder}lab/${worldQuery(kept)}`,
        { reducedMotion: 'reduce', ...options },
      )
      const { page } = opening
      await arrive(page)
      const found: string[] = []
      for (const { id } of readLabData().charts) {
        const small = page.locator(`#chart-${id} button.t`)
        if ((await small.count()) > 0) await small.click()
        await page.locator(`figure.chart#chart-${id}`).waitFor()
        found.push(...(await collisions(page)).map((text) => `${id}: ${text}`))
      }
      expect(found).toEqual([])
      await closePage(opening)
    },
    patience,
  )
})

describe.each([
  ['en', ''],
  ['ru', 'ru/'],
])('the labels of the front page in "%s"', (_, folder) => {
  it.each([
    ['on a desktop', {}],
    ['on a phone', phone],
  ])('lie apart at every stop %s', async (__, options) => {
    if (opened.browser === undefined) throw new Error('the browser is not open')
    const opening = await openPage(opened.browser, `${inject('siteUrl')}${folder}`, {
      reducedMotion: 'reduce',
      ...options,
    })
    const { page } = opening
    const stops = page.locator('fieldset.stops input')
    await stops.first().waitFor()
    const found: string[] = []
    for (const stop of await stops.all()) {
      await stop.click()
      found.push(...(await collisions(page)))
    }
    expect(found).toEqual([])
    await closePage(opening)
  })
})
