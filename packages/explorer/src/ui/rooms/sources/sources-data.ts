/** The page of sources: how much there is, how much of it was opened, under which terms, and the way on. */
import { group } from 'd3-array'
import { slugOf } from '@thaw/core'
import { weakSpots, type Source } from '@thaw/dossier'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import { mainLanguage, textReader } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { lettersOf, type WorksLetter } from './works-data.ts'

/** Everything that the page of sources shows. */
export interface SourcesData {
  readonly works: number
  readonly series: number
  readonly panels: number
  /** Works by whether they were opened; those of which it is not said stand last. */
  readonly seen: readonly {
    readonly seen: NonNullable<Source['seen']> | 'other'
    readonly count: number
  }[]
  readonly letters: readonly WorksLetter[]
  /** Names and paths, from the site's root, of all works as files. */
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly attributions: readonly {
    readonly name: DossierText
    /** Empty where the dossier names none. */
    readonly licence: DossierText
    readonly text: DossierText
  }[]
  readonly licence: DossierText
  readonly cite: DossierText
  readonly russian: readonly RussianGroup[]
  /** Texts of the dossier; `path` from the site's root. */
  readonly texts: readonly {
    readonly path: string
    readonly title: string
    readonly language: string | undefined
  }[]
  /** How many weak spots the evidence has; they have a page where there are any. */
  readonly weak: number
}

/** Words of one kind in two languages. */
interface RussianGroup {
  readonly kind: string
  readonly terms: readonly {
    readonly en: string
    readonly ru: string
    readonly ruYo: string
    readonly note: string
  }[]
}

/** What the page cannot find in the dossier itself. */
export interface SourcesExtras {
  readonly texts: SourcesData['texts']
  readonly files: SourcesData['files']
}

/** The sources of an edition. */
export function sourcesData(edition: Edition, { texts, files }: SourcesExtras): SourcesData {
  const { dossier } = edition
  const { manifest, sources } = dossier
  const read = textReader(edition)
  const count = (seen: Source['seen']): number =>
    [...sources.values()].filter((source) => source.seen === seen).length
  const kinds = ['seen', 'partly', 'memory', undefined] as const
  return {
    works: sources.size,
    series: dossier.series.size,
    panels: dossier.panels.size,
    seen: kinds
      .map((seen) => ({ seen: seen ?? ('other' as const), count: count(seen) }))
      .filter((one) => one.count > 0),
    letters: lettersOf(dossier),
    files,
    attributions: manifest.attributions.map(({ name, licence, text }) => ({
      name: { text: name, language: mainLanguage(edition) },
      licence: read(`attributions.${slugOf(name)}.licence`, licence),
      text: read(`attributions.${slugOf(name)}.text`, text),
    })),
    licence: read('licence', manifest.licence),
    cite: read('cite', manifest.cite),
    russian: russianGroups(edition),
    texts,
    weak: weakSpots(dossier).length,
  }
}

function russianGroups({ dossier }: Edition): readonly RussianGroup[] {
  return [...group(dossier.russianTerms, ({ kind }) => kind)].map(([kind, terms]) => ({
    kind,
    terms: terms.map(({ en, ru, ruYo, note }) => ({ en, ru, ruYo, note })),
  }))
}
