/** What the text claims, judged. */
import { claimsData } from '@thaw/explorer'
import type { PlanRoom } from './plan-rooms.ts'

/** The claims. */
export const claimsPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  if (dossier.claims.size === 0) return []
  const title = words.text('claims.title')
  const description = words.text('claims.about', { claims: dossier.claims.size })
  const head = { path: `${home}claims/`, title, description }
  return [{ head, page: { kind: 'claims', data: claimsData(edition) } }]
}
