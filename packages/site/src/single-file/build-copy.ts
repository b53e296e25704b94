/** A dossier to one HTML file that holds its whole site and runs from a disk. */
import type { Checked } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { interfaceMessages, makeWords } from '@thaw/explorer'
import type { Words } from '@thaw/explorer'
import { loadClientAssets } from '../client-assets.ts'
import { makeIssue } from '../make-issue.ts'
import { buildSite } from '../site-builder.ts'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import { copyDocument } from './copy-document.ts'
import { copyPage } from './copy-page.ts'
import { openParts } from './open-parts.ts'
import { packFiles } from './pack-files.ts'

/** Largest copy in bytes: what one still sends by mail. */
export const COPY_LIMIT = 3_000_000

/** What can be left out, because nothing but its download hangs on it. */
const OPTIONAL = /^data\/series\//

/** A copy, and what it does without. */
export interface SiteCopy {
  readonly bytes: Uint8Array
  /** Paths of downloads that would have made it larger than the limit. */
  readonly leftOut: ReadonlySet<string>
}

/**
 * Builds the site and packs it.
 *
 * Issues: those of `buildSite`; SI009 where the copy is too large even without its downloads. The
 * value then is undefined.
 */
export async function buildCopy(
  dossier: Dossier,
  limit: number = COPY_LIMIT,
): Promise<Checked<SiteCopy | undefined>> {
  const assets = await loadClientAssets()
  if (assets.value === undefined) return { value: undefined, issues: assets.issues }
  const site = await buildSite(dossier, { mode: 'copy' })
  const language = dossier.manifest.languages[0] ?? 'en'
  const words = makeWords(language, interfaceMessages(language))
  const copies = copiesOf(site.value, assets.value.copy, words)
  const small = copies.find(({ bytes }) => bytes.length <= limit)
  if (small !== undefined) return { value: small, issues: site.issues }
  const mega = (bytes: number): string => (bytes / 1e6).toFixed(1)
  const size = mega(copies.at(-1)?.bytes.length ?? 0)
  const issue = makeIssue('SI009', undefined, { size, limit: mega(limit) })
  return { value: undefined, issues: [...site.issues, issue] }
}

/** The whole copy, and the one without downloads. */
function copiesOf(files: SiteFiles, script: string, words: Words): readonly SiteCopy[] {
  const optional = new Set([...files.keys()].filter((path) => OPTIONAL.test(path)))
  return [new Set<string>(), optional].map((leftOut) => ({
    leftOut,
    bytes: bytesOf(copyText(files, leftOut, script, words)),
  }))
}

function copyText(
  files: SiteFiles,
  leftOut: ReadonlySet<string>,
  script: string,
  words: Words,
): string {
  const own = { leftOut: words.text('offline.leftOut') }
  const text = (path: string): string => new TextDecoder().decode(files.get(path))
  const front = copyPage(text('index.html'), '', files, leftOut, own)
  return copyDocument({ ...openParts(front, text), copy: script }, packFiles(files, leftOut, own), {
    noScript: words.text('offline.noScript'),
    failed: words.text('offline.failed'),
  })
}
