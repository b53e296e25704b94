/** What stands around the pages of one edition: its names, its navigation, whose data it shows. */
import { slugOf } from '@thaw/core'
import { untranslated } from '@thaw/dossier'
import type {
  DossierText,
  MessageKey,
  NavigationEntry,
  PageAssets,
  SiteFrame,
  SiteLanguage,
} from '@thaw/explorer'
import type { SiteEdition } from './editions.ts'

/** A page that the navigation may name besides the first. */
interface NavigationPage {
  readonly path: string
  readonly label: MessageKey
}

const mainPages: readonly NavigationPage[] = [
  { path: 'record/', label: 'shell.record' },
  { path: 'people/', label: 'shell.people' },
  { path: 'claims/', label: 'shell.claims' },
  { path: 'teach/', label: 'shell.teach' },
]

const quietPages: readonly NavigationPage[] = [
  { path: 'model/', label: 'shell.model' },
  { path: 'faq/', label: 'shell.faq' },
  { path: 'sources/', label: 'shell.sources' },
  { path: 'search/', label: 'shell.search' },
]

const furtherPages: readonly NavigationPage[] = [
  { path: 'glossary/', label: 'shell.glossary' },
  { path: 'documents/', label: 'shell.documents' },
  { path: 'readings/', label: 'shell.readings' },
  { path: 'levers/', label: 'shell.levers' },
]

/** What the frames of all editions of a site share. */
export interface FrameParts {
  /** Paths of all pages of the site. */
  readonly paths: ReadonlySet<string>
  /** In the author's order; the first is the one of the pages that are in one language only. */
  readonly languages: readonly SiteLanguage[]
  /** Where the site stands for everyone; undefined where nobody said, or where it does not matter. */
  readonly address: string | undefined
  readonly assets: PageAssets
}

/** The frame of one edition; the navigation names only pages that exist. */
export function siteFrame(
  { dossier, words, home, prose }: SiteEdition,
  { paths, languages, address, assets }: FrameParts,
): SiteFrame {
  const { manifest } = dossier
  const main = languages[0]?.language
  const entries = (pages: readonly NavigationPage[]): readonly NavigationEntry[] =>
    pages
      .map(({ path, label }) => ({
        path: paths.has(home + path) ? home + path : path,
        label: words.text(label),
        language: paths.has(home + path) ? undefined : main,
      }))
      .filter(({ path }) => paths.has(path))
  const foreign = untranslated(dossier, words.language)
  const textOf = (text: string, key: string): DossierText => ({
    text,
    language: foreign.has(key) ? main : undefined,
  })
  const owners = manifest.attributions.map(({ name, licence }) => ({
    name: { text: name, language: home === '' ? undefined : main },
    licence: textOf(licence, `attributions.${slugOf(name)}.licence`),
  }))
  const first = { path: home, label: words.text('shell.try'), language: undefined }
  return {
    title: manifest.title,
    tagline: manifest.tagline,
    language: words.language,
    address,
    home,
    languages,
    words,
    prose,
    main: [...(paths.has(home) ? [first] : []), ...entries(mainPages)],
    quiet: entries(quietPages),
    further: entries(furtherPages),
    titleLanguage: foreign.has('title') ? main : undefined,
    dutyNote: textOf(manifest.dutyNote, 'duty_note'),
    licence: textOf(manifest.licence, 'licence'),
    attributions: owners,
    assets,
  }
}
