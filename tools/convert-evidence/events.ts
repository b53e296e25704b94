/** Merges the events of the three parts of the evidence into one table. */
import { listCell, seenWord, slug, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, type Row } from './csv.ts'
import { isTurning, laneOf, namedEvents } from './event-lanes.ts'
import { eventMerges, keptApart, type EventMerge } from './event-merges.ts'
import type { Bibliography } from './sources.ts'

interface PartRow {
  readonly part: string
  readonly row: Row
}

export interface ConvertedEvents {
  readonly rows: readonly Row[]
  /** Id of the event that a day of the evidence names; the first part (politics) leads. */
  readonly idOfDay: (day: string) => string | undefined
  readonly merged: number
}

const parts = [
  ['p', 'events-politics.csv'],
  ['e', 'events-economy.csv'],
  ['c', 'events-culture-world.csv'],
] as const

const confidences = ['low', 'medium', 'high']

export function convertEvents(
  folder: string,
  personOf: (name: string) => string | undefined,
  { keptId }: Bibliography,
): ConvertedEvents {
  const all = parts.flatMap(([part, file]) =>
    readRows(folder, file).map((row): PartRow => ({ part, row })),
  )
  const taken = new Set<PartRow>()
  const groups = eventMerges.map((merge) => {
    const rows = merge.rows.map((key) => findRow(all, key))
    rows.forEach((row) => taken.add(row))
    return { rows, merge }
  })
  const singles = all
    .filter((item) => !taken.has(item))
    .map((item): { rows: readonly PartRow[]; merge: EventMerge | undefined } => ({
      rows: [item],
      merge: undefined,
    }))
  const made = [...groups, ...singles].map(({ rows, merge }) => ({
    rows,
    event: makeEvent(rows, merge, personOf, keptId),
  }))
  made.sort((a, b) => (cellOf(a.event, 'id') < cellOf(b.event, 'id') ? -1 : 1))
  checkIds(made.map(({ event }) => event))
  checkLikeness(made.map(({ event }) => event))
  const ids = made.map(({ event }) => cellOf(event, 'id'))
  const days = new Map<string, string>()
  for (const part of ['c', 'e', 'p']) {
    for (const { rows, event } of made) {
      for (const item of rows.filter((row) => row.part === part)) {
        days.set(cellOf(item.row, 'date'), cellOf(event, 'id'))
      }
    }
  }
  return {
    rows: made.map(({ event }) => event),
    idOfDay: (day) => eventOnDay(day, ids) ?? days.get(day),
    merged: taken.size - groups.length,
  }
}

/** The event whose id begins with the day, where there is only one. */
function eventOnDay(day: string, ids: readonly string[]): string | undefined {
  const found = ids.filter((id) => id.startsWith(`${day}-`))
  return found.length === 1 ? found[0] : undefined
}

function findRow(all: readonly PartRow[], key: string): PartRow {
  const [part = '', date = '', ...words] = key.split(' ')
  const found = all.filter(
    (item) =>
      item.part === part &&
      cellOf(item.row, 'date') === date &&
      cellOf(item.row, 'title').startsWith(words.join(' ')),
  )
  const [only] = found
  if (only === undefined || found.length > 1) {
    const titles = found.map((item) => cellOf(item.row, 'title')).join(' / ')
    throw new Error(`"${key}" names ${found.length} events: ${titles}`)
  }
  return only
}

function makeEvent(
  rows: readonly PartRow[],
  merge: EventMerge | undefined,
  personOf: (name: string) => string | undefined,
  keptId: (id: string) => string,
): Row {
  const lead = rows[0]?.row ?? {}
  const names = unique(rows.flatMap(({ row }) => items(cellOf(row, 'people'))))
  const sources = unique(rows.flatMap(({ row }) => items(cellOf(row, 'source')).map(keptId)))
  const kinds = unique(rows.map(({ row }) => cellOf(row, 'kind').replace('_', ' ')))
  const title = merge?.title ?? cellOf(lead, 'title')
  const date = merge?.date ?? cellOf(lead, 'date')
  const id = `${date}-${slug(title, 6)}`
  const span = monthOrDays(date, merge?.end ?? cellOf(lead, 'end_date'))
  const seen = unique(rows.map(({ row }) => seenWord(cellOf(row, 'seen_at'))))
  const others = names.filter((name) => personOf(name) === undefined)
  return {
    id,
    date: span.date,
    end: span.end,
    title,
    text: withoutAddresses(merge?.text ?? cellOf(lead, 'what_happened')),
    people: unique(names.flatMap((name) => personOf(name) ?? [])).join('; '),
    other_people: unique(others.map((name) => fullName(name, others))).join('; '),
    kinds: kinds.join('; '),
    lane: laneOf(id, kinds),
    turning: isTurning(id) ? 'yes' : '',
    sources: sources.join('; '),
    seen: seen.length === 1 ? (seen[0] ?? '') : 'partly',
    confidence:
      confidences.find((word) => rows.some(({ row }) => cellOf(row, 'confidence') === word)) ?? '',
  }
}

/** Of `Brodskii` and `Iosif Brodskii` in one event, the fuller. */
function fullName(name: string, names: readonly string[]): string {
  return names.find((other) => other.endsWith(` ${name}`)) ?? name
}

/** A whole calendar month as start and end means that the day is not known. */
function monthOrDays(date: string, end: string): { date: string; end: string } {
  const month = date.slice(0, 7)
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0))
  const isMonth = date.endsWith('-01') && end === last.toISOString().slice(0, 10)
  return isMonth ? { date: month, end: '' } : { date, end: end === date ? '' : end }
}

function checkIds(events: readonly Row[]): void {
  const ids = events.map((event) => cellOf(event, 'id'))
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  const lost = namedEvents.filter((id) => !ids.includes(id))
  if (twice.length + lost.length > 0) {
    throw new Error(`ids twice: ${twice.join(', ')}; named but not there: ${lost.join(', ')}`)
  }
}

/** Stops at two events within ten days whose titles share half their words. */
function checkLikeness(events: readonly Row[]): void {
  const alike: string[] = []
  for (const [at, event] of events.entries()) {
    for (const other of events.slice(at + 1)) {
      const pair = `${cellOf(event, 'id')} ${cellOf(other, 'id')}`
      if (daysApart(event, other) <= 10 && isAlike(event, other) && !keptApart.includes(pair)) {
        alike.push(pair)
      }
    }
  }
  if (alike.length > 0) throw new Error(`decide these pairs:\n${alike.join('\n')}`)
}

function daysApart(left: Row, right: Row): number {
  const day = (row: Row): number => Date.parse(cellOf(row, 'id').slice(0, 10)) / 86_400_000
  return Math.abs(day(left) - day(right))
}

function isAlike(left: Row, right: Row): boolean {
  const words = (row: Row): readonly string[] => slug(cellOf(row, 'title'), 20).split('-')
  const [a, b] = [words(left), words(right)]
  const shared = a.filter((word) => word.length > 3 && b.includes(word)).length
  return shared > 0 && shared >= Math.min(a.length, b.length) / 2
}

function items(cell: string): readonly string[] {
  return listCell(cell)
    .split('; ')
    .filter((item) => item !== '')
}

export function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}
