/** Makes sites, one after another: the pool, the scripts and what was run before stay at hand. */
import type { Checked } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { PageAssets, SiteFrame } from '@thaw/explorer'
import { openPool } from '@thaw/pool'
import { loadClientAssets } from './client-assets.ts'
import type { ClientAssets } from './client-assets.ts'
import { dataFiles } from './data-files.ts'
import { siteEditions } from './editions.ts'
import { ensembleCache } from './ensemble-cache.ts'
import type { EnsembleCache } from './ensemble-cache.ts'
import { keptSite } from './offline/keep-site.ts'
import { missingPage } from './missing-page.ts'
import { modelRuns } from './model-runs.ts'
import { OFFLINE_PATHS } from './offline/web-manifest.ts'
import { OVERLAY_PATH } from './overlay-path.ts'
import { pageCache } from './page-cache.ts'
import type { PageCache } from './page-cache.ts'
import { planEdition } from './plan-edition.ts'
import type { PlannedEdition } from './plan-edition.ts'
import { drawPictures } from './pictures/draw-pictures.ts'
import { shareCards } from './pictures/share-cards.ts'
import type { ShareCard } from './pictures/draw-card.ts'
import { renderEditions } from './render-editions.ts'
import { searchEngineFiles } from './search-engines.ts'
import { siteFrame } from './site-frame.ts'
import type { SiteFiles } from './site-files.ts'

/** Who the site is made for. */
export interface BuildOptions {
  /**
   * A served site reloads by itself and shows faults; a published one can be kept for use without
   * network; a copy is what goes into one file, and does neither.
   */
  readonly mode: 'serve' | 'publish' | 'copy'
  /** Where a published site will stand, with a slash at its end; left out: as the dossier says. */
  readonly address?: string | undefined
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
 * Issues: SI001, SI002, SI003, SI008; SI020 to SI023 for the interface of its languages.
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
  parts: BuilderParts,
): Promise<Checked<SiteFiles>> {
  const { assets, ensembles } = parts
  const editions = siteEditions(dossier)
  const runs = await modelRuns(dossier, ensembles)
  const planned: PlannedEdition[] = []
  for (const edition of editions.value) {
    const all = await planEdition(edition, dossier, runs)
    // What stands on a disk cannot be a part of another page.
    const pages = all.pages.filter(({ page }) => options.mode !== 'copy' || page.kind !== 'embed')
    planned.push({ ...all, pages })
  }
  ensembles.sweep()
  const address = siteAddressOf(dossier, options)
  const cards = options.mode === 'publish' ? shareCards(planned) : new Map<string, ShareCard>()
  const frames = siteFrames(planned, address, pageAssets(assets, options))
  const files = new Map([
    ...assets.files,
    ...editions.value.flatMap((edition) => [...edition.files]),
    ...(options.mode === 'copy' ? [] : [['embed.js', assets.embedElement] as const]),
    ...dataFiles(dossier),
    ...planned.flatMap((one) => [...one.files]),
    ...renderEditions({ planned, frames, cards }, parts.pages),
    ...(address === undefined ? [] : searchEngineFiles(pathsOf(planned), address)),
  ])
  const [frame] = frames
  const isKept = options.mode === 'publish' && frame !== undefined
  return {
    value: isKept
      ? new Map([
          ...keptSite(files, frame, assets.serviceWorker),
          ...(await drawPictures(cards)),
          ['404.html', missingPage(frames)],
        ])
      : files,
    issues: [...editions.issues, ...planned.flatMap((one) => one.issues)],
  }
}

function pathsOf(planned: readonly PlannedEdition[]): readonly string[] {
  return planned.flatMap(({ pages }) => pages.map(({ head }) => head.path))
}

/** One frame an edition, in their order. */
function siteFrames(
  planned: readonly PlannedEdition[],
  address: string | undefined,
  assets: Omit<PageAssets, 'messages'>,
): readonly SiteFrame[] {
  const paths = new Set(pathsOf(planned))
  const languages = planned.map(({ edition: { language, name, home } }) => ({
    language,
    name,
    home,
  }))
  return planned.map(({ edition }) =>
    siteFrame(edition, {
      paths,
      languages,
      address,
      assets: { ...assets, messages: edition.scripts },
    }),
  )
}

/** An address is for a site that stands somewhere; a served one and a copy do not. */
function siteAddressOf(dossier: Dossier, options: BuildOptions): string | undefined {
  if (options.mode !== 'publish') return undefined
  const address = options.address ?? dossier.manifest.address
  return address === '' ? undefined : address
}

/** Threads of the laboratory, by the names that its build gives them. */
const WORKER = /\/(?:lab-)?worker-[^/]*\.js$/

function pageAssets(assets: ClientAssets, { mode }: BuildOptions): Omit<PageAssets, 'messages'> {
  const { manifest, icon } = OFFLINE_PATHS
  return {
    ...assets.paths,
    engine: [...assets.files.keys()].filter((path) => WORKER.test(path)),
    overlay: mode === 'serve' ? OVERLAY_PATH : undefined,
    offline: mode === 'publish' ? { script: assets.offline, manifest, icon } : undefined,
  }
}
