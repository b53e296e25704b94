/** What stands around the pages of one dossier: its names, its navigation, whose data it shows. */
import type { Dossier } from '@thaw/dossier'
import type { NavigationEntry, PageAssets, SiteFrame, Words } from '@thaw/explorer'

/** Pages that the navigation may name, in its order; only those that exist are named. */
const mainPages: readonly NavigationEntry[] = [
  { path: '', label: 'Try' },
  { path: 'record/', label: 'Record' },
  { path: 'people/', label: 'People' },
  { path: 'claims/', label: 'Claims' },
  { path: 'teach/', label: 'Teach' },
]

const quietPages: readonly NavigationEntry[] = [
  { path: 'model/', label: 'Model' },
  { path: 'faq/', label: 'FAQ' },
  { path: 'sources/', label: 'Sources' },
]

/** The frame of a site that has the pages `paths`. */
export function siteFrame(
  dossier: Dossier,
  paths: ReadonlySet<string>,
  assets: PageAssets,
  words: Words,
): SiteFrame {
  const { manifest } = dossier
  return {
    title: manifest.title,
    tagline: manifest.tagline,
    language: words.language,
    words,
    main: mainPages.filter((page) => paths.has(page.path)),
    quiet: quietPages.filter((page) => paths.has(page.path)),
    dutyNote: manifest.dutyNote,
    licence: manifest.licence,
    attributions: manifest.attributions.map(({ name, licence }) => ({ name, licence })),
    assets,
  }
}
