/** Makes sites, one after another: the pool, the scripts and what was run before stay at hand. */
import type { Checked, Issue } from '@thaw/core'
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
import { planEdition } from './plan-edition.ts'
import type { PlannedEdition } from './plan-edition.ts'
import { drawPictures } from './pictures/draw-pictures.ts'
import { shareCards } from './pictures/share-cards.ts'
import type { ShareCard } from './pictures/draw-card.ts'
import { renderEditions } from './render-editions.ts'
import { searchEngineFiles } from './search-engines.ts'
import { siteFrame } from './site-frame.ts'
import { servedFiles } from './site-files.ts'
import type { LazyFiles, ServedFiles, SiteFiles } from './site-files.ts'

/** Who the site is made for. */
export interface BuildOptions {
  /**
   * A published site can be kept for use without network; a copy is what goes into one file.
   */
  readonly mode: 'publish' | 'copy'
  /** Where a published site will stand, with a slash at its end; left out: as the dossier says. */
  readonly address?: string | undefined
}

/** Makes one site after another, to be served. */
export interface SiteBuilder {
  /** The site of a dossier; its pages are made when they are asked for. Issues as of `buildSite`. */
  readonly build: (dossier: Dossier) => Promise<Checked<ServedFiles>>
  /** Ends the workers. */
  readonly close: () => Promise<void>
}

/**
 * Opens the workers and reads the scripts of the pages.
 *
 * Issues: SI001 where the scripts are not built; the value then is undefined.
 */
export async function openSiteBuilder(): Promise<Checked<SiteBuilder | undefined>> {
  const { value: parts, issues } = await openParts()
  if (parts === undefined) return { value: undefined, issues }
  const serve = async (dossier: Dossier): Promise<Checked<ServedFiles>> => {
    const { files, pages, issues: found } = await planSite(dossier, { mode: 'serve' }, parts)
    return { value: servedFiles(files, pages), issues: found }
  }
  return { value: { build: serve, close: parts.close }, issues }
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
  const { value: parts, issues } = await openParts()
  if (parts === undefined) return { value: new Map(), issues }
  try {
    return await build(dossier, options, parts)
  } finally {
    await parts.close()
  }
}

/** What stays at hand from one site to the next. */
interface BuilderParts {
  readonly assets: ClientAssets
  readonly ensembles: EnsembleCache
  readonly close: () => Promise<void>
}

async function openParts(): Promise<Checked<BuilderParts | undefined>> {
  const { value: assets, issues } = await loadClientAssets()
  if (assets === undefined) return { value: undefined, issues }
  const pool = openPool()
  return { value: { assets, ensembles: ensembleCache(pool), close: () => pool.close() }, issues }
}

type Mode = BuildOptions['mode'] | 'serve'
type PlanOptions = Omit<BuildOptions, 'mode'> & { readonly mode: Mode }

/** A site whose pages are still to be made. */
interface PlannedSite {
  readonly frames: readonly SiteFrame[]
  readonly cards: ReadonlyMap<string, ShareCard>
  /** Everything but the pages. */
  readonly files: SiteFiles
  readonly pages: LazyFiles
  readonly issues: readonly Issue[]
}

async function planSite(
  dossier: Dossier,
  options: PlanOptions,
  { assets, ensembles }: BuilderParts,
): Promise<PlannedSite> {
  const editions = siteEditions(dossier)
  const runs = await modelRuns(dossier, ensembles)
  const planned: PlannedEdition[] = []
  for (const edition of editions.value) {
    const all = await planEdition(edition, dossier, runs)
    // What stands on a disk cannot be a part of another page.
    const pages = all.pages.filter(({ isPart }) => options.mode !== 'copy' || isPart !== true)
    planned.push({ ...all, pages })
  }
  ensembles.sweep()
  const address = siteAddressOf(dossier, options)
  const cards = options.mode === 'publish' ? shareCards(planned) : new Map<string, ShareCard>()
  const frames = siteFrames(planned, address, pageAssets(assets, options.mode))
  const files = new Map([
    ...assets.files,
    ...editions.value.flatMap((edition) => [...edition.files]),
    ...(options.mode === 'copy' ? [] : [['embed.js', assets.embedElement] as const]),
    ...dataFiles(dossier),
    ...planned.flatMap((one) => [...one.files]),
    ...(address === undefined ? [] : searchEngineFiles(pathsOf(planned), address)),
  ])
  const pages = renderEditions({ planned, frames, cards })
  const issues = [...editions.issues, ...planned.flatMap((one) => one.issues)]
  return { frames, cards, files, pages, issues }
}

async function build(
  dossier: Dossier,
  options: BuildOptions,
  parts: BuilderParts,
): Promise<Checked<SiteFiles>> {
  const { files: others, pages, frames, cards, issues } = await planSite(dossier, options, parts)
  const files = new Map(others)
  for (const [path, make] of pages) files.set(path, await make())
  const [frame] = frames
  if (options.mode !== 'publish' || frame === undefined) return { value: files, issues }
  const whole = new Map([
    ...keptSite(files, frame, parts.assets.serviceWorker),
    ...(await drawPictures(cards)),
    ['404.html', missingPage(frames)],
  ])
  return { value: whole, issues }
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
function siteAddressOf(dossier: Dossier, options: PlanOptions): string | undefined {
  if (options.mode !== 'publish') return undefined
  const address = options.address ?? dossier.manifest.address
  return address === '' ? undefined : address
}

/** Threads of the laboratory, by the names that its build gives them. */
const WORKER = /\/(?:lab-)?worker-[^/]*\.js$/

function pageAssets(assets: ClientAssets, mode: Mode): Omit<PageAssets, 'messages'> {
  const { manifest, icon } = OFFLINE_PATHS
  return {
    ...assets.paths,
    engine: [...assets.files.keys()].filter((path) => WORKER.test(path)),
    overlay: mode === 'serve' ? OVERLAY_PATH : undefined,
    offline: mode === 'publish' ? { script: assets.offline, manifest, icon } : undefined,
  }
}
