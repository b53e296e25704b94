/** All that the pages of the record share: the events in order of time, and what names each of them. */
import { group } from 'd3-array'
import { slugOf } from '@thaw/core'
import type { Claim, DocumentItem, Dossier, HistoricalEvent, Lever } from '@thaw/dossier'
import { textReader, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { rowsBy } from '../rows-by.ts'
import type { Lane } from './event-mark.ts'

/** The record of one edition, joined once for all of its pages. */
export interface RecordRoom {
  readonly edition: Edition
  readonly read: ReadText
  /** In order of time; events of one day in the order of the file. */
  readonly events: readonly HistoricalEvent[]
  /** Years in which something begins, ascending. */
  readonly years: readonly RecordYear[]
  /** Lanes that have an event, in the author's order; by the lane of an event. */
  readonly lanes: ReadonlyMap<string, Lane>
  readonly joins: EventJoins
}

/** The events that begin in one year. */
export interface RecordYear {
  readonly year: number
  readonly events: readonly HistoricalEvent[]
}

/** What names an event, by its id. */
interface EventJoins {
  readonly claims: ReadonlyMap<string, readonly Claim[]>
  /** Levers that are this event: what the model can do without. */
  readonly switches: ReadonlyMap<string, readonly Lever[]>
  /** Levers in whose history it is named, those above among them. */
  readonly levers: ReadonlyMap<string, readonly Lever[]>
  readonly documents: ReadonlyMap<string, readonly DocumentItem[]>
  /** Events that the text which is judged dates itself. */
  readonly article: ReadonlySet<string>
}

/** Joins the events of a dossier to everything that names them. */
export function openRecord(edition: Edition): RecordRoom {
  const { dossier } = edition
  const events = [...dossier.events.values()].sort((a, b) => a.date.start - b.date.start)
  return {
    edition,
    read: textReader(edition),
    events,
    years: [...group(events, yearOf)].map(([year, own]) => ({ year, events: own })),
    lanes: lanesOf(edition, events),
    joins: joinsOf(dossier),
  }
}

/** The year in which an event begins, or may have begun first. */
export function yearOf({ date }: Pick<HistoricalEvent, 'date'>): number {
  return Math.floor(date.start + 1e-9)
}

/** Lanes in the manifest's order; lanes that only events name come last. */
function lanesOf(
  { dossier, words }: Edition,
  events: readonly HistoricalEvent[],
): ReadonlyMap<string, Lane> {
  const used = new Set(events.map((event) => event.lane))
  const names = [...new Set([...dossier.manifest.lanes, ...used])].filter((lane) => used.has(lane))
  const translated = dossier.translations.get(words.language)?.dossier ?? {}
  // An address means the same in every language, so that it has the slug of the main one.
  const slugs = new Map(
    Object.entries(translated)
      .filter(([key]) => key.startsWith('lanes.'))
      .map(([key, name]) => [name, key.slice('lanes.'.length)]),
  )
  return new Map(names.map((name) => [name, { slug: slugs.get(name) ?? slugOf(name), name }]))
}

function joinsOf(dossier: Dossier): EventJoins {
  const { claims, levers, leverHistories, documents, manifest } = dossier
  return {
    claims: rowsBy(claims.values(), (claim) => claim.events),
    switches: rowsBy(levers.values(), ({ event }) => (event === undefined ? [] : [event])),
    levers: rowsBy(levers.values(), ({ id, event }) => [
      ...(event === undefined ? [] : [event]),
      ...(leverHistories.get(id)?.events ?? []),
    ]),
    documents: rowsBy(documents.values(), (paper) => paper.events),
    article: new Set(manifest.article?.events ?? []),
  }
}
