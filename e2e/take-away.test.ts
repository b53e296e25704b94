/** What is taken away of a chart: it holds the numbers of the table, and can be handed on. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tellFanAt } from '../packages/explorer/src/view/tell/read-moment.ts'
import { ENGLISH } from '../packages/explorer/src/words/words-fixture.ts'
import { closePage, openBrowser, openPage } from './harness/browser.ts'
import { figure } from './harness/charts.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { otherStops, readLabData } from './harness/lab-data.ts'
import { otherStop, patience, rest } from './harness/laboratory.ts'
import { EXAMPLE, publish } from './harness/publish.ts'
import { tool, useTaking } from './harness/taking.ts'

const { openAt, openLab } = useTaking()

const dialog = (page: Page): Locator => page.locator('dialog.takeaway')

async function saved(page: Page, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name }).click()
  const file = await coming
  return { file, bytes: readFileSync(await file.path()) }
}

describe('the dialog', () => {
  it(
    'is one key away from the bar of the laboratory',
    async () => {
      const opening = await openLab()
      const { page, faults } = opening
      await page.getByRole('link', { name: 'Take away' }).press('Enter')
      await page.locator('.tools button:focus').waitFor()
      await page.keyboard.press('Enter')
      await dialog(page).waitFor()
      expect(faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it(
    'gives a picture as PNG and as SVG that any browser draws, in the page’s theme',
    async () => {
      const opening = await openLab({ colorScheme: 'dark' })
      const { page, faults } = opening
      await tool(page, 'Take away').click()
      await dialog(page).waitFor()
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
      expect(svg.bytes.toString('utf8')).toMatch(/seed\b/)
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
      await figure(page).locator('tbody tr').first().waitFor()
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
        await expect.poll(copied).toMatch(form)
      }
      const tag = await dialog(page).getByRole('textbox', { name: 'another page' }).inputValue()
      expect(tag).toContain(`levers="${otherStops(readLabData())[0]?.[0] ?? ''}"`)
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
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
    const opening = await openAt('')
    const { page } = opening
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await tool(page, 'Link').click()
    const field = figure(page).locator('.link-text')
    expect(await field.inputValue()).toBe(page.url())
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(page.url())
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
    expect(address).toMatch(/\/ru\/\?v=1&[\w-]+=[\w-]+$/)
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
      const browser = await openBrowser()
      const folder = mkdtempSync(join(tmpdir(), 'thaw-taken-'))
      const file = join(folder, 'copy.html')
      publish(EXAMPLE, '--single-file', '--out', file)
      const address = pathToFileURL(file).href
      const opening = await openPage(browser, `${address}#lab/`, { reducedMotion: 'reduce' })
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
      await browser.close()
      rmSync(folder, { recursive: true })
    },
    patience,
  )
})
