/** One event in full, as its own page and the page of its year show it. */
import type { HistoricalEvent } from '@thaw/dossier'
import { mainLanguage, type DossierText } from '../../../prepare/dossier-text.ts'
import type { ClaimChip } from '../claim-lines.ts'
import { machineDate, tellStretch, tellWithinYear } from '../dates.ts'
import { evidenceOf, type Evidence } from '../evidence.ts'
import type { RecordRoom } from './open-record.ts'
import { softStretch, tellDoubt } from './event-doubt.ts'
import { isSoft } from './soft-ends.ts'

/** A thing to link to, by its name. */
export interface NamedLink {
  readonly id: string
  readonly name: DossierText
}

/** One event with all that names it. */
export interface EventEntry {
  readonly id: string
  readonly title: DossierText
  readonly text: DossierText
  /** `25 February 1856`. */
  readonly date: string
  /** Under its year: `25 February`. */
  readonly when: string
  /** What is not known of the date, in words; empty where nothing is. */
  readonly doubt: string
  /** The date is not known to the day, or not surely. */
  readonly isSoft: boolean
  readonly datetime: string | undefined
  readonly lane: string
  readonly kinds: DossierText
  readonly isTurning: boolean
  readonly isArticle: boolean
  readonly people: readonly NamedLink[]
  /** Names of people without a page. */
  readonly others: readonly string[]
  readonly claims: readonly ClaimChip[]
  readonly documents: readonly NamedLink[]
  readonly evidence: Evidence
}

/** An event with all that names it. */
export function eventEntry(room: RecordRoom, event: HistoricalEvent): EventEntry {
  const { edition, read, joins } = room
  const { dossier, words } = edition
  const people = event.people.map((id) => dossier.people.get(id)?.name ?? id)
  return {
    id: event.id,
    title: read(`events.${event.id}.title`, event.title),
    text: read(`events.${event.id}.text`, event.text),
    date: tellStretch(event.date, event.endDate, words),
    when: tellWithinYear(event.date, event.endDate, words),
    doubt: tellDoubt(event, words),
    isSoft: isSoft(softStretch(event)),
    datetime: machineDate(event.date),
    lane: event.lane,
    // Words that rows share have no translation.
    kinds: { text: event.kinds.join(', '), language: mainLanguage(edition) },
    isTurning: event.isTurning,
    isArticle: joins.article.has(event.id),
    people: event.people.map((id, at) => ({
      id,
      name: read(`people.${id}.name`, people[at] ?? id),
    })),
    others: event.otherPeople,
    claims: (joins.claims.get(event.id) ?? []).map(({ id, verdict }) => ({ id, verdict })),
    documents: (joins.documents.get(event.id) ?? []).map(({ id, title }) => ({
      id,
      name: read(`documents.${id}.title`, title),
    })),
    evidence: evidenceOf(dossier, event),
  }
}

/** An event as a link under its date. */
export interface EventLink {
  readonly id: string
  readonly title: DossierText
  readonly date: string
}

/** A link to an event. */
export function eventLink({ edition, read }: RecordRoom, event: HistoricalEvent): EventLink {
  return {
    id: event.id,
    title: read(`events.${event.id}.title`, event.title),
    date: tellStretch(event.date, event.endDate, edition.words),
  }
}
