/** Papers of the time: a list by date, and a page of each with its events, people and claims. */
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import {
  laneKey,
  type Claim,
  type Dossier,
  type DocumentItem,
  type HistoricalEvent,
} from '@thaw/dossier'
import { claimLine, type ClaimLine } from '../claim-lines.ts'
import { machineDate, tellDate } from '../dates.ts'
import { evidenceOf, type Evidence } from '../evidence.ts'
import { rowsBy } from '../rows-by.ts'

/** The list, and every page in its order. */
export interface DocumentsRoom {
  readonly list: DocumentsData
  readonly pages: readonly DocumentData[]
}

/** The list by year. */
export interface DocumentsData {
  readonly years: readonly { readonly year: string; readonly documents: readonly DocumentLine[] }[]
  readonly count: number
  /** Words to filter by, each as often as its papers want it: kinds and themes. */
  readonly kinds: readonly DossierText[]
  readonly themes: readonly DossierText[]
}

/** One paper in the list. */
interface DocumentLine {
  readonly id: string
  readonly title: DossierText
  /** As its time called it; empty where the dossier does not say, or says it in `title`. */
  readonly original: string
  readonly date: string
  readonly datetime: string | undefined
  readonly kind: DossierText
  readonly author: DossierText
  /** The person of the dossier who wrote it. */
  readonly person: string | undefined
  /** Lanes of its events. */
  readonly themes: readonly DossierText[]
}

/** The page of one paper. */
export interface DocumentData extends DocumentLine {
  /** What it is and what it shows. */
  readonly text: DossierText
  /** Where it is printed; may be empty. */
  readonly published: DossierText
  readonly events: readonly {
    readonly id: string
    readonly date: string
    readonly title: DossierText
  }[]
  /** Everyone in these events. */
  readonly people: readonly { readonly id: string; readonly name: DossierText }[]
  /** Claims that these events settle. */
  readonly claims: readonly ClaimLine[]
  readonly evidence: Evidence
  readonly before: DocumentStep | undefined
  readonly after: DocumentStep | undefined
}

/** The way to the next paper in time. */
interface DocumentStep {
  readonly id: string
  readonly title: DossierText
}

/**
 * Papers of the same day keep the file's order. `main` is the dossier in its main language, in which
 * an author's name is that of a person.
 */
export function documentsRoom(edition: Edition, main: Dossier): DocumentsRoom {
  const { dossier } = edition
  const read = textReader(edition)
  const papers = [...dossier.documents.values()].toSorted(
    (left, right) => left.date.start - right.date.start,
  )
  const authors = authorsOf(main)
  const lines = papers.map((paper) => ({
    paper,
    year: paper.date.text.slice(0, 4),
    line: lineOf(edition, authors, paper, read),
  }))
  const years = [...new Set(lines.map(({ year }) => year))]
  const settled = claimsByPaper(dossier)
  return {
    list: {
      years: years.map((year) => ({
        year,
        documents: lines.filter((one) => one.year === year).map(({ line }) => line),
      })),
      count: papers.length,
      kinds: differing(
        lines.map(({ line }) => line.kind),
        edition.words.language,
      ),
      themes: differing(
        lines.flatMap(({ line }) => line.themes),
        edition.words.language,
      ),
    },
    pages: lines.map(({ paper, line }, at) => ({
      ...line,
      ...detailsOf(edition, paper, settled.get(paper.id) ?? [], read),
      before: stepTo(lines[at - 1]?.line),
      after: stepTo(lines[at + 1]?.line),
    })),
  }
}

function stepTo(line: DocumentLine | undefined): DocumentStep | undefined {
  return line && { id: line.id, title: line.title }
}

/** Each word once, in order of the alphabet. */
function differing(words: readonly DossierText[], language: string): readonly DossierText[] {
  return [...new Map(words.map((word) => [word.text, word])).values()]
    .filter(({ text }) => text !== '')
    .toSorted((left, right) => left.text.localeCompare(right.text, language))
}

function lineOf(
  edition: Edition,
  authors: ReadonlyMap<string, string>,
  paper: DocumentItem,
  read: ReadText,
): DocumentLine {
  const { dossier, words } = edition
  const key = `documents.${paper.id}`
  const person = dossier.people.get(authors.get(paper.id) ?? '')
  const lanes = eventsOf(dossier, paper).map(({ lane }) => read(laneKey(lane), lane))
  return {
    id: paper.id,
    title: read(`${key}.title`, paper.title),
    original: paper.titleRu === paper.title ? '' : paper.titleRu,
    date: tellDate(paper.date, words),
    datetime: machineDate(paper.date),
    kind: read(`${key}.kind`, paper.kind),
    author:
      person === undefined
        ? read(`${key}.author`, paper.author)
        : read(`people.${person.id}.name`, person.name),
    person: person?.id,
    themes: [...new Map(lanes.map((lane) => [lane.text, lane])).values()],
  }
}

function detailsOf(
  { dossier, words }: Edition,
  paper: DocumentItem,
  settled: readonly Claim[],
  read: ReadText,
): Omit<DocumentData, keyof DocumentLine | 'before' | 'after'> {
  const key = `documents.${paper.id}`
  const events = eventsOf(dossier, paper)
  const people = [...new Set(events.flatMap((event) => event.people))]
  return {
    text: read(`${key}.text`, paper.text),
    published: read(`${key}.published`, paper.published),
    events: events.map(({ id, date, title }) => ({
      id,
      date: tellDate(date, words),
      title: read(`events.${id}.title`, title),
    })),
    people: people.flatMap((id) => {
      const person = dossier.people.get(id)
      return person === undefined ? [] : [{ id, name: read(`people.${id}.name`, person.name) }]
    }),
    claims: settled.map((claim) => claimLine(claim, read)),
    evidence: evidenceOf(dossier, paper),
  }
}

/** Claims that the events of a paper settle, by the paper's id. */
function claimsByPaper({ claims, documents }: Dossier): ReadonlyMap<string, readonly Claim[]> {
  const papers = rowsBy(documents.values(), ({ events }) => events)
  return rowsBy(claims.values(), ({ events }) =>
    events.flatMap((id) => (papers.get(id) ?? []).map((paper) => paper.id)),
  )
}

/** Ids of the people who wrote papers, by the paper's id. */
function authorsOf({ documents, people }: Dossier): ReadonlyMap<string, string> {
  // Of two people with one name the first has the papers.
  const ids = new Map([...people.values()].toReversed().map(({ id, name }) => [name, id]))
  return new Map([...documents.values()].map(({ id, author }) => [id, ids.get(author) ?? '']))
}

function eventsOf(dossier: Dossier, { events }: DocumentItem): readonly HistoricalEvent[] {
  return events.flatMap((id) => dossier.events.get(id) ?? [])
}
