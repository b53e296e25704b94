/** What tests of what is taken away do on every visit. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { WatchedPage } from './browser.ts'
import { figure } from './charts.ts'
import { otherStops, readLabData } from './lab-data.ts'
import { rest } from './laboratory.ts'
import { useSite } from './use-browser.ts'

/** A page of the site whose charts have their tools, and the laboratory with one world and two kept ones. */
interface Taking {
  readonly openAt: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>
  readonly openLab: (options?: BrowserContextOptions) => Promise<WatchedPage>
}

/** One browser for all tests of a file. */
export function useTaking(): Taking {
  const open = useSite()
  const openAt: Taking['openAt'] = async (path, options) => {
    const opening = await open(path, options)
    await opening.page.locator('figure.chart .tools button').first().waitFor()
    return opening
  }
  return {
    openAt,
    openLab: async (options) => {
      const opening = await openAt(threeWorlds(), options)
      await rest(opening.page)
      await figure(opening.page).locator('svg[role="img"] .thirdline').nth(1).waitFor()
      return opening
    },
  }
}

function threeWorlds(): string {
  const [a, b, c] = otherStops(readLabData())
  return `lab/?v=1&${(a ?? []).join('=')}&b=${(b ?? []).join(':')}&c=${(c ?? []).join(':')}`
}

/** A tool of the first chart. */
export const tool = (page: Page, name: string): Locator =>
  figure(page).locator('.tools').first().getByRole('button', { name, exact: true })
