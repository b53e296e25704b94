/** What-ifs, histories of levers, and the tables to look things up in. */
import { listCell, seenWord, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, type Row } from './csv.ts'
import { variableOf } from './link-variables.ts'
import { citedCell, type Bibliography } from './sources.ts'

/** Two events share this day; a lever of prices means the first. */
const priceRise = '1962-06-01-meat-up-30-butter-up-25'

type EventOfDay = (day: string) => string | undefined

export function convertScenarios(folder: string, bibliography: Bibliography): readonly Row[] {
  return readRows(folder, 'scenarios.csv').map((row) => ({
    id: cellOf(row, 'id'),
    question: cellOf(row, 'question'),
    levers: inStopsOfTheModel(cellOf(row, 'id'), cellOf(row, 'levers')),
    was_it_possible: cellOf(row, 'was_it_possible'),
    historians: cellOf(row, 'what_historians_say'),
    what_to_watch: cellOf(row, 'what_to_watch'),
    trap: cellOf(row, 'trap'),
    sources: citedCell(row, bibliography),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
    views_seen: cellOf(row, 'views_seen'),
  }))
}

/** Stops that the evidence names and the model's levers have not, and the nearest that they have. */
const nearestStops: readonly (readonly [string, string])[] = [
  ['speech = silence', 'speech = not given'],
  ['speech = hints', 'speech = not given'],
  ['tolerance = no freezes', 'freezes = none'],
  ['bloc = no second invasion', 'bloc = calm'],
  ['settlers = all home', 'settlers = freed and some home'],
]

/** The settings of a what-if in words that levers.csv knows. */
function inStopsOfTheModel(id: string, levers: string): string {
  const settings = nearestStops.reduce((text, [theirs, ours]) => text.replace(theirs, ours), levers)
  return id === 'speech-printed'
    ? `speech = printed in Pravda (from 1956-02-26); ${settings}`
    : settings
}

export function convertLeverHistories(
  folder: string,
  bibliography: Bibliography,
  eventOf: EventOfDay,
): readonly Row[] {
  return readRows(folder, 'levers-history.csv').map((row) => ({
    id: cellOf(row, 'id'),
    group: cellOf(row, 'group'),
    name: cellOf(row, 'name'),
    stops: cellOf(row, 'stops'),
    dates: listCell(cellOf(row, 'dated_events')),
    events: eventCell(cellOf(row, 'dated_events'), (day) =>
      cellOf(row, 'id').includes('price') && day === priceRise.slice(0, 10)
        ? priceRise
        : eventOf(day),
    ),
    stood_for: cellOf(row, 'what_it_stood_for'),
    happened: cellOf(row, 'what_really_happened'),
    message: cellOf(row, 'big_message'),
    historians: cellOf(row, 'who_argues_what'),
    exam_question: cellOf(row, 'exam_question'),
    sources: citedCell(row, bibliography),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
    views_seen: cellOf(row, 'views_seen'),
  }))
}

/** Ids of the events on the days of a list; days on which the table has no event are left out. */
function eventCell(days: string, eventOf: EventOfDay): string {
  const ids = listCell(days)
    .split('; ')
    .flatMap((day) => eventOf(day) ?? [])
  return [...new Set(ids)].join('; ')
}

export function convertGlossary(folder: string, bibliography: Bibliography): readonly Row[] {
  return readRows(folder, 'glossary.csv').map((row) => ({
    id: cellOf(row, 'id'),
    term: cellOf(row, 'term'),
    term_ru: cellOf(row, 'term_ru'),
    definition: cellOf(row, 'definition'),
    not_to_confuse_with: listCell(cellOf(row, 'not_to_confuse_with')),
    sources: citedCell(row, bibliography),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
  }))
}

export function convertDocuments(
  folder: string,
  bibliography: Bibliography,
  eventOf: EventOfDay,
): readonly Row[] {
  return readRows(folder, 'documents.csv').map((row) => ({
    id: cellOf(row, 'id'),
    date: cellOf(row, 'date'),
    title: cellOf(row, 'title'),
    title_ru: cellOf(row, 'title_ru'),
    kind: cellOf(row, 'kind'),
    author: cellOf(row, 'author'),
    text: cellOf(row, 'what_it_is'),
    published: withoutAddresses(cellOf(row, 'where_published')),
    events: eventCell(cellOf(row, 'events'), eventOf),
    sources: citedCell(row, bibliography),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
  }))
}

export function convertRussianTerms(folder: string, bibliography: Bibliography): readonly Row[] {
  return readRows(folder, 'ru-terms.csv').map((row) => ({
    kind: cellOf(row, 'kind'),
    id: cellOf(row, 'id'),
    en: cellOf(row, 'en'),
    ru: cellOf(row, 'ru'),
    ru_short: cellOf(row, 'ru_short'),
    ru_yo: cellOf(row, 'ru_yo'),
    check: cellOf(row, 'check'),
    note: cellOf(row, 'note'),
    sources: citedCell(row, bibliography),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
  }))
}

export function convertRenamings(folder: string, bibliography: Bibliography): readonly Row[] {
  return readRows(folder, 'renamings.csv').map((row) => ({
    old_name: cellOf(row, 'old_name'),
    new_name: cellOf(row, 'new_name'),
    date: cellOf(row, 'date'),
    place: cellOf(row, 'place'),
    honoured: cellOf(row, 'honoured'),
    sources: citedCell(row, bibliography, 'source'),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
    note: withoutAddresses(cellOf(row, 'note')),
  }))
}

/** Links, loops and readings keep their columns; only works are renamed. */
export function convertArguments(
  folder: string,
  bibliography: Bibliography,
): {
  readonly links: readonly Row[]
  readonly loops: readonly Row[]
  readonly readings: readonly Row[]
} {
  const cited = (row: Row): Row => ({ ...row, sources: citedCell(row, bibliography) })
  return {
    links: readRows(folder, 'links.csv').map((row) => {
      const { id = '', cause = '', effect = '', ...rest } = cited(row)
      const variables = {
        cause_variable: variableOf[cause] ?? '',
        effect_variable: variableOf[effect] ?? '',
      }
      return { id, cause, effect, ...variables, ...rest }
    }),
    loops: readRows(folder, 'loops.csv').map(({ who_argues = '', ...row }) => ({
      id: cellOf(row, 'id'),
      name: cellOf(row, 'name'),
      kind: cellOf(row, 'kind'),
      links: cellOf(row, 'links'),
      story: cellOf(row, 'story'),
      argued_by: who_argues,
      grade: cellOf(row, 'grade'),
      when_strong: cellOf(row, 'when_strong'),
    })),
    readings: readRows(folder, 'readings.csv').map(cited),
  }
}
