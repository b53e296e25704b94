/** The page of one person: a life as far as the record has it, and its part in decisions and model. */
import { eventsOfPerson, verdictWords } from '@thaw/dossier'
import type { Dossier, HistoricalEvent, Person, Verdict } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Words } from '../../../words/words.ts'
import { clockDate } from '../clock-date.ts'
import { tellDate, tellStretch } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { clockStart } from './days.ts'
import type { ClockStart } from './days.ts'
import { doubtsOf } from './doubts.ts'
import { officeRange, officesOf } from './offices.ts'
import type { OfficeBar, YearRange } from './offices.ts'
import { partInModel } from './part-in-model.ts'
import type { PartInModel } from './part-in-model.ts'
import { tellYears } from './people-data.ts'
import { nameOf, positionsOf } from './positions.ts'
import type { DecisionHead, Position } from './positions.ts'

/** Everything that the page shows. */
export interface PersonData {
  readonly id: string
  readonly name: DossierText
  /** The name in the other script; undefined where the tables have one name only. */
  readonly otherName: DossierText | undefined
  readonly years: string
  readonly life: string
  readonly roles: DossierText
  readonly factions: DossierText
  readonly stance: DossierText
  readonly text: DossierText
  readonly evidence: Evidence
  readonly offices: readonly OfficeBar[]
  readonly range: YearRange
  readonly clock: ClockStart | undefined
  readonly positions: readonly PersonPosition[]
  readonly part: PartInModel
  readonly events: readonly PersonEvent[]
  /** Those that rest on one of the events, by verdict. */
  readonly claims: readonly { readonly verdict: Verdict; readonly ids: readonly string[] }[]
  readonly documents: readonly PersonDocument[]
  readonly doubts: readonly string[]
  /** Series that count this person among others. */
  readonly countedIn: readonly NamedPath[]
  readonly before: NamedPath | undefined
  readonly after: NamedPath | undefined
}

/** A position with what was to be decided. */
interface PersonPosition extends Position {
  readonly head: Pick<DecisionHead, 'question' | 'date' | 'day'>
}

interface PersonEvent {
  readonly id: string
  readonly title: DossierText
  readonly date: string
  /** ISO day. */
  readonly day: string
}

interface PersonDocument {
  readonly id: string
  readonly title: DossierText
  readonly date: string
  /** Names the person as author; else it only belongs to one of the events. */
  readonly isOwn: boolean
}

/** The page of a person of people.csv. */
export function personData(
  edition: Edition,
  person: Person,
  read: ReadText = textReader(edition),
): PersonData {
  const { dossier, words } = edition
  const { id } = person
  const own = (column: string, text: string): DossierText => read(`people.${id}.${column}`, text)
  const events = eventsOfPerson(dossier, id)
  const eventIds = new Set(events.map((event) => event.id))
  const offices = officesOf(edition, id, read)
  const positions = positionsOf(edition, read, id)
  const ids = [...dossier.people.keys()]
  const at = ids.indexOf(id)
  return {
    id,
    ...namesOf(dossier, person, read, words),
    years: tellYears(person, words),
    life: tellLife(person, words),
    roles: own('roles', person.roles),
    factions: own('factions', person.factions),
    stance: own('stance', person.stance),
    text: own('text', person.text),
    evidence: evidenceOf(dossier, person),
    offices,
    range: officeRange(dossier),
    clock: clockStart(edition),
    positions: inTime(edition, read, positions),
    part: partInModel(dossier, read, id, eventIds),
    events: events.map((event) => eventOf(event, read, words)),
    claims: claimsOn(dossier, eventIds),
    documents: documentsOf(edition, person, eventIds, read),
    doubts: doubtsOf(person, offices, positions, words),
    countedIn: person.countedIn.map((series) => namedRow(dossier, read, 'series', series)),
    before: neighbour(dossier, read, ids[at - 1]),
    after: neighbour(dossier, read, ids[at + 1]),
  }
}

/** What a person is called where names stand in Latin letters; as here where the tables do not say. */
export function latinName({ russianTerms }: Dossier, { id, name }: Person): string {
  return russianTerms.find((term) => term.kind === 'person' && term.id === id)?.en ?? name
}

/** Both names in full: the one in the language of the page first. */
function namesOf(
  dossier: Dossier,
  person: Person,
  read: ReadText,
  { language }: Words,
): Pick<PersonData, 'name' | 'otherName'> {
  const [main] = dossier.manifest.languages
  const { nameRu } = person
  if (language !== 'ru' || nameRu === '') {
    const otherName = nameRu === '' ? undefined : { text: nameRu, language: 'ru' }
    return { name: nameOf(dossier, read, person.id), otherName }
  }
  const latin = latinName(dossier, person)
  return {
    name: { text: nameRu, language: undefined },
    otherName: latin === person.name ? undefined : { text: latin, language: main },
  }
}

function tellLife({ born, died }: Person, words: Words): string {
  if (born !== undefined && died !== undefined) {
    return [born, died].map((date) => tellDate(date, words)).join(' – ')
  }
  if (born !== undefined) return words.text('people.born', { date: tellDate(born, words) })
  return died === undefined ? '' : words.text('people.died', { date: tellDate(died, words) })
}

/** Earliest first; a position in no known decision (reported when the dossier was checked) is left out. */
function inTime(
  { dossier, words }: Edition,
  read: ReadText,
  positions: readonly Position[],
): readonly PersonPosition[] {
  return positions
    .flatMap((position) => {
      const decision = dossier.decisions.get(position.decision)
      return decision === undefined ? [] : [{ position, decision }]
    })
    .sort((a, b) => a.decision.date.start - b.decision.date.start)
    .map(({ position, decision: { id, question, date } }) => ({
      ...position,
      head: {
        question: read(`decisions.${id}.question`, question),
        date: tellDate(date, words),
        day: clockDate(date),
      },
    }))
}

function eventOf(event: HistoricalEvent, read: ReadText, words: Words): PersonEvent {
  return {
    id: event.id,
    title: read(`events.${event.id}.title`, event.title),
    date: tellStretch(event.date, event.endDate, words),
    day: clockDate(event.date),
  }
}

function claimsOn(dossier: Dossier, events: ReadonlySet<string>): PersonData['claims'] {
  const claims = [...dossier.claims.values()].filter((claim) =>
    claim.events.some((event) => events.has(event)),
  )
  return verdictWords
    .map((verdict) => ({
      verdict,
      ids: claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0)
}

function documentsOf(
  { dossier, words }: Edition,
  person: Person,
  events: ReadonlySet<string>,
  read: ReadText,
): readonly PersonDocument[] {
  const family = latinName(dossier, person).split(/\s+/).at(-1) ?? ''
  const isOwn = (author: string): boolean => author.split(/[^\p{L}]+/u).includes(family)
  return [...dossier.documents.values()]
    .filter((paper) => isOwn(paper.author) || paper.events.some((event) => events.has(event)))
    .map((paper) => ({
      id: paper.id,
      title: read(`documents.${paper.id}.title`, paper.title),
      date: tellDate(paper.date, words),
      isOwn: isOwn(paper.author),
    }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

function neighbour(
  dossier: Dossier,
  read: ReadText,
  id: string | undefined,
): NamedPath | undefined {
  return id === undefined ? undefined : namedRow(dossier, read, 'people', id)
}
