/** A dossier to one HTML file that holds its whole site and runs from a disk. */
import { InvariantError, type Checked } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { loadClientAssets } from '../client-assets.ts'
import { siteEditions } from '../editions.ts'
import { buildSite } from '../site-builder.ts'
import { fitCopy } from './fit-copy.ts'
import type { SiteCopy } from './fit-copy.ts'

/** Largest copy in bytes: what one still sends by mail. */
const LIMIT = 3_000_000

/**
 * Builds the site and packs it.
 *
 * Issues: those of `buildSite` and SI009; the value is undefined where there is no copy.
 */
export async function buildCopy(dossier: Dossier): Promise<Checked<SiteCopy | undefined>> {
  const assets = await loadClientAssets()
  if (assets.value === undefined) return { value: undefined, issues: assets.issues }
  const site = await buildSite(dossier, { mode: 'copy' })
  const [main] = siteEditions(dossier).value
  if (main === undefined) throw new InvariantError('a site without a language')
  const { words } = main
  const copy = fitCopy(site.value, { script: assets.value.copy, words, limit: LIMIT })
  return { value: copy.value, issues: [...site.issues, ...copy.issues] }
}
