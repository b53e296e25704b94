/** Makes sites, one after another: the pool, the scripts and what was run before stay at hand. */
import type { Checked } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { openPool } from '@thaw/pool'
import { loadClientAssets } from './client-assets.ts'
import { ensembleCache } from './ensemble-cache.ts'
import { missingPage } from './missing-page.ts'
import { keptSite } from './offline/keep-site.ts'
import { drawPictures } from './pictures/draw-pictures.ts'
import { planSite, type BuildOptions, type SiteParts } from './plan-site.ts'
import { servedFiles, type ServedFiles, type SiteFiles } from './site-files.ts'

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
interface BuilderParts extends SiteParts {
  readonly close: () => Promise<void>
}

async function openParts(): Promise<Checked<BuilderParts | undefined>> {
  const { value: assets, issues } = await loadClientAssets()
  if (assets === undefined) return { value: undefined, issues }
  const pool = openPool()
  return { value: { assets, ensembles: ensembleCache(pool), close: () => pool.close() }, issues }
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
