/** The people behind a figure. */
import type { Dossier } from '../schema/dossier.ts'
import type { Person } from '../schema/person.ts'

/** Those whom one of these series counts, as people.csv says, in its order; often nobody. */
export function livesIn(dossier: Dossier, series: readonly string[]): readonly Person[] {
  return [...dossier.people.values()].filter(({ countedIn }) =>
    countedIn.some((id) => series.includes(id)),
  )
}
