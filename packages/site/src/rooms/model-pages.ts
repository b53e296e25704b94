/** How the model works. */
import { modelData } from '@thaw/explorer'
import { modelPath } from '../model-path.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** The model. */
export const modelPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  const data = modelData(edition, modelPath(dossier))
  if (data === undefined) return []
  const title = words.text('model.title')
  const description = words.text('model.about', { dossier: dossier.manifest.title })
  return [{ head: { path: `${home}model/`, title, description }, page: { kind: 'model', data } }]
}
