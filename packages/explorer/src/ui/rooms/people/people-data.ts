/** The page of all people: how they stood in the decisions that are known, who sat on a day, who they were. */
import type { Person } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Words } from '../../../words/words.ts'
import { tellDate } from '../dates.ts'
import { clockStart } from './days.ts'
import type { ClockStart } from './days.ts'
import { decisionHeads, nameOf, positionsIn } from './positions.ts'
import type { DecisionHead, Position } from './positions.ts'
import { sittingBodies } from './sitting.ts'
import type { SittingBody } from './sitting.ts'

/** Everything that the page shows. */
export interface PeopleData {
  readonly people: readonly PersonLine[]
  readonly decisions: readonly DecisionHead[]
  /** One row a person with at least one position, in the order of people.csv. */
  readonly rows: readonly VoteRow[]
  /** Index of the first decision after the clock, before which it stands. */
  readonly clockColumn: number
  readonly clock: ClockStart | undefined
  readonly bodies: readonly SittingBody[]
}

/** A person in one line. */
interface PersonLine {
  readonly id: string
  readonly name: DossierText
  readonly years: string
  readonly roles: DossierText
  readonly stance: DossierText
}

/** One person's positions, a row of the table. */
interface VoteRow {
  readonly id: string
  readonly name: DossierText
  /** One a decision; undefined where no position is recorded. */
  readonly cells: readonly (Position | undefined)[]
}

/** Joins people to offices and votes. */
export function peopleData(edition: Edition, read: ReadText = textReader(edition)): PeopleData {
  const { dossier, words } = edition
  const decisions = decisionHeads(edition, read)
  const clock = clockStart(edition)
  const after = decisions.findIndex(({ day }) => clock !== undefined && day > clock.day)
  return {
    people: [...dossier.people.values()].map((person) => personLine(person, read, words)),
    decisions,
    rows: voteRows(edition, read, decisions),
    clockColumn: after === -1 ? decisions.length : after,
    clock,
    bodies: sittingBodies(edition, read),
  }
}

/** `1894–1971`; softer where a year is not sure. */
export function tellYears({ born, died }: Person, words: Words): string {
  const years = [born, died].map((date) => {
    if (date === undefined) return ''
    const isPlain = !date.isApproximate && !date.isUncertain && date.precision !== 'decade'
    return isPlain ? String(Math.floor(date.start)) : tellDate(date, words)
  })
  return years.join('–')
}

function personLine(person: Person, read: ReadText, words: Words): PersonLine {
  const own = (column: string, text: string): DossierText =>
    read(`people.${person.id}.${column}`, text)
  return {
    id: person.id,
    name: own('name', person.name),
    years: tellYears(person, words),
    roles: own('roles', person.roles),
    stance: own('stance', person.stance),
  }
}

function voteRows(
  edition: Edition,
  read: ReadText,
  decisions: readonly DecisionHead[],
): readonly VoteRow[] {
  const { dossier } = edition
  const columns = decisions.map(
    ({ id }) => new Map(positionsIn(edition, read, id).map((one) => [one.person, one])),
  )
  const voters = new Set(dossier.votes.map((vote) => vote.person))
  return [...dossier.people.keys()]
    .filter((id) => voters.has(id))
    .map((id) => ({
      id,
      name: nameOf(dossier, read, id),
      cells: columns.map((column) => column.get(id)),
    }))
}
