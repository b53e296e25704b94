/** Columns of people.csv, offices.csv, decisions.csv and votes.csv. */
import { slugOf } from '@thaw/core'
import {
  anyText,
  itemList,
  maybeDate,
  maybeId,
  maybeNumber,
  someDate,
  someId,
  someText,
  yesOrNo,
} from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { Decision, Office, Person, Vote } from '../schema/person.ts'
import { sourcedColumns } from './sourced-columns.ts'

/** Columns of people.csv. */
export const personColumns: Columns<Person> = {
  id: column('id', someId),
  name: column('name', someText),
  nameRu: mayLack('name_ru', anyText),
  born: column('born', maybeDate),
  died: column('died', maybeDate),
  roles: column('roles', anyText),
  factions: mayLack('factions', anyText),
  stance: mayLack('stance', anyText),
  text: column('text', anyText),
  countedIn: mayLack('counted_in', itemList),
  ...sourcedColumns,
}

/** A row before its slugs are made. */
export type OfficeRow = Omit<Office, 'bodySlug' | 'rankSlug'>

/** Columns of offices.csv. */
export const officeColumns: Columns<OfficeRow> = {
  person: column('person', someId),
  body: column('body', someText),
  rank: column('rank', anyText),
  from: column('start', someDate),
  to: column('end', someDate),
  ...sourcedColumns,
  note: mayLack('note', anyText),
}

/** Columns of decisions.csv. */
export const decisionColumns: Columns<Decision> = {
  id: column('id', someId),
  date: column('date', someDate),
  question: column('question', someText),
  body: column('body', anyText),
  scoreMeaning: mayLack('score_meaning', anyText),
  event: mayLack('event', maybeId),
  series: mayLack('series', itemList),
  ...sourcedColumns,
  note: mayLack('note', anyText),
}

/** A row before its slugs are made. */
export type VoteRow = Omit<Vote, 'rankSlug' | 'positionSlug'>

/** Columns of votes.csv. */
export const voteColumns: Columns<VoteRow> = {
  decision: column('decision', someId),
  person: column('person', someId),
  date: column('date', someDate),
  rank: column('rank', anyText),
  position: column('position', someText),
  score: mayLack('score', maybeNumber),
  isAdvisory: mayLack('advisory', yesOrNo),
  isReconstructed: mayLack('reconstructed', yesOrNo),
  ...sourcedColumns,
  note: mayLack('note', anyText),
}

/** The office of a row. */
export function officeOfRow(row: OfficeRow): Office {
  return { ...row, bodySlug: slugOf(row.body), rankSlug: slugOf(row.rank) }
}

/** The position of a row. */
export function voteOfRow(row: VoteRow): Vote {
  return { ...row, rankSlug: slugOf(row.rank), positionSlug: slugOf(row.position) }
}
