/** The people: who sat on a day, how each stood, one life; by mouse, keys and touch, with script and without. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { useSite } from './harness/use-browser.ts'

const open = useSite()

/** Address of the first person of the table, of the first decision: the dossier may be any. */
async function firstPaths(page: Page): Promise<{ person: string; decision: string }> {
  const hrefOf = async (selector: string): Promise<string> =>
    (await page.locator(selector).first().getAttribute('href')) ?? ''
  return {
    person: await hrefOf('.votes tbody th a'),
    decision: await hrefOf('.votes thead th a'),
  }
}

/** Who is shown as sitting. */
function sitting(page: Page): Promise<readonly string[]> {
  return page.locator('#sitting li:not([hidden])').allInnerTexts()
}

/** Index of the column before which the clock stands. */
function clockColumn(page: Page): Promise<number> {
  return page
    .locator('.votes thead th')
    .evaluateAll((cells) => cells.findIndex((cell) => cell.classList.contains('ck')))
}

describe('the page of all people', () => {
  it('moves who sat, and the clock in the table, with the day, and keeps it in the address', async () => {
    const opening = await open('people/')
    const { page, faults } = opening
    const before = await sitting(page)
    expect(before.length).toBeGreaterThan(0)
    const column = await clockColumn(page)
    const day = await page.locator('.votes thead th').last().getAttribute('data-day')
    await page.locator('#day').fill(day ?? '')
    expect(await clockColumn(page)).not.toBe(column)
    expect(await sitting(page)).not.toEqual(before)
    await page.waitForURL(`**/people/?t=${day ?? ''}`)
    await page.reload()
    expect(await page.locator('#day').inputValue()).toBe(day)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('steps to the next change by keys, and back', async () => {
    const opening = await open('people/')
    const { page, faults } = opening
    const start = await page.locator('#day').inputValue()
    await page.locator('[data-step="1"]').focus()
    await page.keyboard.press('Enter')
    const next = await page.locator('#day').inputValue()
    expect(next > start).toBe(true)
    await page.locator('[data-step="-1"]').press('Enter')
    expect(await page.locator('#day').inputValue()).not.toBe(next)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('shares its clock with the record', async () => {
    const opening = await open('people/?t=1957-06-29')
    const { page, faults } = opening
    await page.locator('#day').fill('1957-06-30')
    await page.goto(page.url().replace(/people\/.*$/, 'record/'))
    await page.goto(page.url().replace(/record\/.*$/, 'people/'))
    expect(await page.locator('#day').inputValue()).toBe('1957-06-30')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('takes its clock along to the other language, however soon one goes', async () => {
    const opening = await open('people/?t=1957-06-29')
    const { page, faults } = opening
    // Within one task: the address is written a moment later, which a slow machine makes long.
    await page.evaluate(() => {
      const day = document.querySelector<HTMLInputElement>('#day')
      if (day === null) throw new Error('no field for the day')
      day.value = '1957-06-30'
      day.dispatchEvent(new Event('change', { bubbles: true }))
      document.querySelector<HTMLElement>('.languages a')?.click()
    })
    await page.waitForURL(/\/ru\/people\//)
    expect(await page.locator('#day').inputValue()).toBe('1957-06-30')
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('orders the rows by a position and shows one kind of them', async () => {
    const opening = await open('people/')
    const { page, faults } = opening
    const names = (): Promise<readonly string[]> =>
      page.locator('.votes tbody tr:not([hidden]) th').allInnerTexts()
    const asWritten = await names()
    await page.locator('#order').selectOption('name')
    expect(await names()).toEqual(asWritten.toSorted((a, b) => a.localeCompare(b, 'en')))
    await page.locator('#order').selectOption('')
    expect(await names()).toEqual(asWritten)
    await page.locator('#positions').selectOption('against')
    const against = await names()
    expect(against.length).toBeGreaterThan(0)
    expect(against.length).toBeLessThan(asWritten.length)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('finds a person by name in the list and in the table', async () => {
    const opening = await open('people/')
    const { page } = opening
    const name = (await page.locator('.votes tbody th').nth(2).innerText()).trim()
    await page.locator('#find').fill(name.toUpperCase())
    expect(await page.locator('.votes tbody tr:not([hidden])').count()).toBe(1)
    expect(await page.locator('#people .person:not([hidden])').count()).toBeGreaterThan(0)
    expect(await page.locator('#people .person:not([hidden])').first().innerText()).toContain(name)
    await closePage(opening)
  })

  it('shows one decision at a time on a phone, which sets the clock', async () => {
    const opening = await open('people/', phone)
    const { page, faults } = opening
    const columns = (): Promise<readonly number[]> =>
      page
        .locator('.votes thead th')
        .evaluateAll((cells) =>
          cells.flatMap((cell, at) => (cell.getClientRects().length > 0 ? [at] : [])),
        )
    expect(await columns()).toHaveLength(2)
    await page.locator('#decision').selectOption({ index: 3 })
    expect(await columns()).toEqual([0, 4])
    expect(await page.locator('#day').inputValue()).toBe(
      await page.locator('.votes thead th').nth(4).getAttribute('data-day'),
    )
    await page.locator('[data-step="1"]').tap()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
    expect(faults).toEqual([])
    await closePage(opening)
  })
})

describe('one person', () => {
  it('is one press from the table, moves the line in the picture, and marks the office held', async () => {
    const opening = await open('people/')
    const { page, faults } = opening
    await page.locator('.votes tbody th a').first().click()
    await page.waitForURL('**/people/*/')
    await page.waitForLoadState()
    const row = page.locator('.terms tr[data-from]').first()
    const [from, to] = [await row.getAttribute('data-from'), await row.getAttribute('data-to')]
    await page.locator('#day').fill(from ?? '')
    expect(await row.getAttribute('class')).toContain('is-held')
    const place = await page.locator('.clock-hand').getAttribute('x')
    await page.locator('#day').fill(to ?? '')
    expect(await page.locator('.clock-hand').getAttribute('x')).not.toBe(place)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('is told in full without script, in every language', async () => {
    const options = { javaScriptEnabled: false }
    const list = await open('people/', options)
    const { person, decision } = await firstPaths(list.page)
    await closePage(list)
    for (const home of ['', 'ru/']) {
      const opening = await open(`${home}people/${person.replace('../people/', '')}`, options)
      const { page } = opening
      expect(await page.locator('h1').innerText()).not.toBe('')
      expect(await page.locator('.who-list li').count()).toBeGreaterThan(0)
      expect(await page.locator('.side h2').count()).toBeGreaterThan(1)
      expect(await page.locator('#day').isVisible()).toBe(false)
      await closePage(opening)
    }
    const votes = await open(`people/${decision.replace('../people/', '')}`, options)
    expect(await votes.page.locator('.who-list li').count()).toBeGreaterThan(1)
    expect(await votes.page.locator('.who-list li .chip').count()).toBeGreaterThan(1)
    await closePage(votes)
  })
})

describe('nobody is kept out', () => {
  it.each(['', 'ru/'])('of people, person and decision (edition "%s")', async (home) => {
    const opening = await open(`${home}people/`)
    const { page, faults } = opening
    const { person, decision } = await firstPaths(page)
    expect(await findBarriers(page)).toEqual([])
    for (const path of [person, decision]) {
      await page.goto(new URL(path, page.url()).href)
      expect(await findBarriers(page)).toEqual([])
      await page.goBack()
    }
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it('on a phone in the dark', async () => {
    const opening = await open('ru/people/', { ...phone, colorScheme: 'dark' })
    const { page } = opening
    const { person, decision } = await firstPaths(page)
    expect(await findBarriers(page)).toEqual([])
    for (const path of [person, decision]) {
      await page.goto(new URL(path, page.url()).href)
      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.goBack()
    }
    await closePage(opening)
  })
})
