/** The page of one event: what happened, what it bears on, and what the model has of it. */
import type { HistoricalEvent, Lever } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import { readSettings } from '../../../prepare/lab-worlds.ts'
import { claimLine, type ClaimLine } from '../claim-lines.ts'
import { clockDate } from '../clock-date.ts'
import { chipsOf, type SourceChip } from '../evidence.ts'
import { labAt } from '../lab-link.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { eventCharts, type EventChart } from './event-charts.ts'
import { eventEntry, eventLink, type EventEntry, type EventLink } from './event-entry.ts'
import { yearOf, type RecordRoom } from './open-record.ts'

/** Everything that the page of one event shows. */
export interface EventData {
  readonly event: EventEntry
  readonly year: number
  /** ISO date of the clock there. */
  readonly clock: string
  readonly articleTitle: DossierText
  readonly claims: readonly ClaimLine[]
  readonly charts: readonly EventChart[]
  readonly switches: readonly ModelSwitch[]
  /** Works that its claims and papers cite beside its own sources. */
  readonly reading: readonly SourceChip[]
  readonly hasSittings: boolean
  readonly before: EventLink | undefined
  readonly after: EventLink | undefined
  readonly beforeInLane: EventLink | undefined
  readonly afterInLane: EventLink | undefined
}

/** A lever of the model that is this event: what the model can do without it. */
interface ModelSwitch {
  readonly id: string
  readonly name: DossierText
  readonly expectation: DossierText
  /** What happened, as the lever calls it. */
  readonly history: DossierText
  /** The other stops, each with the laboratory in that world. */
  readonly stops: readonly { readonly word: DossierText; readonly lab: string }[]
  readonly whatIfs: readonly NamedPath[]
}

/** Neighbours of every event, found once for all pages. */
export type Neighbours = ReadonlyMap<string, Pick<EventData, NeighbourKey>>
type NeighbourKey = 'before' | 'after' | 'beforeInLane' | 'afterInLane'

/** Who comes before and after whom, in all of time and in each lane. */
export function neighboursOf(room: RecordRoom): Neighbours {
  const lastInLane = new Map<string, EventLink>()
  const nextInLane = new Map<string, EventLink>()
  const links = room.events.map((event) => eventLink(room, event))
  const beforeInLane = room.events.map(({ lane }, at) => {
    const before = lastInLane.get(lane)
    const own = links[at]
    if (own !== undefined) lastInLane.set(lane, own)
    return before
  })
  const afterInLane = room.events
    .map(({ lane }, at) => ({ lane, own: links[at] }))
    .toReversed()
    .map(({ lane, own }) => {
      const after = nextInLane.get(lane)
      if (own !== undefined) nextInLane.set(lane, own)
      return after
    })
    .toReversed()
  return new Map(
    room.events.map(({ id }, at) => [
      id,
      {
        before: links[at - 1],
        after: links[at + 1],
        beforeInLane: beforeInLane[at],
        afterInLane: afterInLane[at],
      },
    ]),
  )
}

/** The page of one event; `base` is the world as it was, undefined where there is nothing to run. */
export function eventData(
  room: RecordRoom,
  event: HistoricalEvent,
  { neighbours, base }: { readonly neighbours: Neighbours; readonly base: Ensemble | undefined },
): EventData {
  const { dossier } = room.edition
  const claims = room.joins.claims.get(event.id) ?? []
  const papers = room.joins.documents.get(event.id) ?? []
  const cited = [...claims, ...papers].flatMap(({ sources }) => sources)
  const around = neighbours.get(event.id)
  return {
    event: eventEntry(room, event),
    year: yearOf(event),
    clock: clockDate(event.date),
    articleTitle: room.read('article.title', dossier.manifest.article?.title ?? ''),
    claims: claims.map((claim) => claimLine(claim, room.read)),
    charts: eventCharts(room, event, base),
    switches:
      base === undefined
        ? []
        : (room.joins.switches.get(event.id) ?? []).map((lever) => switchOf(room, event, lever)),
    reading: chipsOf(
      dossier,
      [...new Set(cited)].filter((id) => !event.sources.includes(id)),
    ),
    hasSittings: dossier.offices.length > 0,
    before: around?.before,
    after: around?.after,
    beforeInLane: around?.beforeInLane,
    afterInLane: around?.afterInLane,
  }
}

function switchOf(
  { edition, read }: RecordRoom,
  event: HistoricalEvent,
  lever: Lever,
): ModelSwitch {
  const { dossier } = edition
  const charts = [...dossier.claims.values()]
    .filter((claim) => claim.lever === lever.id)
    .flatMap(({ chart }) => chart ?? [])
    .slice(0, 1)
  const clock = clockDate(event.date)
  const key = `levers.${lever.id}`
  const wordOf = (slug: string, word: string): DossierText => read(`${key}.stops.${slug}`, word)
  return {
    id: lever.id,
    name: read(`${key}.name`, lever.name),
    expectation: read(`${key}.expectation`, lever.expectation),
    history: wordOf(lever.history.slug, lever.history.word),
    stops: lever.stops
      .filter(({ slug }) => slug !== lever.history.slug)
      .map(({ slug, word, value }) => ({
        word: wordOf(slug, word),
        lab: labAt(dossier, { levers: { [lever.id]: value }, charts, clock }),
      })),
    whatIfs: [...dossier.scenarios.values()]
      .filter(({ settings }) => readSettings(dossier, settings).levers[lever.id] !== undefined)
      .map(({ id }) => namedRow(dossier, read, 'scenarios', id)),
  }
}
