/** The shortest proof that the engine runs. */
import type { Page } from 'playwright-core'
import { leversOf, movedLines, openGroups, otherStop, rest } from './laboratory.ts'

/** Moves the first lever to another stop; gives how many charts then show a world of the reader's. */
export async function moveFirstLever(page: Page): Promise<number> {
  await rest(page)
  await openGroups(page)
  await otherStop(leversOf(page).first()).click()
  await page.locator('.youline').first().waitFor()
  await rest(page)
  return (await movedLines(page)).length
}
