/** What a reader does in the laboratory, whatever its pages come from. */
import type { Page } from 'playwright-core'

/** The laboratory at rest: its script runs and no world is being computed. */
export async function rest(page: Page): Promise<void> {
  await page.locator('.lab[data-state="still"]').waitFor()
}

/** Moves the first lever to another stop; gives how many charts then show a world of the reader's. */
export async function moveFirstLever(page: Page): Promise<number> {
  await rest(page)
  const folded = page.locator('.levers details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  await page
    .locator('.levers fieldset.lever')
    .first()
    .locator('.stop:not(.hist) input')
    .first()
    .click()
  await page.locator('.youline').first().waitFor()
  await rest(page)
  return page.locator('.youline').count()
}
