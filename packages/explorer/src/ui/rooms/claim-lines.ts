/** Claims as lines under an answer: verdict, the sentence that is judged, and why. */
import type { Claim, Dossier, Verdict } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../prepare/dossier-text.ts'

/** A claim by its number, and how it is judged. */
export interface ClaimChip {
  readonly id: string
  readonly verdict: Verdict
}

/** One claim. */
export interface ClaimLine extends ClaimChip {
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
    return claim === undefined ? [] : [claimLine(claim, read)]
  })
}

/** A claim as a line. */
export function claimLine({ id, verdict, text, why }: Claim, read: ReadText): ClaimLine {
  return {
    id,
    verdict,
    text: read(`claims.${id}.claim`, text),
    why: read(`claims.${id}.why`, why),
  }
}
