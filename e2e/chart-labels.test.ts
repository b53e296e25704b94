/** Labels of large charts and of the front page: none lies on another or leaves its picture. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { closePage, phone } from './harness/browser.ts'
import { arrive, worldQuery } from './harness/charts.ts'
import { readLabData } from './harness/lab-data.ts'
import { patience } from './harness/laboratory.ts'
import { useSite } from './harness/use-browser.ts'

const openAt = useSite()

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
      const opening = await openAt(`${folder}lab/${worldQuery(kept)}`, {
        reducedMotion: 'reduce',
        ...options,
      })
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
    const opening = await openAt(folder, {
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
