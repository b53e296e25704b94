/** From a dossier to everything that its site holds, with the pages still to be made. */
import type { Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { PageAssets, SiteFrame } from '@thaw/explorer'
import type { ClientAssets } from './client-assets.ts'
import { dataFiles } from './data-files.ts'
import { siteEditions } from './editions.ts'
import type { EnsembleCache } from './ensemble-cache.ts'
import { modelRuns } from './model-runs.ts'
import { OFFLINE_PATHS } from './offline/web-manifest.ts'
import { OVERLAY_PATH } from './overlay-path.ts'
import type { ShareCard } from './pictures/draw-card.ts'
import { shareCards } from './pictures/share-cards.ts'
import { planEdition, type PlannedEdition } from './plan-edition.ts'
import { renderEditions } from './render-editions.ts'
import { searchEngineFiles } from './search-engines.ts'
import type { LazyFiles, SiteFiles } from './site-files.ts'
import { siteFrame } from './site-frame.ts'

/** Who the site is made for. */
export interface BuildOptions {
  /**
   * A published site can be kept for use without network; a copy is what goes into one file.
   */
  readonly mode: 'publish' | 'copy'
  /** Where a published site will stand, with a slash at its end; left out: as the dossier says. */
  readonly address?: string | undefined
}

type Mode = BuildOptions['mode'] | 'serve'

/** The same for a site that is served, too. */
export type PlanOptions = Omit<BuildOptions, 'mode'> & { readonly mode: Mode }

/** What sites are made with, one after the other. */
export interface SiteParts {
  /** Scripts and styles of the pages. */
  readonly assets: ClientAssets
  /** What was run before. */
  readonly ensembles: EnsembleCache
}

/** A site whose pages are still to be made. */
export interface PlannedSite {
  /** One for each edition. */
  readonly frames: readonly SiteFrame[]
  /** Pictures to share, by the path of their page; none but for a published site. */
  readonly cards: ReadonlyMap<string, ShareCard>
  /** Everything but the pages. */
  readonly files: SiteFiles
  /** Each made when it is asked for. */
  readonly pages: LazyFiles
  readonly issues: readonly Issue[]
}

/** Runs the model and plans every page; issues are those of editions and pages. */
export async function planSite(
  dossier: Dossier,
  options: PlanOptions,
  { assets, ensembles }: SiteParts,
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
