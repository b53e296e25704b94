/** What the text claims, judged: the list, a page for each claim, and a worksheet. */
import {
  CLAIMS_PATH,
  CLAIMS_SHEET_PATH,
  claimData,
  claimPath,
  claimReview,
  claimsData,
  claimsInOrder,
  sheetData,
} from '@thaw/explorer'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** The claims. */
export const claimsPages: PlanRoom = (edition, runs) => {
  const { dossier, words, home } = edition
  if (dossier.claims.size === 0) return []
  const pages = claimsInOrder(dossier).map((claim): PlannedPage => {
    const head = {
      path: home + claimPath(claim.id),
      title: `${claim.id}: ${claim.text}`,
      description: words.text('claims.one-about', { claim: claim.text }),
      about: [claimReview(claim, dossier.manifest, words)],
    }
    return { head, page: { kind: 'claim', data: claimData(edition, claim, runs !== undefined) } }
  })
  const sheet: PlannedPage = {
    head: {
      path: home + CLAIMS_SHEET_PATH,
      title: words.text('claims.sheet-head'),
      description: words.text('claims.sheet-description'),
    },
    page: { kind: 'claims-sheet', data: sheetData(edition) },
  }
  const overview: PlannedPage = {
    head: {
      path: home + CLAIMS_PATH,
      title: words.text('claims.title'),
      description: words.text('claims.about', { claims: dossier.claims.size }),
    },
    page: { kind: 'claims', data: claimsData(edition) },
  }
  return [overview, ...pages, sheet]
}
