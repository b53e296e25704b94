/** What everything rests on. */
import { citeWork } from '@thaw/citation'
import { SOURCES_PATH, sourcesData, worksData, worksPath } from '@thaw/explorer'
import { BIBLIOGRAPHY_PATHS } from '../data-files.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'
import { textsOf } from './texts-pages.ts'

/** The sources; a dossier always has this page, because its terms stand there. */
export const sourcesPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  const about = {
    works: dossier.sources.size,
    series: dossier.series.size,
    dossier: dossier.manifest.title,
  }
  const texts = textsOf(edition).map(({ head: { path, title } }) => ({ path, title }))
  const files = dossier.sources.size === 0 ? [] : BIBLIOGRAPHY_PATHS
  const title = words.text('sources.title')
  const description = words.text('sources.about', about)
  const overview: PlannedPage = {
    head: { path: home + SOURCES_PATH, title, description },
    page: { kind: 'sources', data: sourcesData(edition, { texts, files }) },
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
  return [overview, ...works]
}
