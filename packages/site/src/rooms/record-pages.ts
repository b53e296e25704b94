/** What happened: all of it, year by year, event by event; and the names that were changed. */
import type { HistoricalEvent } from '@thaw/dossier'
import {
  eventData,
  eventPath,
  namesData,
  NAMES_PATH,
  neighboursOf,
  openRecord,
  recordData,
  RECORD_PATH,
  tellStretch,
  yearData,
  yearPath,
  type RecordRoom,
  type StructuredData,
} from '@thaw/explorer'
import { once } from '../once.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import { machineDate } from './machine-date.ts'
import type { PlanRoom } from './plan-room.ts'

/** The record. */
export const recordPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  if (dossier.events.size === 0) return []
  const room = openRecord(edition)
  const neighbours = once(() => neighboursOf(room))
  const about = { events: dossier.events.size, dossier: dossier.manifest.title }
  const head = {
    path: RECORD_PATH,
    title: words.text('record.title'),
    description: words.text('record.about', about),
  }
  const years = room.years.map((year) => {
    const title = words.text('record.year-title', { year: String(year.year) })
    const description = words.text('record.year-about', {
      year: String(year.year),
      events: year.events.length,
      dossier: dossier.manifest.title,
    })
    return roomPage(edition, { path: yearPath(year.year), title, description }, () => ({
      kind: 'year',
      data: yearData(room, year),
    }))
  })
  const events = room.events.map((event) => {
    const date = tellStretch(event.date, event.endDate, words)
    const headOfOne = {
      path: eventPath(event.id),
      title: event.title,
      description: shorten(`${date}. ${event.text}`),
      about: [aboutEvent(room, event)],
    }
    return roomPage(edition, headOfOne, () => ({
      kind: 'event',
      data: eventData(room, event, { neighbours: neighbours(), base: runs?.base }),
    }))
  })
  return [
    roomPage(edition, head, () => ({ kind: 'record', data: recordData(room) })),
    ...years,
    ...events,
    ...namesPages(room),
  ]
}

function namesPages(room: RecordRoom): readonly PlannedPage[] {
  const { dossier, words } = room.edition
  if (dossier.renamings.length === 0) return []
  const head = {
    path: NAMES_PATH,
    title: words.text('record.names'),
    description: words.text('record.names-lead', { count: dossier.renamings.length }),
  }
  return [roomPage(room.edition, head, () => ({ kind: 'names', data: namesData(room) }))]
}

/** The event for machines. Source: schema.org, Event. */
function aboutEvent({ edition }: RecordRoom, event: HistoricalEvent): StructuredData {
  const { people } = edition.dossier
  const names = [...event.people.flatMap((id) => people.get(id)?.name ?? []), ...event.otherPeople]
  const [startDate] = plainEnds(event.date.text)
  const endDate = plainEnds(event.endDate?.text ?? event.date.text).at(-1)
  return {
    '@type': 'Event',
    name: event.title,
    description: event.text,
    startDate,
    endDate,
    ...(names.length === 0 ? {} : { about: names.map((name) => ({ '@type': 'Person', name })) }),
  }
}

/** The ends of a date as ISO 8601 has them: without signs of doubt, a decade by its first year. */
function plainEnds(text: string): readonly string[] {
  return text
    .split('/')
    .flatMap((part) => machineDate(part.replace(/[?~%]/g, '').replace(/X/gi, '0').trim()) ?? [])
}

/** As much as a search result shows. */
function shorten(text: string): string {
  const most = 180
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[.,;:]$/, '')}…`
}
