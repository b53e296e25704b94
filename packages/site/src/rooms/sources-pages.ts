/** What everything rests on: an overview, works by letter, series, and what is said of how a thing is known. */
import { citeWork } from '@thaw/citation'
import {
  KNOWN_PATH,
  lettersOf,
  openWorks,
  SOURCES_PATH,
  sourcesData,
  worksPath,
} from '@thaw/explorer'
import { BIBLIOGRAPHY_PATHS } from '../data-files.ts'
import { once } from '../once.ts'
import { roomPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'
import { seriesPages } from './series-pages.ts'
import { textLinksOf } from './texts-pages.ts'

/** The sources; a dossier always has this page, because its terms stand there. */
export const sourcesPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  const about = {
    works: dossier.sources.size,
    series: dossier.series.size,
    dossier: dossier.manifest.title,
  }
  const files = dossier.sources.size === 0 ? [] : BIBLIOGRAPHY_PATHS
  const overview = {
    path: SOURCES_PATH,
    title: words.text('sources.title'),
    description: words.text('sources.about', about),
  }
  const known = {
    path: KNOWN_PATH,
    title: words.text('sources.how-known'),
    description: words.text('sources.how-known-lead'),
  }
  const works = once(() => openWorks(edition, citeWork))
  return [
    roomPage(edition, overview, () => ({
      kind: 'sources',
      data: sourcesData(edition, { texts: textLinksOf(edition), files }),
    })),
    roomPage(edition, known, () => ({ kind: 'known', data: {} })),
    ...lettersOf(dossier).map(({ letter: id, count }) => {
      const letter = id.toUpperCase()
      const head = {
        path: worksPath(id),
        title: words.text('sources.letter', { letter }),
        description: words.text('sources.letter-about', {
          letter,
          works: count,
          dossier: dossier.manifest.title,
        }),
      }
      return roomPage(edition, head, () => ({ kind: 'works', data: works()(id) }))
    }),
    ...seriesPages(edition, runs),
  ]
}
