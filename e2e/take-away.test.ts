/** What is taken away of a chart: it looks as on the page, holds the numbers of the table, and can be handed on. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { lookOf, THEMES, type ThemeName } from '../packages/explorer/src/take-away/svg-look.ts'
import { tellFanAt } from '../packages/explorer/src/view/read-moment.ts'
import { ENGLISH } from '../packages/explorer/src/words/words-fixture.ts'
import { closePage, openBrowser, openPage, type WatchedPage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { otherStops, readLabData } from './harness/lab-data.ts'
import { otherStop, rest } from './harness/laboratory.ts'
import { EXAMPLE, publish } from './harness/publish.ts'

const opened: { browser?: Browser } = {}

beforeAll(async () => {
  opened.browser = await openBrowser()
})

afterAll(async () => {
  await opened.browser?.close()
})

const patience = 600_000

async function openAt(path: string, options = {}): Promise<WatchedPage> {
  if (opened.browser === undefined) throw new Error('the browser is not open')
  const opening = await openPage(opened.browser, `${inject('siteUrl')}${path}`, {
    reducedMotion: 'reduce',
    ...options,
  })
  await opening.page.locator('figure.chart .tools button').first().waitFor()
  return opening
}

/** One world of the reader's, and two kept ones. */
function threeWorlds(): string {
  const [a, b, c] = otherStops(readLabData())
  return `lab/?v=1&${(a ?? []).join('=')}&b=${(b ?? []).join(':')}&c=${(c ?? []).join(':')}`
}

async function openLab(options = {}): Promise<WatchedPage> {
  const opening = await openAt(threeWorlds(), options)
  await rest(opening.page)
  await figure(opening.page).locator('svg[role="img"] .thirdline').nth(1).waitFor()
  return opening
}

const figure = (page: Page): Locator => page.locator('figure.chart').first()
const tool = (page: Page, name: string): Locator =>
  figure(page).locator('.tools').first().getByRole('button', { name, exact: true })
const dialog = (page: Page): Locator => page.locator('dialog.takeaway')

async function saved(page: Page, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name }).click()
  const file = await coming
  return { file, bytes: readFileSync(await file.path()) }
}

/** The look of an element, as the browser computes it. */
type Computed = Readonly<Record<string, string>>

/** Properties that an export sets; fonts are its own, because it must not depend on ours. */
const PROPERTIES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'opacity', 'font-size', 'font-weight', 'paint-order', 'shape-rendering'],
  'display',
]

/** Every kind of element of the pictures of a page, with how it looks there. */
async function drawn(page: Page): Promise<ReadonlyMap<string, Computed>> {
  const found = await page.locator('figure.chart.large svg[role="img"]').evaluateAll(
    (pictures, properties) =>
      pictures.flatMap((picture) =>
        [...picture.querySelectorAll('[class], text')].map((element): [string, Computed] => {
          const style = getComputedStyle(element)
          const look = properties.map((name) => [name, style.getPropertyValue(name)])
          const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)
          return [[element.tagName, ...classes].join(' '), Object.fromEntries(look) as Computed]
        }),
      ),
    PROPERTIES,
  )
  return new Map(found)
}

/** The same elements with the attributes of an export, on a page without style sheets. */
async function exported(
  page: Page,
  kinds: readonly string[],
  theme: ThemeName,
): Promise<ReadonlyMap<string, Computed>> {
  const wishes = kinds.map((kind) => {
    const [tag = '', ...classes] = kind.split(' ')
    return { kind, tag, look: lookOf(tag, classes, THEMES[theme]) }
  })
  const found = await page.evaluate(
    ({ all, properties }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      document.body.replaceChildren(svg)
      return all.map(({ kind, tag, look }): [string, Computed] => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
        for (const [name, value] of Object.entries(look)) element.setAttribute(name, String(value))
        svg.append(element)
        const style = getComputedStyle(element)
        return [
          kind,
          Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
        ]
      })
    },
    { all: wishes, properties: PROPERTIES },
  )
  return new Map(found)
}

/** A paint and its share as one: a style sheet may write both in one colour. Of `display`, only whether it is shown. */
function plain(look: Computed | undefined): Computed {
  const { fill = '', 'fill-opacity': share = '1', display, ...others } = look ?? {}
  const [red, green, blue, alpha = 1] = (fill.match(/[\d.]+/g) ?? []).map(Number)
  const paint = fill === 'none' ? fill : [red, green, blue, alpha * Number(share)].join(' ')
  return { ...others, fill: paint, isShown: String(display !== 'none') }
}

describe.each(['light', 'dark'] as const)('a picture in the %s theme', (theme) => {
  it(
    'has the look of the page in every kind of its elements',
    async () => {
      const opening = await openLab({ colorScheme: theme })
      const { page } = opening
      // A second move leaves a ghost of the first.
      await page.locator('.levers details').last().locator('summary').click()
      await otherStop(page.locator('.levers details').last()).click()
      await rest(page)
      const onPage = await drawn(page)
      const kinds = [...onPage.keys()]
      for (const kind of [
        'path you80',
        'path thirdline dashes',
        'path thirdedge dots',
        'circle dot',
      ])
        expect(kinds).toContain(kind)
      expect(kinds.some((kind) => kind.startsWith('path ghost'))).toBe(true)
      const blank = await page.context().newPage()
      const away = await exported(blank, kinds, theme)
      for (const kind of kinds) expect(plain(away.get(kind)), kind).toEqual(plain(onPage.get(kind)))
      await closePage(opening)
    },
    patience,
  )
})

describe('the dialog', () => {
  it(
    'gives a picture as PNG and as SVG that any browser draws, in the page’s theme',
    async () => {
      const opening = await openLab({ colorScheme: 'dark' })
      const { page, faults } = opening
      await tool(page, 'Take away').click()
      expect(await findBarriers(page)).toEqual([])
      const svg = await saved(page, 'SVG')
      const png = await saved(page, 'PNG')
      expect(svg.file.suggestedFilename()).toMatch(/\.svg$/)
      const measured = await page.evaluate(
        async ([vector, pixels]) => {
          const image = new Image()
          image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(vector ?? '')}`
          await image.decode()
          const bitmap = new Image()
          bitmap.src = `data:image/png;base64,${pixels ?? ''}`
          await bitmap.decode()
          const canvas = document.createElement('canvas')
          canvas.width = bitmap.naturalWidth
          canvas.height = bitmap.naturalHeight
          const context = canvas.getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
          const colours = new Set<string>()
          for (let at = 0; at < data.length; at += 4) {
            colours.add([data[at], data[at + 1], data[at + 2]].join())
          }
          return {
            vector: image.naturalWidth,
            pixels: bitmap.naturalWidth,
            ground: [data[0], data[1], data[2]].join(),
            colours: [...colours],
          }
        },
        [svg.bytes.toString('utf8'), png.bytes.toString('base64')],
      )
      expect(measured).toMatchObject({ vector: 720, pixels: 1440, ground: '21,23,26' })
      expect(measured.colours).toContain('86,180,233')
      const question = await figure(page).locator('h2.q').innerText()
      expect(svg.bytes.toString('utf8')).toContain(question.split(' ')[0])
      expect(svg.bytes.toString('utf8')).toContain('seed ')
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'gives the numbers of the table as CSV',
    async () => {
      const opening = await openLab()
      const { page } = opening
      await figure(page).locator('summary', { hasText: 'Table' }).click()
      const heads = await figure(page).locator('thead th').allInnerTexts()
      const rows = await figure(page)
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
        )
      await tool(page, 'Take away').click()
      const csv = (await saved(page, 'CSV')).bytes.toString('utf8').replace(/^\ufeff/, '')
      const lines = csv.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'))
      expect(csv).toMatch(/^# .+\r\n/)
      expect(csv).toMatch(/# seed: \d+/)
      const fans = new Map<string, { times: number[]; rows: number[][] }>()
      for (const line of lines.slice(1)) {
        const cells = (line.match(/(?:"[^"]*"|[^,]*)(?:,|$)/g) ?? []).map((cell) =>
          cell.replace(/,$/, '').replaceAll('"', ''),
        )
        const [name = '', time = ''] = cells
        if (name === 'record') continue
        const fan = fans.get(name) ?? { times: [], rows: [[], [], [], [], []] }
        fan.times.push(Number(time))
        cells.slice(7, 12).forEach((cell, level) => fan.rows[level]?.push(Number(cell)))
        fans.set(name, fan)
      }
      expect([...fans.keys()]).toEqual(heads.slice(2))
      const levels = [0.1, 0.25, 0.5, 0.75, 0.9]
      ;[...fans.values()].forEach(({ times, rows: quantiles }, column) => {
        const fan = { levels, quantiles, runs: [] }
        for (const row of rows.filter((one) => one[2 + column] !== '')) {
          const at = Number(row[0]) + 0.5
          const cell = row[2 + column] ?? ''
          const decimals = /\.(\d+)/.exec(cell)?.[1]?.length ?? 0
          expect(tellFanAt(fan, times, at, { decimals, words: ENGLISH }), row[0]).toBe(cell)
        }
      })
      await closePage(opening)
    },
    patience,
  )

  it(
    'gives references that can be copied, the tag of an embedded chart, and closes by Escape',
    async () => {
      const opening = await openLab({ permissions: ['clipboard-read', 'clipboard-write'] })
      const { page } = opening
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
      const button = tool(page, 'Cite')
      await button.focus()
      await page.keyboard.press('Enter')
      await dialog(page).locator('#take-cite').waitFor()
      expect(
        await dialog(page)
          .locator('#take-cite')
          .evaluate((one) => one === document.activeElement),
      ).toBe(true)
      const forms = {
        Text: /taken \d{4}-\d\d-\d\d; model [0-9a-f]+/,
        BibTeX: /^@misc\{thaw-/,
        RIS: /^TY {2}- ELEC/,
      }
      for (const [name, form] of Object.entries(forms)) {
        await dialog(page).getByRole('radio', { name }).check()
        const field = page.getByRole('textbox', { name: `Cite this view: ${name}` })
        const copy = dialog(page).locator('.copyfield', { has: field }).getByRole('button')
        await copy.click()
        expect(await copied()).toMatch(form)
      }
      const tag = await dialog(page).getByRole('textbox', { name: 'another page' }).inputValue()
      expect(tag).toContain(`levers="${otherStops(readLabData())[0]?.[0] ?? ''}"`)
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
      await closePage(opening)
    },
    patience,
  )
})

describe('a link to a chart', () => {
  it(
    'is copied, and opens the same worlds with that chart large',
    async () => {
      const opening = await openLab({ permissions: ['clipboard-read', 'clipboard-write'] })
      const { page } = opening
      const second = page.locator('figure.chart').nth(1)
      const id = (await second.getAttribute('id')) ?? ''
      await second.getByRole('button', { name: 'Link', exact: true }).click()
      await second.getByText('Copied').waitFor()
      const address = await page.evaluate(() => navigator.clipboard.readText())
      const numbers = async (): Promise<string> => {
        await page.locator(`#${id} summary`, { hasText: 'Table' }).click()
        return page.locator(`#${id} tbody`).innerText()
      }
      const before = await numbers()
      await page.goto(address)
      await rest(page)
      expect(await figure(page).getAttribute('id')).toBe(id)
      await figure(page).locator('svg[role="img"] .thirdline').nth(1).waitFor()
      expect(await numbers()).toBe(before)
      await closePage(opening)
    },
    patience,
  )

  it('is shown to be copied by hand where the browser does not let a page copy', async () => {
    if (opened.browser === undefined) throw new Error('the browser is not open')
    const opening = await openAt('')
    const { page } = opening
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await tool(page, 'Link').click()
    const field = figure(page).locator('.link-text')
    expect(await field.inputValue()).toMatch(/^http:.*\/lab\/\?v=1&g=/)
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('/lab/')
    await closePage(opening)
  })
})

describe('the front page', () => {
  it('hands its chart on too, in its language, and leads to the causes', async () => {
    const opening = await openAt('ru/')
    const { page, faults } = opening
    await otherStop(page.locator('fieldset.stops')).click()
    await tool(page, 'Взять с собой').click()
    const address = await dialog(page).getByRole('textbox').first().inputValue()
    expect(address).toMatch(/\/ru\/lab\/\?v=1&[\w-]+=[\w-]+&g=/)
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    const why = await figure(page).getByRole('link', { name: 'Почему?' }).getAttribute('href')
    expect(why).toMatch(/ru\/lab\/\?v=1&[\w-]+=[\w-]+&g=[\w-]+&why=/)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('a copy in one file', () => {
  it(
    'has the dialog too, without the tag of a site that nobody can reach',
    async () => {
      if (opened.browser === undefined) throw new Error('the browser is not open')
      const folder = mkdtempSync(join(tmpdir(), 'thaw-taken-'))
      const file = join(folder, 'copy.html')
      publish(EXAMPLE, '--single-file', '--out', file)
      const address = pathToFileURL(file).href
      const opening = await openPage(opened.browser, `${address}#lab/`, { reducedMotion: 'reduce' })
      const { page, faults } = opening
      await page.locator('figure.chart .tools button').first().waitFor()
      await tool(page, 'Take away').click()
      expect(await dialog(page).getByRole('textbox').first().inputValue()).toMatch(
        /^file:.*#lab\/\?v=1&g=/,
      )
      expect(await dialog(page).getByText('another page').count()).toBe(0)
      expect((await saved(page, 'PNG')).bytes.length).toBeGreaterThan(10_000)
      expect(faults).toEqual([])
      await closePage(opening)
      rmSync(folder, { recursive: true })
    },
    patience,
  )
})
