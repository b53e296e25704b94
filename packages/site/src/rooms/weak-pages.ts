/** Where the evidence is weak. */
import { WEAK_PATH, weakData } from '@thaw/explorer'
import type { PlanRoom } from './plan-rooms.ts'

/** One page; none where nothing is weak. */
export const weakPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  const data = weakData(edition)
  if (data.count === 0) return []
  const about = { count: data.count, dossier: dossier.manifest.title }
  const head = {
    path: home + WEAK_PATH,
    title: words.text('sources.weak'),
    description: words.text('sources.weak-about', about),
  }
  return [{ head, page: { kind: 'weak', data } }]
}
