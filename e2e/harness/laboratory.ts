/** What tests of the laboratory do on every visit. */
import type { Locator, Page } from 'playwright-core'
import { useSite, type OpenPath } from './use-browser.ts'

/** Milliseconds for a test that runs hundreds of worlds on whatever machine this is. */
export const patience = 600_000

/** One browser for all tests of a file; the result opens the laboratory by its query, and waits until it rests. */
export function useLaboratory(): OpenPath {
  const openAt = useSite()
  return async (query = '', options = {}) => {
    const watched = await openAt(`lab/${query}`, options)
    await rest(watched.page)
    return watched
  }
}

/** Milliseconds that one world may take where other programs want the same cores. */
const WORLD = 120_000

/** Waits until no world is being computed. */
export async function rest(page: Page): Promise<void> {
  await page.locator('.lab[data-state="still"]').waitFor({ timeout: WORLD })
}

/** Medians of the reader's world that do not lie on the world as it was. */
export async function movedLines(page: Page): Promise<readonly string[]> {
  return page.locator('.chart, .mini').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const line = (name: string): string | null | undefined =>
        figure.querySelector(name)?.getAttribute('d')
      const yours = line('.youline')
      return typeof yours === 'string' && yours !== line('.wasline') ? [yours] : []
    }),
  )
}

/** The first stop of a lever that is not the one that happened. */
export function otherStop(lever: Locator): Locator {
  return lever.locator('.stop:not(.hist) input').first()
}

/** Unfolds every group of levers as a reader does; a group must then stay open. */
export async function openGroups(page: Page): Promise<void> {
  const folded = page.locator('.levers details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** The levers of the list, each with its stops. */
export function leversOf(page: Page): Locator {
  return page.locator('.levers fieldset.lever')
}

/** The stops that are chosen and are not what happened, by lever and word. */
export async function movedStops(page: Page): Promise<readonly string[]> {
  return page
    .locator('.levers fieldset.lever .stop:not(.hist) input:checked')
    .evaluateAll((inputs) =>
      inputs.map(
        (input) => `${input.closest('fieldset')?.id ?? ''}: ${input.getAttribute('value') ?? ''}`,
      ),
    )
}

/** Presses the first button of a name. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click()
}

/** Moves the first levers of the list to a stop that did not happen, one step each. */
export async function moveLevers(page: Page, count: number): Promise<void> {
  for (let k = 0; k < count; k++) await otherStop(leversOf(page).nth(k)).click()
  await rest(page)
}
