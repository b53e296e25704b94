/** Which statements of the article an event bears on. */
import type { Claim } from '../schema/claim.ts'
import type { Dossier } from '../schema/dossier.ts'

/** Claims that name the event, in the table's order. */
export function claimsOfEvent(dossier: Dossier, event: string): readonly Claim[] {
  return [...dossier.claims.values()].filter((claim) => claim.events.includes(event))
}
