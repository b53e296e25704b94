/** What holds on every page: it can be read without script, it keeps to its host, nobody is kept out. */
import { describe, expect, inject, it } from 'vitest'
import { closePage } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'
import { overflow } from './harness/overflow.ts'
import { useBrowser } from './harness/use-browser.ts'

const paths = [
  ...['', 'lab/', 'record/', 'people/', 'claims/', 'faq/', 'sources/'],
  ...['model/', 'model/judged/', 'model/parameters/'],
]

/** Axe looks at every element of the longest pages three times, on whatever machine this is. */
const patience = 300_000

const openUrl = useBrowser()

describe.each(paths)('the page /%s', (path) => {
  it('has a title, one main heading and at least 100 words without script', async () => {
    const opening = await openUrl(inject('siteUrl') + path, {
      javaScriptEnabled: false,
    })
    const { page, faults } = opening
    expect((await page.title()).length).toBeGreaterThan(3)
    expect(await page.locator('h1').count()).toBe(1)
    const words = (await page.locator('main').innerText()).split(/\s+/).filter(Boolean)
    expect(words.length).toBeGreaterThanOrEqual(100)
    expect(faults).toEqual([])
    await closePage(opening)
  })

  it(
    'keeps nobody out, in the light theme on a desk and in the dark one on a phone',
    async () => {
      const opening = await openUrl(inject('siteUrl') + path, { colorScheme: 'light' })
      expect(await findBarriers(opening.page)).toEqual([])
      await opening.page.emulateMedia({ colorScheme: 'dark' })
      expect(await findBarriers(opening.page, ['color-contrast'])).toEqual([])
      await opening.page.setViewportSize({ width: 390, height: 844 })
      expect(await findBarriers(opening.page)).toEqual([])
      expect(opening.faults).toEqual([])
      await closePage(opening)
    },
    patience,
  )

  it('does not scroll sideways on a phone, a small phone or a desk', async () => {
    const opening = await openUrl(inject('siteUrl') + path)
    for (const width of [1280, 390, 320]) {
      await opening.page.setViewportSize({ width, height: 844 })
      await expect.poll(() => overflow(opening.page), { message: `at ${width} pixels` }).toBe(0)
    }
    await closePage(opening)
  })

  it('works under a base path: it loads all its files, and its links stay in the site', async () => {
    const opening = await openUrl(inject('basedUrl') + path)
    const links = await opening.page
      .locator('a[href]')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => new URL(anchor.getAttribute('href') ?? '', document.baseURI).href),
      )
    const host = new URL(inject('basedUrl')).host
    const inside = [...new Set(links.map((link) => link.split('#')[0] ?? ''))].filter(
      (link) => new URL(link).host === host,
    )
    expect(inside.filter((link) => !link.startsWith(inject('basedUrl')))).toEqual([])
    const answers = await Promise.all(
      inside.map(async (link) => {
        const answer = await opening.page.request.get(link, { timeout: patience })
        return `${answer.status()} ${link}`
      }),
    )
    expect(answers.filter((answer) => !answer.startsWith('200'))).toEqual([])
    expect(opening.faults).toEqual([])
    await closePage(opening)
  })
})
