/** What everything rests on. */
import { sourcesData } from '@thaw/explorer'
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
  const title = words.text('sources.title')
  const head = { path: `${home}sources/`, title, description: words.text('sources.about', about) }
  return [{ head, page: { kind: 'sources', data: sourcesData(edition, texts) } }]
}
