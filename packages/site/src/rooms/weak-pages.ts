/** Where the evidence is weak. */
import { WEAK_PATH, weakData } from '@thaw/explorer'
import { roomPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** One page; none where nothing is weak. */
export const weakPages: PlanRoom = (edition) => {
  const { dossier, words } = edition
  const data = weakData(edition)
  if (data.count === 0) return []
  const about = { count: data.count, dossier: dossier.manifest.title }
  const head = {
    path: WEAK_PATH,
    title: words.text('sources.weak'),
    description: words.text('sources.weak-about', about),
  }
  return [roomPage(edition, head, () => ({ kind: 'weak', data }))]
}
