/** What a person took part in. */
import type { Dossier } from '../schema/dossier.ts'
import type { HistoricalEvent } from '../schema/event.ts'

/** Events that name the person, earliest first; equal dates keep the table's order. */
export function eventsOfPerson(dossier: Dossier, person: string): readonly HistoricalEvent[] {
  return [...dossier.events.values()]
    .filter((event) => event.people.includes(person))
    .sort((left, right) => left.interval.start - right.interval.start)
}
