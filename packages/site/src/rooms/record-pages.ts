/** What happened. */
import { recordData } from '@thaw/explorer'
import type { PlanRoom } from './plan-rooms.ts'

/** The record. */
export const recordPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  if (dossier.events.size === 0) return []
  const title = words.text('record.title')
  const about = { events: dossier.events.size, dossier: dossier.manifest.title }
  const head = { path: `${home}record/`, title, description: words.text('record.about', about) }
  return [{ head, page: { kind: 'record', data: recordData(edition) } }]
}
