/** Who held which office on which day: by body, by rank. */
import { membersOn } from '@thaw/dossier'
import type { Office } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { clockDate } from '../clock-date.ts'
import { lastDay } from './days.ts'
import { nameOf } from './positions.ts'

/** One body with all who ever sat in it. */
export interface SittingBody {
  readonly body: DossierText
  readonly ranks: readonly SittingRank[]
}

/** Those of one rank, in the order of the table. */
interface SittingRank {
  readonly rank: DossierText
  readonly seats: readonly Seat[]
  /** Somebody is of this rank on the day of the clock. */
  readonly isSitting: boolean
}

/** One person in one office for one stretch. */
interface Seat {
  readonly person: string
  readonly name: DossierText
  /** ISO days, both held. */
  readonly from: string
  readonly to: string
  readonly isSitting: boolean
}

/** The bodies in the order of offices.csv; who sits is marked for the day of the dossier's clock. */
export function sittingBodies(edition: Edition, read: ReadText): readonly SittingBody[] {
  const { dossier } = edition
  const { clock } = dossier.manifest
  const sitting = new Set(clock === undefined ? [] : membersOn(dossier, clock.date.start))
  return grouped(dossier.offices, ({ bodySlug }) => bodySlug).map((offices) => ({
    body: read(`bodies.${offices[0].bodySlug}`, offices[0].body),
    ranks: grouped(offices, ({ rankSlug }) => rankSlug).map((held) => ({
      rank: read(`ranks.${held[0].rankSlug}`, held[0].rank),
      isSitting: held.some((office) => sitting.has(office)),
      seats: held.map((office) => ({
        person: office.person,
        name: nameOf(dossier, read, office.person),
        from: clockDate(office.from),
        to: lastDay(office.to),
        isSitting: sitting.has(office),
      })),
    })),
  }))
}

/** Offices with the same key together, in the order in which keys are met. */
function grouped(
  offices: readonly Office[],
  keyOf: (office: Office) => string,
): readonly (readonly [Office, ...Office[]])[] {
  const groups = new Map<string, [Office, ...Office[]]>()
  for (const office of offices) {
    const group = groups.get(keyOf(office))
    if (group === undefined) groups.set(keyOf(office), [office])
    else group.push(office)
  }
  return [...groups.values()]
}
