/** Who was in the room. */
import { peopleData } from '@thaw/explorer'
import type { PlanRoom } from './plan-rooms.ts'

/** The people. */
export const peoplePages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  if (dossier.people.size === 0) return []
  const about = {
    people: dossier.people.size,
    decisions: dossier.decisions.size,
    dossier: dossier.manifest.title,
  }
  const title = words.text('people.title')
  const head = { path: `${home}people/`, title, description: words.text('people.about', about) }
  return [{ head, page: { kind: 'people', data: peopleData(edition) } }]
}
