/** A dossier to one HTML file that holds its whole site and runs from a disk. */
import type { Checked } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { interfaceMessages, makeWords } from '@thaw/explorer'
import { loadClientAssets } from '../client-assets.ts'
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
  const language = dossier.manifest.languages[0] ?? 'en'
  const words = makeWords(language, interfaceMessages(language))
  const copy = fitCopy(site.value, { script: assets.value.copy, words, limit: LIMIT })
  return { value: copy.value, issues: [...site.issues, ...copy.issues] }
}
