/** The room of the model where the dossier was judged: pictures, tables, and the way to them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { overflow } from './harness/overflow.ts'
import { EXAMPLE, publish, runThaw } from './harness/publish.ts'
import { serveFolder, type ServedFolder } from './harness/serve-folder.ts'
import { useBrowser } from './harness/use-browser.ts'

const PAGES = ['model/judged/', 'model/parameters/', 'model/sensitivity/']

/** Tried on the example, and true of it in every draw, and in none. */
const CHECKS = `checks:
  - id: rises
    says: The concentration rises.
    expect: [{ change: Concentration, above: 0 }]
  - id: falls
    says: The concentration falls.
    expect: [{ change: Concentration, below: 0 }]
    argued: It is here to be missed.
`
const WITHHELD = `condition,variable,value,reason
burning-held,Years after the turn,held,Burning stays as it was
`

const openUrl = useBrowser()
const made: { folder?: string; served?: ServedFolder } = {}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-judged-'))
  made.folder = folder
  const dossier = join(folder, 'dossier')
  cpSync(EXAMPLE, dossier, { recursive: true })
  writeFileSync(join(dossier, 'checks.yaml'), CHECKS)
  writeFileSync(join(dossier, 'forecast.csv'), WITHHELD)
  runThaw('judge', dossier, '--write')
  runThaw('sensitivity', dossier, '--output', 'Concentration', '--count', '20', '--write')
  publish(dossier, '--out', join(folder, 'site'))
  made.served = await serveFolder(join(folder, 'site'))
})

afterAll(async () => {
  await made.served?.end()
  if (made.folder !== undefined) rmSync(made.folder, { recursive: true })
})

const open: typeof openUrl = (path, options) => openUrl(`${made.served?.url ?? ''}${path}`, options)

describe('a model that was judged', () => {
  it('says on its own page what came of it, and leads to each part without script', async () => {
    const opening = await open('model/', { javaScriptEnabled: false })
    const { page, faults } = opening
    const judge = page.locator('#judge')
    expect(await judge.innerText()).toMatch(/in 1 of 1 series, and loses in 0/)
    expect(await judge.innerText()).toContain('Of 2 sentences that it must make true, 1 holds')
    const ways = await judge
      .locator('.plain a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(ways).toEqual(PAGES.map((path) => `${made.served?.url ?? ''}${path}`))
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('shows the record against the bands, fitted and held-out years apart, and tells it', async () => {
    const opening = await open('model/judged/', { javaScriptEnabled: false })
    const { page, faults } = opening
    const picture = page.getByRole('img', { name: /^The record against the bands/ })
    expect(await picture.locator('.dot').count()).toBe(61)
    expect(await picture.locator('.rivalline, .clockline, .was80, .was50').count()).toBe(4)
    expect(await picture.locator('text').allTextContents()).toEqual(
      expect.arrayContaining(['fitted', 'held back']),
    )
    expect(await page.locator('.judged .told').innerText()).toMatch(
      /^Won against the straight line: skill 0\.\d\d\. Of 10 figures held back/,
    )
    expect(await page.locator('#marks tbody tr').count()).toBe(2)
    expect(await page.locator('#conditions tbody tr').count()).toBe(3)
    expect(await page.locator('#checks li a').first().innerText()).toBe('Concentration')
    expect(await page.locator('#checks li').first().innerText()).toMatch(
      /falls\.\s+Does not hold: true in 0\D/,
    )
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('says of each parameter whether it was found or is assumed', async () => {
    const opening = await open('model/')
    const { page } = opening
    const posterior = (anchor: string): Promise<string> =>
      page.locator(`#${anchor} dt:text-is("Posterior") + dd`).innerText()
    expect(await posterior('v-uptake_rate')).toMatch(/^\s*found: middle/)
    expect(await posterior('v-growth_after_the_turn')).toMatch(/^\s*assumed, not found: middle/)
    await closePage(opening)
  })

  it.each(PAGES.flatMap((path) => [path, `ru/${path}`]))('keeps nobody out of %s', async (path) => {
    const opening = await open(path, { colorScheme: 'light' })
    const { page, faults } = opening
    for (const fold of await page.locator('main summary').all()) await fold.click()
    expect(await findBarriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findBarriers(page, ['color-contrast'])).toEqual([])
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await expect.poll(() => overflow(page), { message: `at ${width} pixels` }).toBe(0)
    }
    expect(await findBarriers(page)).toEqual([])
    expect(faults).toEqual([])
    await closePage(opening)
  })
})
