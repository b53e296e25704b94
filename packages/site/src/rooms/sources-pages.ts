/** What everything rests on: an overview, works by letter, series, and what is said of how a thing is known. */
import { citeWork } from '@thaw/citation'
import { KNOWN_PATH, SOURCES_PATH, sourcesData, worksData, worksPath } from '@thaw/explorer'
import { BIBLIOGRAPHY_PATHS } from '../data-files.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'
import { seriesPages } from './series-pages.ts'
import { textLinksOf } from './texts-pages.ts'

/** The sources; a dossier always has this page, because its terms stand there. */
export const sourcesPages: PlanRoom = (edition, runs) => {
  const { dossier, words, home } = edition
  const title = words.text('sources.title')
  const about = {
    works: dossier.sources.size,
    series: dossier.series.size,
    dossier: dossier.manifest.title,
  }
  const files = dossier.sources.size === 0 ? [] : BIBLIOGRAPHY_PATHS
  const overview: PlannedPage = {
    head: { path: home + SOURCES_PATH, title, description: words.text('sources.about', about) },
    page: { kind: 'sources', data: sourcesData(edition, { texts: textLinksOf(edition), files }) },
  }
  const known: PlannedPage = {
    head: {
      path: home + KNOWN_PATH,
      title: words.text('sources.how-known'),
      description: words.text('sources.how-known-lead'),
    },
    page: { kind: 'known', data: {} },
  }
  const works = worksData(edition, citeWork).map((data): PlannedPage => {
    const letter = data.letter.toUpperCase()
    const told = { letter, works: data.works.length, dossier: dossier.manifest.title }
    return {
      head: {
        path: home + worksPath(data.letter),
        title: words.text('sources.letter', { letter }),
        description: words.text('sources.letter-about', told),
      },
      page: { kind: 'works', data },
    }
  })
  return [overview, known, ...works, ...seriesPages(edition, runs)]
}
