/** The record, series by series. */
import type { Panel, Series, Source } from '@thaw/dossier'
import {
  panelData,
  panelPath,
  rootOf,
  sharedWord,
  SERIES_PATH,
  seriesListData,
  seriesPagePath,
  seriesPartData,
  seriesPartPath,
  seriesParts,
  seriesPath,
  shortName,
} from '@thaw/explorer'
import type { Edition, StructuredData } from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'

/** The list of all, a page for each group of series and each panel; none where there are no figures. */
export function seriesPages(edition: Edition, runs: ModelRuns | undefined): readonly PlannedPage[] {
  const { dossier, words } = edition
  if (dossier.series.size + dossier.panels.size === 0) return []
  const head = {
    path: SERIES_PATH,
    title: words.text('sources.series'),
    description: words.text('sources.series-about', { dossier: dossier.manifest.title }),
  }
  const groups = seriesParts(dossier).map((part) => {
    const { slug, group, series } = part
    const counts = { part: part.part, parts: part.parts, count: series.length }
    const name = sharedWord(edition, 'topics', group).text
    const headOfOne = {
      path: seriesPartPath(slug),
      title: words.text('sources.group-title', { group: name, ...counts }),
      description: words.text('sources.group-about', { group: name, ...counts }),
      about: series.map((one) => {
        const path = seriesPagePath(slug, one.id)
        const place = { path, file: seriesPath(one.id), sources: one.sources }
        return datasetOf(edition, one, place)
      }),
    }
    return roomPage(edition, headOfOne, () => ({
      kind: 'series-part',
      data: seriesPartData(edition, part, runs?.base),
    }))
  })
  const panels = [...dossier.panels.values()].map((one) => {
    const path = panelPath(one.id)
    const file = seriesPath(`panel-${one.id}`)
    const about = [datasetOf(edition, one, { path, file, sources: [one.source] })]
    const description = words.text('sources.one-about', { title: one.title })
    return roomPage(edition, { path, title: one.title, description, about }, () => ({
      kind: 'panel',
      data: panelData(edition, one),
    }))
  })
  return [
    roomPage(edition, head, () => ({ kind: 'series-list', data: seriesListData(edition) })),
    ...groups,
    ...panels,
  ]
}

interface DatasetPlace {
  readonly path: string
  /** From the site's root. */
  readonly file: string
  readonly sources: readonly string[]
}

/**
 * A series as schema.org has it: its makers are those of the works, as the works name them. A work is
 * cited by the name that its chip has on the page: its title stands where the chip leads.
 */
function datasetOf(
  { dossier, words, home }: Edition,
  { title, unit, note }: Series | Panel,
  { path, file, sources }: DatasetPlace,
): StructuredData {
  const works = sources.flatMap((id) => dossier.sources.get(id) ?? [])
  const makers = [...new Set(works.flatMap(namesOf))]
  const terms = works.map(({ licence }) => licence).filter((licence) => licence !== '')
  const license = [...new Set(terms), dossier.manifest.licence].filter((part) => part !== '')
  return {
    '@type': 'Dataset',
    name: title,
    description: [title, unit, note].filter((part) => part !== '').join('. '),
    inLanguage: words.language,
    variableMeasured: unit,
    ...(makers.length === 0
      ? {}
      : { creator: makers.map((name) => ({ '@type': 'Person', name })) }),
    ...(license.length === 0 ? {} : { license: license.join('; ') }),
    ...(works.length === 0 ? {} : { citation: works.map(shortName) }),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: rootOf(home + path) + file,
    },
  }
}

function namesOf({ authors, editors }: Source): readonly string[] {
  const people = authors.length > 0 ? authors : editors
  return people.map(({ family, given, literal }) =>
    family === '' ? literal : [given, family].filter((part) => part !== '').join(' '),
  )
}
