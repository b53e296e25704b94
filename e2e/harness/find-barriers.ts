/** Asks axe what on a page keeps a person out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What `source` leaves on a page. */
    axe: { readonly run: (options: RunOptions) => Promise<AxeResults> }
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Violations of the page as it stands, one line each: rule, what it wants, and where.
 * Rules: those named, or all that axe holds to be violations of WCAG 2.2 A and AA and its best
 * practices.
 */
export async function findBarriers(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(source)
  const options: RunOptions = {
    // Without this axe names every place that is fine, which takes longer than all the rest.
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  }
  const results = await page.evaluate((wanted) => window.axe.run(wanted), options)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  )
}
