/** What a person took part in. */
import type { Dossier } from '../schema/dossier.ts'
import type { HistoricalEvent } from '../schema/event.ts'

type Events = Dossier['events']

/** By the table of events: a page for each person asks, and a table may have ten thousand rows. */
const known = new WeakMap<Events, ReadonlyMap<string, readonly HistoricalEvent[]>>()

/** Events that name the person, earliest first; equal dates keep the table's order. */
export function eventsOfPerson({ events }: Dossier, person: string): readonly HistoricalEvent[] {
  const index = known.get(events) ?? indexByPerson(events)
  known.set(events, index)
  return index.get(person) ?? []
}

function indexByPerson(events: Events): ReadonlyMap<string, readonly HistoricalEvent[]> {
  const index = new Map<string, HistoricalEvent[]>()
  const sorted = [...events.values()].sort(
    (left, right) => left.interval.start - right.interval.start,
  )
  for (const event of sorted) {
    for (const person of new Set(event.people)) {
      const own = index.get(person)
      if (own === undefined) index.set(person, [event])
      else own.push(event)
    }
  }
  return index
}
