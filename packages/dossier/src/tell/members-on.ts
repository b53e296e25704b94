/** Who held an office at a moment. */
import type { Years } from '@thaw/core'
import type { Dossier } from '../schema/dossier.ts'
import type { Office } from '../schema/person.ts'

/**
 * Offices that are held at the moment, in the table's order: from the first moment of the first
 * day to the last moment of the last. A date known only to the year counts from its beginning and
 * to its end. `body` limits them to one body.
 */
export function membersOn(dossier: Dossier, at: Years, body?: string): readonly Office[] {
  return dossier.offices.filter(
    (office) =>
      office.from.start <= at && at < office.to.end && (body === undefined || office.body === body),
  )
}
