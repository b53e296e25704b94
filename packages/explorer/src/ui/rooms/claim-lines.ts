/** Claims as lines under an answer: verdict, the sentence that is judged, and why. */
import type { Dossier, Verdict } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../prepare/dossier-text.ts'

/** One claim. */
export interface ClaimLine {
  readonly id: string
  readonly verdict: Verdict
  readonly text: DossierText
  readonly why: DossierText
}

/** Claims by id; an id that no claim has (reported when the dossier was checked) is left out. */
export function claimLines(
  dossier: Dossier,
  ids: readonly string[],
  read: ReadText,
): readonly ClaimLine[] {
  return ids.flatMap((id) => {
    const claim = dossier.claims.get(id)
    if (claim === undefined) return []
    const { verdict } = claim
    return [
      {
        id,
        verdict,
        text: read(`claims.${id}.claim`, claim.text),
        why: read(`claims.${id}.why`, claim.why),
      },
    ]
  })
}
