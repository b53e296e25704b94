/** Columns of people.csv, offices.csv, decisions.csv and votes.csv. */
import {
  anyText,
  maybeDate,
  maybeId,
  maybeNumber,
  someDate,
  someId,
  someText,
} from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/read-table.ts'
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
  ...sourcedColumns,
}

/** Columns of offices.csv. */
export const officeColumns: Columns<Office> = {
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
  ...sourcedColumns,
  note: mayLack('note', anyText),
}

/** Columns of votes.csv. */
export const voteColumns: Columns<Vote> = {
  decision: column('decision', someId),
  person: column('person', someId),
  date: column('date', someDate),
  rank: column('rank', anyText),
  position: column('position', someText),
  score: mayLack('score', maybeNumber),
  ...sourcedColumns,
  note: mayLack('note', anyText),
}
