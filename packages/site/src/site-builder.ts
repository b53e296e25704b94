/** Makes sites, one after another: the pool, the scripts and what was run before stay at hand. */
import { hashText, type Checked, type Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { interfaceMessages, makeWords, messagesScript } from '@thaw/explorer'
import type { PageAssets } from '@thaw/explorer'
import { openPool } from '@thaw/pool'
import { loadClientAssets } from './client-assets.ts'
import type { ClientAssets } from './client-assets.ts'
import { dataFiles } from './data-files.ts'
import { ensembleCache } from './ensemble-cache.ts'
import type { EnsembleCache } from './ensemble-cache.ts'
import { livePages } from './live-pages.ts'
import { makeIssue } from './make-issue.ts'
import { OVERLAY_PATH } from './overlay-path.ts'
import { pageCache } from './page-cache.ts'
import type { PageCache } from './page-cache.ts'
import { readingPages } from './reading-pages.ts'
import type { PlannedPage } from './reading-pages.ts'
import { siteFrame } from './site-frame.ts'
import type { SiteFiles } from './site-files.ts'

/** Who the site is made for. */
export interface BuildOptions {
  /** A served site reloads by itself and shows faults; a published one knows nothing of that. */
  readonly mode: 'serve' | 'publish'
}

/** Makes one site after another. */
export interface SiteBuilder {
  /** The whole site of a dossier; issues as of `buildSite`. */
  readonly build: (dossier: Dossier, options: BuildOptions) => Promise<Checked<SiteFiles>>
  /** Ends the workers. */
  readonly close: () => Promise<void>
}

/**
 * Opens the workers and reads the scripts of the pages.
 *
 * Issues: SI001 where the scripts are not built; the value then is undefined.
 */
export async function openSiteBuilder(): Promise<Checked<SiteBuilder | undefined>> {
  const assets = await loadClientAssets()
  if (assets.value === undefined) return { value: undefined, issues: assets.issues }
  const found = assets.value
  const pool = openPool()
  const parts = { assets: found, ensembles: ensembleCache(pool), pages: pageCache() }
  return {
    value: {
      build: (dossier, options) => build(dossier, options, parts),
      close: () => pool.close(),
    },
    issues: assets.issues,
  }
}

/**
 * A dossier to a whole static site: every page as HTML that reads without script, the files that
 * its scripts fetch, the model and every series to take away. All addresses are relative.
 *
 * Issues: SI001, SI002, SI003, SI008.
 */
export async function buildSite(
  dossier: Dossier,
  options: BuildOptions = { mode: 'publish' },
): Promise<Checked<SiteFiles>> {
  const opened = await openSiteBuilder()
  if (opened.value === undefined) return { value: new Map(), issues: opened.issues }
  try {
    return await opened.value.build(dossier, options)
  } finally {
    await opened.value.close()
  }
}

/** What stays at hand from one site to the next. */
interface BuilderParts {
  readonly assets: ClientAssets
  readonly ensembles: EnsembleCache
  readonly pages: PageCache
}

async function build(
  dossier: Dossier,
  options: BuildOptions,
  { assets, ensembles, pages }: BuilderParts,
): Promise<Checked<SiteFiles>> {
  const language = dossier.manifest.languages[0] ?? 'en'
  const messages = interfaceMessages(language)
  const words = makeWords(language, messages)
  const live = await livePages(dossier, ensembles, words)
  ensembles.sweep()
  const planned = withFront([...live.pages, ...readingPages(dossier)])
  const script = messagesScript(messages)
  const scriptPath = `assets/messages-${language}-${hashText(script).slice(0, 8)}.js`
  const frame = siteFrame(
    dossier,
    new Set(planned.pages.map(({ head }) => head.path)),
    { ...pageAssets(assets, options), messages: scriptPath },
    words,
  )
  return {
    value: new Map([
      ...assets.files,
      [scriptPath, new TextEncoder().encode(script)],
      ...dataFiles(dossier),
      ...live.files,
      ...planned.pages.map((page): [string, Uint8Array] => [
        `${page.head.path}index.html`,
        pages(page, frame),
      ]),
    ]),
    issues: [...live.issues, ...planned.issues],
  }
}

/** A site always opens: without a front question, with the first page that it has. */
function withFront(pages: readonly PlannedPage[]): {
  readonly pages: readonly PlannedPage[]
  readonly issues: readonly Issue[]
} {
  const [first] = pages
  if (first === undefined || pages.some(({ head }) => head.path === ''))
    return { pages, issues: [] }
  const opening = { head: { ...first.head, path: '' }, page: first.page }
  const issue = makeIssue('SI003', undefined, { page: `"${first.head.title}"` })
  return { pages: [opening, ...pages], issues: [issue] }
}

function pageAssets(assets: ClientAssets, { mode }: BuildOptions): Omit<PageAssets, 'messages'> {
  return { ...assets.paths, overlay: mode === 'serve' ? OVERLAY_PATH : undefined }
}
