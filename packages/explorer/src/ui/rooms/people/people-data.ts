/** The people page: who held which office when, and how they stood in the decisions that are known. */
import type { Words } from '../../../words/words.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { eventsOfPerson, membersOn } from '@thaw/dossier'
import type { Dossier, Office, Vote } from '@thaw/dossier'
import { tellDate, tellStretch } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'
import type { ClaimChip } from '../record/record-data.ts'

/** Everything that the page of people shows. */
export interface PeopleData {
  readonly people: readonly PersonEntry[]
  readonly decisions: readonly DecisionColumn[]
  /** One row a person with at least one position, in the order of people.csv. */
  readonly rows: readonly VoteRow[]
  /** `date` is an ISO day, or empty where the clock is not set to a day. */
  readonly clock: { readonly date: string; readonly at: number; readonly label: string } | undefined
  readonly sitting: readonly Sitting[]
  /** First and last moment of all offices, for the pictures. */
  readonly range: { readonly start: number; readonly end: number }
}

/** One person with what they held and did. */
interface PersonEntry {
  readonly id: string
  readonly name: string
  readonly nameRu: string
  readonly life: string
  readonly stance: string
  readonly text: string
  readonly roles: string
  readonly factions: string
  readonly offices: readonly OfficeBar[]
  readonly positions: readonly { readonly decision: string; readonly position: string }[]
  readonly events: readonly { readonly id: string; readonly title: string; readonly year: string }[]
  readonly claims: readonly ClaimChip[]
  readonly evidence: Evidence
}

/** One office as a bar over time. */
export interface OfficeBar {
  readonly label: string
  readonly stretch: string
  /** Decimal years. */
  readonly start: number
  readonly end: number
  readonly isSoft: boolean
  readonly note: string
  readonly evidence: Evidence
}

/** One decision, a column of the table of positions. */
interface DecisionColumn {
  readonly id: string
  readonly question: string
  readonly date: string
  readonly at: number
  readonly body: string
  readonly scoreMeaning: string
  readonly note: string
  /** `8 for removal, 1 absent`. */
  readonly tally: string
  readonly isReconstructed: boolean
  readonly evidence: Evidence
}

/** One person's positions, a row of the table. */
interface VoteRow {
  readonly id: string
  readonly name: string
  /** One a decision; undefined where no position is recorded. */
  readonly cells: readonly (VoteCell | undefined)[]
}

/** One position of a person in a decision. */
interface VoteCell {
  readonly position: string
  readonly lean: 'for' | 'against' | 'between'
  readonly isMemory: boolean
  /** Without a vote in that body. */
  readonly isCandidate: boolean
  readonly note: string
  readonly evidence: Evidence
}

/** An office with its stretch, for `who sat on this day`. */
interface Sitting {
  readonly person: string
  readonly name: string
  readonly body: string
  readonly rank: string
  /** Decimal years. */
  readonly start: number
  readonly end: number
  /** On the day of the clock. */
  readonly isSitting: boolean
}

/** Joins people to offices, votes, events and claims. */
export function peopleData({ dossier, words }: Edition): PeopleData {
  const decisions = [...dossier.decisions.values()].sort((a, b) => a.date.start - b.date.start)
  const clock = dossier.manifest.clock
  const sitting = new Set(clock === undefined ? [] : membersOn(dossier, clock.date.start))
  const nameOf = (id: string): string => dossier.people.get(id)?.name ?? id
  return {
    people: [...dossier.people.keys()].map((id) => personEntry(dossier, id, words)),
    decisions: decisions.map((decision) => {
      const votes = dossier.votes.filter((vote) => vote.decision === decision.id)
      return {
        id: decision.id,
        question: decision.question,
        date: tellDate(decision.date, words),
        at: decision.date.start,
        body: decision.body,
        scoreMeaning: decision.scoreMeaning,
        note: decision.note,
        tally: tally(votes),
        isReconstructed: /reconstruct/i.test(decision.note),
        evidence: evidenceOf(dossier, decision),
      }
    }),
    rows: voteRows(
      dossier,
      decisions.map((decision) => decision.id),
    ),
    clock: clock && {
      date: /^\d{4}-\d{2}-\d{2}$/.test(clock.date.text) ? clock.date.text : '',
      at: clock.date.start,
      label: tellDate(clock.date, words),
    },
    sitting: dossier.offices.map((office) => ({
      person: office.person,
      name: nameOf(office.person),
      body: office.body,
      rank: office.rank,
      start: office.from.start,
      end: office.to.end,
      isSitting: sitting.has(office),
    })),
    range: officeRange(dossier),
  }
}

/** Offices that outlast the article's events by long are cut two years after the last of them. */
function officeRange(dossier: Dossier): { start: number; end: number } {
  const { offices } = dossier
  if (offices.length === 0) return { start: 0, end: 1 }
  const named = (dossier.manifest.article?.events ?? []).flatMap(
    (id) => dossier.events.get(id)?.interval.end ?? [],
  )
  const last = Math.max(...offices.map((office) => office.to.end))
  const start = Math.floor(Math.min(...offices.map((office) => office.from.start)))
  const end = named.length === 0 ? last : Math.min(last, Math.max(...named) + 2)
  return { start, end: Math.max(start + 1, Math.ceil(end)) }
}

function personEntry(dossier: Dossier, id: string, words: Words): PersonEntry {
  const person = dossier.people.get(id)
  const events = eventsOfPerson(dossier, id)
  const eventIds = new Set(events.map((event) => event.id))
  return {
    id,
    name: person?.name ?? id,
    nameRu: person?.nameRu ?? '',
    life: [
      person?.born === undefined ? '' : `born ${tellDate(person.born, words)}`,
      person?.died === undefined ? '' : `died ${tellDate(person.died, words)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
    stance: person?.stance ?? '',
    text: person?.text ?? '',
    roles: person?.roles ?? '',
    factions: person?.factions ?? '',
    offices: dossier.offices
      .filter((office) => office.person === id)
      .map((office) => officeBar(dossier, office, words)),
    positions: dossier.votes
      .filter((vote) => vote.person === id)
      .map((vote) => ({
        decision: dossier.decisions.get(vote.decision)?.question ?? vote.decision,
        position: vote.position,
      })),
    events: events.map((event) => ({
      id: event.id,
      title: event.title,
      year: String(Math.floor(event.date.start)),
    })),
    claims: [...dossier.claims.values()]
      .filter((claim) => claim.events.some((event) => eventIds.has(event)))
      .map(({ id: claim, verdict }) => ({ id: claim, verdict }))
      .slice(0, 8),
    evidence:
      person === undefined
        ? { sources: [], seen: 'memory', confidence: 'low' }
        : evidenceOf(dossier, person),
  }
}

function officeBar(dossier: Dossier, office: Office, words: Words): OfficeBar {
  return {
    label: [office.body, office.rank].filter((part) => part !== '').join(', '),
    stretch: tellStretch(office.from, office.to, words),
    start: office.from.start,
    end: office.to.end,
    isSoft: office.from.precision !== 'day' || office.to.precision !== 'day',
    note: office.note,
    evidence: evidenceOf(dossier, office),
  }
}

function voteRows(dossier: Dossier, decisions: readonly string[]): readonly VoteRow[] {
  const voters = new Set(dossier.votes.map((vote) => vote.person))
  const order = [...dossier.people.keys(), ...voters].filter(
    (id, at, all) => voters.has(id) && all.indexOf(id) === at,
  )
  return order.map((id) => ({
    id,
    name: dossier.people.get(id)?.name ?? id,
    cells: decisions.map((decision) => {
      const vote = dossier.votes.find((one) => one.decision === decision && one.person === id)
      return vote === undefined ? undefined : voteCell(dossier, vote)
    }),
  }))
}

function voteCell(dossier: Dossier, vote: Vote): VoteCell {
  return {
    position: vote.position,
    lean: leanOf(vote),
    isMemory: vote.seen === 'memory',
    isCandidate: /candidate/i.test(vote.rank),
    note: vote.note,
    evidence: evidenceOf(dossier, vote),
  }
}

/** A score between -0.25 and 0.25, or none, is neither for nor against. */
function leanOf(vote: Vote): VoteCell['lean'] {
  if (vote.score === undefined || Math.abs(vote.score) <= 0.25) return 'between'
  return vote.score > 0 ? 'for' : 'against'
}

/** The positions in words with their counts, most frequent first: `8 for removal, 1 absent`. */
function tally(votes: readonly Vote[]): string {
  const counts = new Map<string, number>()
  for (const vote of votes) counts.set(vote.position, (counts.get(vote.position) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([position, count]) => `${count} ${position}`)
    .join(', ')
}
