/** The shortest proof that the engine runs. */
import type { Page } from 'playwright-core'
import { leversOf, movedLines, openGroups, otherStop, rest } from './laboratory.ts'

/**
 * Moves the first lever to another stop and waits until the address says so; gives how many charts
 * then show a world of the reader's.
 */
export async function moveFirstLever(page: Page): Promise<number> {
  await rest(page)
  await openGroups(page)
  const lever = leversOf(page).first()
  const id = ((await lever.getAttribute('id')) ?? '').replace(/^lever-/, '')
  await otherStop(lever).click()
  await page.locator('.youline').first().waitFor()
  await rest(page)
  await page.waitForURL(({ href }) => href.includes(`&${id}=`))
  return (await movedLines(page)).length
}
