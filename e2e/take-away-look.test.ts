/** A picture that is taken away looks as on the page, in both themes. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookOf, THEMES, type ThemeName } from '../packages/explorer/src/take-away/svg-look.ts'
import { closePage } from './harness/browser.ts'
import { otherStop, patience, rest } from './harness/laboratory.ts'
import { useTaking } from './harness/taking.ts'

const { openLab } = useTaking()

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
