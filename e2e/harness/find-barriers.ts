/** Asks axe what on a page keeps a person out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Violations of the page as it stands, one line each: rule, what it wants, and where.
 * Rules: all that axe holds to be violations of WCAG 2.2 A and AA and its best practices.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(source)
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }
    return axe.run()
  })
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  )
}
