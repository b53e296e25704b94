/** The page of the record: a light row for every event, the picture over it, and the dates that the article gives. */
import type { HistoricalEvent } from '@thaw/dossier'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import { dateOfYears } from '../../../view/calendar.ts'
import type { ClaimChip } from '../claim-lines.ts'
import { clockDate } from '../clock-date.ts'
import { machineDate, tellDate, tellWithinYear } from '../dates.ts'
import { eventPath } from '../paths.ts'
import { articleDates, type ArticleDate } from './article-dates.ts'
import { type NamedLink } from './event-entry.ts'
import { writeStretch, type EventMark, type Lane } from './event-mark.ts'
import type { RecordRoom } from './open-record.ts'
import { softStretch, tellDoubt } from './event-doubt.ts'
import { isSoft } from './soft-ends.ts'

/** Everything that the page of the record shows. */
export interface RecordData {
  readonly eventCount: number
  readonly lanes: readonly Lane[]
  /** Those who are named in an event, by name, with how many. */
  readonly people: readonly (NamedLink & { readonly count: number })[]
  readonly years: readonly RowYear[]
  /** For the picture: the same events. Its addresses are paths from the edition's first page. */
  readonly marks: readonly EventMark[]
  readonly clock: { readonly date: string; readonly label: string } | undefined
  /** First and last day that the model runs, `first/last`; undefined without a model. */
  readonly labYears: string | undefined
  readonly articleTitle: DossierText
  readonly article: readonly ArticleDate[]
  readonly hasNames: boolean
}

/** The rows of one year. */
interface RowYear {
  readonly year: number
  readonly rows: readonly EventRow[]
}

/** One event as a row; `at`, `who` and `weight` are for the script that draws and filters. */
interface EventRow {
  readonly id: string
  /** Under its year: `25 February`. */
  readonly when: string
  readonly doubt: string
  /** The date is not known to the day, or not surely. */
  readonly isSoft: boolean
  readonly datetime: string | undefined
  readonly title: DossierText
  readonly lane: Lane
  readonly at: string
  /** Ids of people, with spaces between them. */
  readonly who: string
  readonly weight: number
  readonly isTurning: boolean
  /** One of the dates of the text that is judged. */
  readonly isArticle: boolean
  /** The claim that stands over the picture at that date. */
  readonly chief: ClaimChip | undefined
  /** What the article says of it that is not so, as the verdicts on its claims. */
  readonly faults: readonly ClaimChip[]
}

/** The page of all events. Years ascend. */
export function recordData(room: RecordRoom): RecordData {
  const { dossier, words } = room.edition
  const { clock, article } = dossier.manifest
  const time = dossier.model?.time
  const dates = articleDates(room)
  const chiefs = new Map(dates.map(({ id, chief }) => [id, chief]))
  const rows = new Map(
    room.events.map((event) => {
      const mark = markOf(room, event)
      return [event.id, { mark, row: rowOf(room, event, mark, chiefs.get(event.id)) }]
    }),
  )
  return {
    eventCount: room.events.length,
    lanes: [...room.lanes.values()],
    people: peopleOf(room),
    years: room.years.map(({ year, events }) => ({
      year,
      rows: events.flatMap(({ id }) => rows.get(id)?.row ?? []),
    })),
    marks: [...rows.values()].map(({ mark }) => mark),
    clock: clock && { date: clockDate(clock.date), label: tellDate(clock.date, words) },
    labYears: time && `${dateOfYears(time.start)}/${dateOfYears(time.stop)}`,
    articleTitle: room.read('article.title', article?.title ?? ''),
    article: dates,
    hasNames: dossier.renamings.length > 0,
  }
}

function rowOf(
  room: RecordRoom,
  event: HistoricalEvent,
  mark: EventMark,
  chief: ClaimChip | undefined,
): EventRow {
  const { edition, joins, lanes, read } = room
  const { isArticle, weight } = mark
  const claims = isArticle ? (joins.claims.get(event.id) ?? []) : []
  return {
    id: event.id,
    when: tellWithinYear(event.date, event.endDate, edition.words),
    doubt: tellDoubt(event, edition.words),
    isSoft: isSoft(mark),
    datetime: machineDate(event.date),
    title: read(`events.${event.id}.title`, event.title),
    lane: lanes.get(event.lane) ?? { slug: '', name: event.lane },
    at: writeStretch(mark),
    who: event.people.join(' '),
    weight,
    isTurning: event.isTurning,
    isArticle,
    chief,
    faults: claims
      .filter(({ verdict }) => verdict !== 'supported')
      .map(({ id, verdict }) => ({ id, verdict })),
  }
}

function markOf({ joins, lanes, read }: RecordRoom, event: HistoricalEvent): EventMark {
  const isArticle = joins.article.has(event.id)
  const count = (map: ReadonlyMap<string, readonly unknown[]>): number =>
    map.get(event.id)?.length ?? 0
  const joined = count(joins.claims) + 2 * count(joins.levers) + count(joins.documents)
  const title = read(`events.${event.id}.title`, event.title)
  return {
    ...softStretch(event),
    id: event.id,
    title: title.text,
    language: title.language,
    href: eventPath(event.id),
    lane: lanes.get(event.lane)?.slug ?? '',
    isTurning: event.isTurning,
    isArticle,
    weight:
      (event.isTurning ? 100 : 0) +
      (isArticle ? 100 : 0) +
      joined * 4 +
      event.sources.length +
      (event.confidence === 'high' ? 2 : 0),
  }
}

function peopleOf({ edition, events, read }: RecordRoom): RecordData['people'] {
  const counts = new Map<string, number>()
  for (const id of events.flatMap((event) => event.people)) {
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const { dossier, words } = edition
  return [...counts]
    .flatMap(([id, count]) => {
      const person = dossier.people.get(id)
      return person === undefined
        ? []
        : [{ id, name: read(`people.${id}.name`, person.name), count }]
    })
    .sort((a, b) => a.name.text.localeCompare(b.name.text, words.language))
}
