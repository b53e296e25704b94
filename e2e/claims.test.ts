/** The claims: judged first, then evidence, our verdict, a run; the worksheet; nothing without a way by keys and touch. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** A claim that a lever of the model shows: in the article's order, the first with a lever and an event. */
const CLAIM = 'claims/C17/'

const evidence = (page: Page) => page.locator('#evidence')
const ours = (page: Page) => page.locator('#ours-title')

/** How many of these can be seen. */
function visible(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
}

describe('the list of claims', () => {
  it('counts every claim once, and leads from each square and theme to its row', async () => {
    const opening = await open('claims/')
    const { page, faults } = opening
    const all = await page.locator('.claim-list > li').count()
    const counts = await page.locator('.counts .num').allInnerTexts()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(all)
    expect(await page.locator('.squares a').count()).toBe(all)
    expect(await page.locator('#themes a').count()).toBe(all)
    await page.locator('#themes summary').click()
    const link = page.locator('#themes a').last()
    const id = await link.innerText()
    await link.click()
    await page.locator(`.claim-list > li[id="${id}"]`).waitFor({ state: 'visible' })
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('filters by verdict, by type and by text, and says how many are left', async () => {
    const opening = await open('claims/')
    const { page } = opening
    const rows = '.claim-list > li'
    const count = (mark: string): Promise<number> => page.locator(`${rows}${mark}`).count()
    const all = await count('')
    const partly = await count('[data-verdict="partly"]')
    await page.locator('summary', { hasText: 'Filter' }).click()
    await page.locator('#verdict-filter [value="partly"]').uncheck()
    expect(await visible(page, rows)).toBe(all - partly)
    await page.locator('#type-filter [value="date"]').uncheck()
    const both = await count(':not([data-verdict="partly"], [data-type="date"])')
    expect(await visible(page, rows)).toBe(both)
    await page.locator('#find').fill('no sentence says this')
    expect(await visible(page, `${rows}, .claim-section`)).toBe(0)
    expect(await page.locator('#found').innerText()).toContain(`of ${String(all)}`)
    await closePage(opening)
  })

  it('tells no verdict while it is to be judged first, neither to the eye nor to a reader', async () => {
    const opening = await open('claims/')
    const { page, faults } = opening
    await page.locator('summary', { hasText: 'Filter' }).click()
    await page.locator('#verdict-filter [value="partly"]').uncheck()
    await page.getByRole('button', { name: 'Judge them first' }).click()
    const all = await page.locator('.claim-list > li').count()
    expect(await visible(page, '.claim-list > li')).toBe(all)
    expect(await visible(page, '.claim-list .verdict, #verdict-filter')).toBe(0)
    const names = await page
      .locator('.squares a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
    expect(names.every((name) => name !== null && !name.includes(','))).toBe(true)
    await page.locator('.picker').first().getByRole('radio', { name: 'supported' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await visible(page, '.claim-list .verdict, .counts')).toBe(0)
    await page.keyboard.press('Enter')
    expect(await visible(page, '.claim-list .verdict')).toBe(1)
    expect(await page.locator('.said').first().innerText()).toBe('You said: partly. We say:')
    expect(await page.locator('.squares a').first().getAttribute('aria-label')).toContain(',')
    expect(await findBarriers(page)).toEqual([])
    const place = await page.locator('.claim-list > li').first().getAttribute('id')
    await page.waitForURL(new RegExp(`[?]judge#${place ?? ''}$`))
    await page.reload()
    expect(await visible(page, '.claim-list .verdict')).toBe(1)
    await page.locator('.claim-list .quote a').nth(1).click()
    await page.locator('#claim').waitFor()
    await page.goBack()
    expect(await visible(page, '.claim-list .verdict')).toBe(1)
    await page.locator('.mast a[hreflang]', { hasText: 'RU' }).first().click()
    await page.waitForURL(/ru.claims.*[?]judge#/)
    expect(await visible(page, '.claim-list .verdict')).toBe(1)
    await page.locator('#judge').click()
    expect(await visible(page, '.claim-list .verdict')).toBe(all)
    await page.waitForURL(({ search }) => search === '')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('stands with some of them only, to be judged, as a link asks', async () => {
    const opening = await open('claims/?judge&ids=C23,c06,C0000')
    const { page, faults } = opening
    expect(await visible(page, '.claim-list > li')).toBe(2)
    expect(await visible(page, '.claim-list .verdict, .counts')).toBe(0)
    expect(await page.locator('.squares a').count()).toBe(2)
    expect(await page.locator('#asked').innerText()).toContain('C0000')
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('a claim', () => {
  it('is judged by mouse, then shows evidence, our verdict and a run; what was said survives', async () => {
    const opening = await open(CLAIM)
    const { page, faults } = opening
    expect(await evidence(page).isVisible()).toBe(false)
    expect(await ours(page).isVisible()).toBe(false)
    await page.locator('.picker label', { hasText: 'contested' }).click()
    await page.getByLabel('Your reason').fill('one source each')
    await page.getByRole('link', { name: 'Show the evidence' }).click()
    expect(await evidence(page).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('evidence')
    expect(await page.locator('.said').innerText()).toBe('You said: contested. We say:')
    expect(await page.locator('#letter').innerText()).toContain('one source each')
    await page.waitForURL(({ hash }) => hash === '#evidence')
    await page.reload()
    expect(await evidence(page).isVisible()).toBe(true)
    expect(await page.getByRole('radio', { name: 'contested' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Your reason').inputValue()).toBe('one source each')
    await page.locator('.claim-runs .btn').first().click()
    await page.waitForURL(/\/lab\/\?v=1&.*t=\d{4}/)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('prints nothing that is not shown on the screen', async () => {
    const opening = await open(CLAIM)
    const { page } = opening
    await page.emulateMedia({ media: 'print' })
    expect(await evidence(page).isVisible()).toBe(false)
    expect(await ours(page).isVisible()).toBe(false)
    await closePage(opening)
  })

  it('is judged by keys alone, and leads on to the next', async () => {
    const opening = await open(CLAIM)
    const { page } = opening
    await page.locator('.picker input').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'partly' }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('because')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await evidence(page).isVisible()).toBe(true)
    const next = page.locator('a[rel="next"]')
    await next.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.includes(CLAIM))
    expect(await evidence(page).isVisible()).toBe(false)
    await closePage(opening)
  })

  it('is judged by touch on a phone, with room for a finger and nothing cut off', async () => {
    const opening = await open(CLAIM, phone)
    const { page } = opening
    const label = page.locator('.picker label', { hasText: 'supported' })
    expect((await label.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
    await label.tap()
    await page.locator('#show').tap()
    await evidence(page).waitFor()
    const spare = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(spare).toBeLessThanOrEqual(0)
    await closePage(opening)
  })

  it('shows its evidence at once to whoever comes for it, and without script', async () => {
    const linked = await open(`${CLAIM}#evidence`)
    expect(await evidence(linked.page).isVisible()).toBe(true)
    await closePage(linked)
    const plain = await open(CLAIM, { javaScriptEnabled: false })
    expect(await evidence(plain.page).isVisible()).toBe(true)
    expect(await ours(plain.page).isVisible()).toBe(true)
    expect(await plain.page.locator('.picker').isVisible()).toBe(false)
    await closePage(plain)
  })

  it('says so where the device keeps nothing', async () => {
    const opening = await open('claims/')
    const { page } = opening
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('forbidden', 'SecurityError')
      }
    })
    await page.goto(new URL('../' + CLAIM, page.url()).href)
    await page.getByRole('radio', { name: 'partly' }).check()
    expect(await page.locator('.kept').innerText()).toContain('keeps nothing')
    await closePage(opening)
  })

  it('hands on the lines of a dispute', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const opening = await open(`${CLAIM}#evidence`, { permissions })
    const { page } = opening
    await page.locator('[data-copy="letter"]').click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(CLAIM)
    expect(copied).toContain('My verdict: …')
    await closePage(opening)
  })
})

describe('the worksheet', () => {
  it('holds what was judged, gives it as text, deletes it and gives it back', async () => {
    const opening = await open(CLAIM)
    const { page, faults } = opening
    await page.getByRole('radio', { name: 'contested' }).check()
    await page.getByLabel('Your reason').fill('one source each')
    await page.goto(new URL('../sheet/', page.url()).href)
    const rows = '.to-judge:not(.answers) li'
    expect(await visible(page, rows)).toBe(1)
    expect(await visible(page, '.answers li')).toBe(0)
    const started = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as text' }).click()
    const text = await readFile(await (await started).path(), 'utf8')
    expect(text).toContain('My verdict: contested\nMy reason: one source each\n')
    const button = page.locator('#sheet-delete')
    const mine = page.locator('.to-judge .picker input:checked')
    await button.click()
    await page.getByRole('button', { name: 'Keep them' }).click()
    expect(await mine.count()).toBe(1)
    await button.click()
    await page.getByRole('button', { name: 'Delete all', exact: true }).click()
    await expect.poll(() => mine.count()).toBe(0)
    expect(await page.locator('#sheet-told').innerText()).toContain('1 verdict')
    await button.click()
    expect(await mine.count()).toBe(1)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('is what a teacher hands out by the numbers of claims in its address', async () => {
    const opening = await open('claims/sheet/?ids=C23,c06,C0000')
    const { page } = opening
    expect(await visible(page, '.to-judge:not(.answers) li')).toBe(2)
    expect(await page.locator('#sheet-told').innerText()).toContain('C0000')
    await page.locator('#sheet-ids').fill('C01')
    expect(await page.evaluate(() => location.search)).toBe('?ids=C01')
    expect(await visible(page, '.to-judge:not(.answers) li')).toBe(1)
    expect(await visible(page, '.answers')).toBe(0)
    await page.locator('.to-judge label', { hasText: 'partly' }).first().click()
    await page.locator('#sheet-answers').check()
    expect(await visible(page, '.answers li')).toBe(1)
    await closePage(opening)
  })

  it('prints the sheets and not the tools', async () => {
    const opening = await open('claims/sheet/?ids=C23')
    const { page } = opening
    await page.emulateMedia({ media: 'print' })
    expect(await visible(page, '.sheet-tools, .mast nav, .picker, .answers')).toBe(0)
    expect(await visible(page, '.choice, .line')).toBe(2)
    expect(await page.locator('.address').innerText()).toContain('?ids=C23')
    await page.emulateMedia({ media: 'screen' })
    await page.locator('#sheet-answers').check()
    await page.emulateMedia({ media: 'print' })
    const breaks = await page
      .locator('.answers')
      .evaluate((sheet) => getComputedStyle(sheet).breakBefore)
    expect(breaks).toBe('page')
    await closePage(opening)
  })

  it('stands whole without script', async () => {
    const opening = await open('claims/sheet/', { javaScriptEnabled: false })
    const list = await open('claims/', { javaScriptEnabled: false })
    expect(await visible(opening.page, '.to-judge:not(.answers) li')).toBe(
      await list.page.locator('.claim-list > li').count(),
    )
    expect(await visible(opening.page, 'form, .answers li')).toBe(0)
    expect(await opening.page.locator('.sheet-tools').first().innerText()).toContain('scripts')
    await closePage(list)
    await closePage(opening)
  })
})

describe.each(['', 'ru/'])('the pages under "%s"', (home) => {
  it.each(['claims/', `${CLAIM}#evidence`, 'claims/sheet/'])(
    'keep nobody out of %s',
    async (path) => {
      const opening = await open(home + path)
      const { page, faults } = opening
      expect(await findBarriers(page)).toEqual([])
      expect(faults).toEqual([])
      await closePage(opening)
    },
  )

  it('mark what is not in their language', async () => {
    const opening = await open(home + CLAIM)
    const { page } = opening
    const head = page.locator('h1')
    const isRussian = /\p{Script=Cyrillic}/u.test(await head.innerText())
    expect(await head.getAttribute('lang')).toBe(home === '' || isRussian ? null : 'en')
    const switched = page
      .locator('.mast a[hreflang]', { hasText: home === '' ? 'RU' : 'EN' })
      .first()
    expect(await switched.getAttribute('href')).toContain(CLAIM)
    await closePage(opening)
  })
})

describe('a claim that nothing in the model shows', () => {
  it.each([
    ['with a day of the model', 'claims/C09/', '1953-03-05'],
    ['without one', 'claims/C81/', null],
  ])('says so and leads to the world of that day: %s', async (_, path, day) => {
    const opening = await open(path)
    const { page, faults } = opening
    await page.locator('#show').click()
    const runs = page.locator('.claim-runs')
    expect(await runs.innerText()).toContain('Nothing in the model tests this statement.')
    await runs.locator('.btn').click()
    await page.waitForURL(/\/lab\//)
    expect(new URL(page.url()).searchParams.get('t')).toBe(day)
    await page.locator('.lab[data-state="still"]').waitFor()
    expect(faults).toEqual([])
    await closePage(opening)
  })
})
