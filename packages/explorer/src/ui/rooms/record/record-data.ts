/** The record page: every event by year, joined to the people, claims, levers and papers that name it. */
import type { Words } from '../../../words/words.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Dossier, HistoricalEvent, Verdict } from '@thaw/dossier'
import { machineDate, tellDate, tellStretch, tellWithinYear } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'

/** Everything that the page of the record shows. */
export interface RecordData {
  readonly eventCount: number
  readonly lanes: readonly string[]
  readonly years: readonly RecordYear[]
  /** For the lanes picture: the same events, with their stretch of time. */
  readonly marks: readonly EventMark[]
  /** `event` is the one on the day of the clock that most of the dossier is joined to. */
  readonly clock:
    { readonly at: number; readonly label: string; readonly event: string | undefined } | undefined
  readonly articleTitle: string
  readonly documents: readonly RecordDocument[]
  readonly renamings: readonly RecordRenaming[]
}

/** The events of one year. */
interface RecordYear {
  readonly year: string
  readonly events: readonly RecordEvent[]
}

/** One event with all that names it. */
interface RecordEvent {
  readonly id: string
  /** Under its year: `25 February`. */
  readonly when: string
  readonly fullDate: string
  readonly datetime: string | undefined
  readonly lane: string
  readonly kinds: readonly string[]
  readonly title: string
  readonly text: string
  readonly isTurning: boolean
  readonly isArticle: boolean
  /** Dated to the month or the year only, or uncertain. */
  readonly isSoft: boolean
  readonly people: readonly { readonly id: string | undefined; readonly name: string }[]
  readonly claims: readonly ClaimChip[]
  readonly levers: readonly { readonly id: string; readonly name: string }[]
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  readonly evidence: Evidence
}

/** A claim to link to, with its verdict. */
export interface ClaimChip {
  readonly id: string
  readonly verdict: Verdict
}

/** One event in the picture of lanes. */
export interface EventMark {
  readonly id: string
  readonly title: string
  readonly lane: string
  /** Decimal years. */
  readonly start: number
  readonly end: number
  readonly isDay: boolean
  readonly isSoft: boolean
  readonly isTurning: boolean
  readonly isArticle: boolean
  /** How much the page says of it; what is joined to more is labelled first. */
  readonly weight: number
}

/** One paper of the time. */
interface RecordDocument {
  readonly id: string
  readonly title: string
  readonly titleRu: string
  readonly date: string
  readonly kind: string
  readonly author: string
  readonly text: string
  readonly published: string
  readonly events: readonly { readonly id: string; readonly title: string }[]
  readonly evidence: Evidence
}

/** One name that was changed. */
interface RecordRenaming {
  readonly oldName: string
  readonly newName: string
  readonly date: string
  readonly place: string
  readonly honoured: string
  readonly note: string
  readonly evidence: Evidence
}

/** Joins the events of a dossier to everything that names them. Years ascend; events keep the file's order within a day. */
export function recordData({ dossier, words }: Edition): RecordData {
  const join = joins(dossier)
  const events = [...dossier.events.values()].sort((a, b) => a.date.start - b.date.start)
  const shown = events.map((event) => recordEvent({ dossier, words }, join, event))
  const years = new Map<string, RecordEvent[]>()
  for (const [at, event] of events.entries()) {
    const year = String(Math.floor(event.date.start))
    const one = shown[at]
    if (one !== undefined) years.set(year, [...(years.get(year) ?? []), one])
  }
  const clock = dossier.manifest.clock
  const marks = events.map((event, at) => markOf(event, shown[at]))
  return {
    eventCount: events.length,
    lanes: lanesOf(dossier),
    years: [...years].map(([year, list]) => ({ year, events: list })),
    marks,
    clock: clock && {
      at: clock.date.start,
      label: tellDate(clock.date, words),
      event: [...marks]
        .filter((mark) => mark.start === clock.date.start)
        .sort((a, b) => b.weight - a.weight)[0]?.id,
    },
    articleTitle: dossier.manifest.article?.title ?? '',
    documents: documentsOf(dossier, words),
    renamings: dossier.renamings.map((row) => ({
      oldName: row.oldName,
      newName: row.newName,
      date: tellDate(row.date, words),
      place: row.place,
      honoured: row.honoured,
      note: row.note,
      evidence: evidenceOf(dossier, row),
    })),
  }
}

/** Lanes in the manifest's order, or as they first occur; lanes that only events name come last. */
function lanesOf(dossier: Dossier): readonly string[] {
  return [
    ...new Set([
      ...dossier.manifest.lanes,
      ...[...dossier.events.values()].map((event) => event.lane),
    ]),
  ].filter((lane) => [...dossier.events.values()].some((event) => event.lane === lane))
}

interface Joins {
  readonly claims: ReadonlyMap<string, readonly ClaimChip[]>
  readonly levers: ReadonlyMap<string, readonly { id: string; name: string }[]>
  readonly documents: ReadonlyMap<string, readonly { id: string; title: string }[]>
  readonly article: ReadonlySet<string>
}

function joins(dossier: Dossier): Joins {
  return {
    claims: byEvent(
      dossier.claims.values(),
      (claim) => claim.events,
      ({ id, verdict }) => ({ id, verdict }),
    ),
    levers: byEvent(
      dossier.levers.values(),
      (lever) => [
        ...new Set([
          ...(lever.event === undefined ? [] : [lever.event]),
          ...(dossier.leverHistories.get(lever.id)?.events ?? []),
        ]),
      ],
      ({ id, name }) => ({ id, name }),
    ),
    documents: byEvent(
      dossier.documents.values(),
      (paper) => paper.events,
      ({ id, title }) => ({ id, title }),
    ),
    article: new Set(dossier.manifest.article?.events ?? []),
  }
}

function byEvent<Row, Shown>(
  rows: Iterable<Row>,
  eventsOf: (row: Row) => readonly string[],
  show: (row: Row) => Shown,
): ReadonlyMap<string, readonly Shown[]> {
  const map = new Map<string, Shown[]>()
  for (const row of rows) {
    for (const event of eventsOf(row)) map.set(event, [...(map.get(event) ?? []), show(row)])
  }
  return map
}

function recordEvent(
  { dossier, words }: Pick<Edition, 'dossier' | 'words'>,
  join: Joins,
  event: HistoricalEvent,
): RecordEvent {
  return {
    id: event.id,
    when: tellWithinYear(event.date, event.endDate, words),
    fullDate: tellStretch(event.date, event.endDate, words),
    datetime: machineDate(event.date),
    lane: event.lane,
    kinds: event.kinds,
    title: event.title,
    text: event.text,
    isTurning: event.isTurning,
    isArticle: join.article.has(event.id),
    isSoft: isSoft(event),
    people: [
      ...event.people.map((id) => ({ id, name: dossier.people.get(id)?.name ?? id })),
      ...event.otherPeople.map((name) => ({ id: undefined, name })),
    ],
    claims: join.claims.get(event.id) ?? [],
    levers: join.levers.get(event.id) ?? [],
    documents: join.documents.get(event.id) ?? [],
    evidence: evidenceOf(dossier, event),
  }
}

function isSoft(event: HistoricalEvent): boolean {
  return [event.date, ...(event.endDate === undefined ? [] : [event.endDate])].some(
    (date) => date.precision !== 'day' || date.isApproximate || date.isUncertain,
  )
}

function markOf(event: HistoricalEvent, shown: RecordEvent | undefined): EventMark {
  const joined =
    (shown?.claims.length ?? 0) + 2 * (shown?.levers.length ?? 0) + (shown?.documents.length ?? 0)
  return {
    id: event.id,
    title: event.title,
    lane: event.lane,
    start: event.interval.start,
    end: event.interval.end,
    isDay: event.interval.end - event.interval.start < 2.5 / 365,
    isSoft: isSoft(event),
    isTurning: event.isTurning,
    isArticle: shown?.isArticle ?? false,
    weight:
      (event.isTurning ? 100 : 0) +
      (shown?.isArticle === true ? 100 : 0) +
      joined * 4 +
      event.sources.length +
      (event.confidence === 'high' ? 2 : 0),
  }
}

function documentsOf(dossier: Dossier, words: Words): readonly RecordDocument[] {
  return [...dossier.documents.values()].map((paper) => ({
    id: paper.id,
    title: paper.title,
    titleRu: paper.titleRu,
    date: tellDate(paper.date, words),
    kind: paper.kind,
    author: paper.author,
    text: paper.text,
    published: paper.published,
    events: paper.events.flatMap((id) => {
      const event = dossier.events.get(id)
      return event === undefined ? [] : [{ id, title: event.title }]
    }),
    evidence: evidenceOf(dossier, paper),
  }))
}
