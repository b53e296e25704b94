/** How people stood in decisions, as the table, the page of a decision and that of a person show it. */
import type { Decision, Dossier, Vote } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Words } from '../../../words/words.ts'
import { clockDate } from '../clock-date.ts'
import { tellDate } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'

/** On which side of the question a position stands. */
type Lean = 'for' | 'against' | 'between'

/** One person's position in one decision. */
export interface Position {
  readonly decision: string
  readonly person: string
  readonly name: DossierText
  readonly position: DossierText
  readonly lean: Lean
  readonly rank: DossierText
  readonly isMemory: boolean
  /** Without a vote in that body. */
  readonly isAdvisory: boolean
  readonly isReconstructed: boolean
  readonly note: DossierText
  readonly evidence: Evidence
}

/** What was decided, and how it went. */
export interface DecisionHead {
  readonly id: string
  readonly question: DossierText
  readonly date: string
  /** With its month cut short, for the head of a column. */
  readonly shortDate: string
  /** ISO day. */
  readonly day: string
  readonly body: DossierText
  /** What the side called `for` stands for; may be empty. */
  readonly scoreMeaning: DossierText
  readonly note: DossierText
  /** `against (7); for (4)`, of those who had a vote. */
  readonly tally: DossierText
  /** The same of those who had none; undefined where there are none. */
  readonly advisoryTally: DossierText | undefined
  /** No position in it is on record. */
  readonly isReconstructed: boolean
  readonly evidence: Evidence
}

/** All decisions, earliest first. */
export function decisionHeads(edition: Edition, read: ReadText): readonly DecisionHead[] {
  const { dossier } = edition
  return [...dossier.decisions.values()]
    .sort((a, b) => a.date.start - b.date.start)
    .map((decision) => decisionHead(edition, read, decision))
}

/** The positions in one decision, in the order of votes.csv. */
export function positionsIn(
  { dossier }: Edition,
  read: ReadText,
  decision: string,
): readonly Position[] {
  return dossier.votes
    .filter((vote) => vote.decision === decision)
    .map((vote) => positionOf(dossier, read, vote))
}

/** The positions of one person, in the order of votes.csv. */
export function positionsOf(
  { dossier }: Edition,
  read: ReadText,
  person: string,
): readonly Position[] {
  return dossier.votes
    .filter((vote) => vote.person === person)
    .map((vote) => positionOf(dossier, read, vote))
}

/** A person's name in the language of the page; the id where there is no such person. */
export function nameOf(dossier: Dossier, read: ReadText, id: string): DossierText {
  return read(`people.${id}.name`, dossier.people.get(id)?.name ?? id)
}

function decisionHead(edition: Edition, read: ReadText, decision: Decision): DecisionHead {
  const { dossier, words } = edition
  const votes = dossier.votes.filter((vote) => vote.decision === decision.id)
  const advisory = votes.filter(({ isAdvisory }) => isAdvisory)
  const own = (column: string, text: string): DossierText =>
    read(`decisions.${decision.id}.${column}`, text)
  return {
    id: decision.id,
    question: own('question', decision.question),
    date: tellDate(decision.date, words),
    shortDate: words.date(decision.date.text),
    day: clockDate(decision.date),
    body: own('body', decision.body),
    scoreMeaning: own('score_meaning', decision.scoreMeaning),
    note: own('note', decision.note),
    tally: tally(
      votes.filter(({ isAdvisory }) => !isAdvisory),
      read,
      words,
    ),
    advisoryTally: advisory.length === 0 ? undefined : tally(advisory, read, words),
    isReconstructed: votes.length > 0 && votes.every((vote) => vote.isReconstructed),
    evidence: evidenceOf(dossier, decision),
  }
}

function positionOf(dossier: Dossier, read: ReadText, vote: Vote): Position {
  return {
    decision: vote.decision,
    person: vote.person,
    name: nameOf(dossier, read, vote.person),
    position: read(`positions.${vote.positionSlug}`, vote.position),
    lean: leanOf(vote),
    rank: read(`ranks.${vote.rankSlug}`, vote.rank),
    isMemory: vote.seen === 'memory',
    isAdvisory: vote.isAdvisory,
    isReconstructed: vote.isReconstructed,
    note: read(`votes.${vote.decision}.${vote.person}.note`, vote.note),
    evidence: evidenceOf(dossier, vote),
  }
}

/** A score between -0.25 and 0.25, or none, is neither for nor against. */
function leanOf({ score }: Vote): Lean {
  if (score === undefined || Math.abs(score) <= 0.25) return 'between'
  return score > 0 ? 'for' : 'against'
}

/** The positions in words with their counts, most frequent first: `for removal (8); absent (1)`. */
function tally(votes: readonly Vote[], read: ReadText, words: Words): DossierText {
  const counts = new Map<string, number>()
  const languages = new Set<string | undefined>()
  for (const vote of votes) {
    const { text, language } = read(`positions.${vote.positionSlug}`, vote.position)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    languages.add(language)
  }
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([position, count]) => `${position} (${words.fixed(count, 0)})`)
  return { text: told.join('; '), language: languages.size === 1 ? [...languages][0] : undefined }
}
