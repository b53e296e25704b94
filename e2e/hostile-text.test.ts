/** Text of a dossier that looks like markup stays text, on every page and in every message. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePage, openBrowser, openPage } from './harness/browser.ts'
import { serveExample, type ServedExample } from './harness/serve-example.ts'

/** Runs if it becomes markup anywhere: as an element, after an attribute, or at the end of a script. */
const HOSTILE = `</script><img src=x onerror=window.wasRun=1>' onload=window.wasRun=1 <b>bold</b>`

const inCell = `"${HOSTILE.replaceAll('"', '""')}`
const inXml = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Each edit puts the text into names and prose of one table. */
const edits: Readonly<Record<string, (text: string) => string>> = {
  'dossier.yaml': (text) =>
    text
      .replace('title: The', `title: |-\n  ${HOSTILE} The`)
      .replace('question: What', `question: |-\n    ${HOSTILE} What`),
  'levers.csv': (text) =>
    text
      .replace('Growth of burning', `${inCell} Growth"`)
      .replace('double = 2', `${HOSTILE.replaceAll('=', ':').replaceAll(';', ':')} = 2`)
      .replace('"Held level,', `${inCell} Held level,`),
  'charts.csv': (text) => text.replace('How full did the air become?', `${inCell} How full?"`),
  'events.csv': (text) =>
    text.replace('The first measurement on Mauna Loa', `${inCell} The first measurement"`),
  'people.csv': (text) => text.replace('Charles David Keeling', `${inCell} Keeling"`),
  'claims.csv': (text) =>
    text
      .replace('Carbon dioxide in the air has risen', `${inCell} Carbon"`)
      .replace(' in every year of the record.', ''),
  'questions.csv': (text) =>
    text.replace('Is it enough to hold emissions level?', `${inCell} Is it?"`),
  'glossary.csv': (text) => text.replace('parts per million', `${inCell} parts"`),
  'sources.json': (text) =>
    text
      .replace('Mauna Loa CO2 annual mean data', JSON.stringify(HOSTILE).slice(1, -1))
      .replace('https://gml.noaa.gov/ccgg/trends/', 'javascript:window.wasRun=1'),
  'model.stmx': (text) => text.replace('Concentration before industry.', inXml),
  'content/en/about.md': (text) => `${text}\n${HOSTILE}\n\n[a link](javascript:window.wasRun=1)\n`,
  'content/en/teach/one-tap.md': (text) =>
    text
      .replace('# One tap', `# ${HOSTILE} One tap`)
      .replace('**1988** [Toronto]', `**${HOSTILE}** [${HOSTILE}]`)
      .replace('about: Why', `about: >-\n  ${HOSTILE} Why`),
}

const paths = [
  '',
  'lab/',
  'record/',
  'people/',
  'claims/',
  'levers/',
  'levers/growth/',
  'model/',
  'faq/',
  'glossary/',
  'sources/',
  'read/about/',
  'teach/',
  'teach/one-tap/',
]

const opened: { browser?: Browser; example?: ServedExample } = {}

beforeAll(async () => {
  opened.browser = await openBrowser()
  opened.example = await serveExample(edits)
})

afterAll(async () => {
  await opened.browser?.close()
  await opened.example?.end()
})

function open(path: string): ReturnType<typeof openPage> {
  if (opened.browser === undefined || opened.example === undefined) throw new Error('not open')
  return openPage(opened.browser, opened.example.url + path)
}

const wasRun = (): boolean => 'wasRun' in globalThis

describe('a dossier whose texts look like markup', () => {
  it.each(paths)('is shown as text on /%s', async (path) => {
    const opening = await open(path)
    const { page, faults } = opening
    expect(await page.evaluate(wasRun)).toBe(false)
    expect(await page.locator('img, b:text-is("bold")').count()).toBe(0)
    expect(await page.locator('[onerror], [onload], a[href^="javascript:" i]').count()).toBe(0)
    expect(await page.locator('body').innerText()).toContain('onerror=window.wasRun=1')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('is shown as text over the page when it has a fault', async () => {
    const opening = await open('claims/')
    const { page, faults } = opening
    opened.example?.change('claims.csv', (text) => text.replace('noaa-mlo', `noaa ${HOSTILE}`))
    const overlay = page.locator('#faults')
    await overlay.waitFor()
    expect(await overlay.innerText()).toContain('onerror=window.wasRun=1')
    expect(await page.evaluate(wasRun)).toBe(false)
    expect(faults).toEqual([])
    opened.example?.change('claims.csv', (text) => text.replace(`noaa ${HOSTILE}`, 'noaa-mlo'))
    await overlay.waitFor({ state: 'detached' })
    await closePage(opening)
  })
})
