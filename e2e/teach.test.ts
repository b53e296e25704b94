/** The room for teachers: from the list to a lesson, its sheets on screen and on paper, its ways into the laboratory. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** Paths of all lessons of an edition. */
function lessons(home = ''): readonly string[] {
  const folder = join(inject('siteFolder'), home, 'teach')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${home}teach/${entry.name}/`)
}

const html = (path: string): string =>
  readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8')

/** The lesson that has both figures of the model and charts to draw on. */
function richLesson(home = ''): string {
  const found = lessons(home).find(
    (path) => html(path).includes('class="figure"') && html(path).includes('chart blank'),
  )
  if (found === undefined) throw new Error('no lesson has figures and charts to draw on')
  return found
}

/** Headings that paper shows. */
const headings = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main h2')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
    )

/** Pages of a PDF: each says that it is one. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('the room for teachers', () => {
  it('leads by length to a lesson, whose answers wait until they are asked for', async () => {
    const opening = await open('teach/')
    const { page, faults } = opening
    const minutes = await page.locator('.lessons .minutes b').allInnerTexts()
    expect(minutes.map(Number)).toEqual(minutes.map(Number).toSorted((a, b) => a - b))
    expect(minutes.length).toBeGreaterThan(0)
    await page.locator('.lessons a').first().press('Enter')
    await page.waitForURL(/teach\/.+/)
    const answers = page.locator('[data-part="answers"] details').first()
    expect(await answers.locator('ol').first().isVisible()).toBe(false)
    await answers.locator('summary').press('Enter')
    expect(await answers.locator('ol').first().isVisible()).toBe(true)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('tells figures of the model with the chart and its world behind them', async () => {
    const opening = await open(richLesson(), phone)
    const { page } = opening
    await page.locator('[data-part="answers"] summary').first().tap()
    const figure = page
      .locator('.figure')
      .filter({ has: page.locator('a') })
      .first()
    await expect.poll(() => figure.innerText()).toMatch(/: .*\d.*\./s)
    expect(await figure.locator('a').first().getAttribute('href')).toMatch(/lab\/\?v=1&.*g=/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await closePage(opening)
  })

  it('leads pupils and the class into the laboratory as the lesson wants it', async () => {
    const opening = await open(richLesson())
    const { page, faults } = opening
    const charts = /[?&]g=([^&]+)/.exec((await page.locator('#pupils').getAttribute('href')) ?? '')
    await page.locator('#pupils').click()
    await page.locator('.lab[data-state="still"]').waitFor()
    for (const id of (charts?.[1] ?? '').split(',')) {
      expect(await page.locator(`#chart-${id}`).count()).toBe(1)
    }
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('reads in full without script, with nothing to press that does nothing', async () => {
    const opening = await open(richLesson(), { javaScriptEnabled: false })
    const { page } = opening
    expect(await page.locator('[data-print]').first().isVisible()).toBe(false)
    await page.locator('[data-part="answers"] summary').first().click()
    expect(await page.locator('[data-part="answers"] ol').first().isVisible()).toBe(true)
    await closePage(opening)
  })

  it('is in the language of the reader, with figures run anew in its words', async () => {
    const path = richLesson('ru/')
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html(path)) ?? []
    expect(main).toMatch(/<h1>[А-Я]/)
    expect(main).not.toMatch(/<(?:h[1-4]|p|td|li) lang="en"/)
    expect(main).toMatch(/<span class="figure"[^>]*>.*[а-я]/s)
    const opening = await open(path)
    expect(await findBarriers(opening.page)).toEqual([])
    await closePage(opening)
  })

  it('keeps nobody out', async () => {
    for (const path of ['teach/', 'ru/teach/', ...lessons()]) {
      const opening = await open(path)
      for (const fold of await opening.page.locator('main summary').all()) await fold.click()
      expect([path, ...(await findBarriers(opening.page))]).toEqual([path])
      await closePage(opening)
    }
  })
})

describe('a lesson on paper', () => {
  it('stands alone: its name, the dossier, the address, every sheet on a page of its own', async () => {
    const path = richLesson()
    const opening = await open(path)
    const { page } = opening
    const sheets = await page.locator('.handout').count()
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(1 + sheets)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.mast nav').first().isVisible()).toBe(false)
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await page.locator('.mast .mark').innerText()).not.toBe('')
    expect(await page.locator('.foot .address').innerText()).toContain(path)
    const breaks = await page
      .locator('.handout')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore))
    expect(new Set(breaks)).toEqual(new Set(['page']))
    await closePage(opening)
  })

  it('cuts nothing off at the width of the paper', async () => {
    for (const path of ['teach/', ...lessons()]) {
      const opening = await open(path, { viewport: { width: 680, height: 900 } })
      const { page } = opening
      await page.emulateMedia({ media: 'print' })
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(table, svg, figure, .box, p)')]
          .filter(
            (one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1,
          )
          .map((one) => `${one.tagName} ${one.id}`),
      )
      expect([path, ...wide]).toEqual([path])
      await closePage(opening)
    }
  })

  it('prints one sheet alone, with its answers unfolded, and is then as it was', async () => {
    const opening = await open(richLesson())
    const { page } = opening
    // What print() would show is looked at while it waits.
    await page.evaluate(() => {
      Object.assign(globalThis, { print: () => dispatchEvent(new Event('beforeprint')) })
    })
    await page.emulateMedia({ media: 'print' })
    const all = await headings(page)
    const answers = page.locator('[data-part="answers"]').first()
    await page.emulateMedia({ media: 'screen' })
    await answers.locator('[data-print]').click()
    await page.emulateMedia({ media: 'print' })
    expect(await headings(page)).toEqual([(await answers.locator('h2').textContent())?.trim()])
    expect(await answers.locator('ol').first().isVisible()).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await headings(page)).toEqual(all)
    expect(await answers.locator('details').getAttribute('open')).toBeNull()
    await closePage(opening)
  })
})
