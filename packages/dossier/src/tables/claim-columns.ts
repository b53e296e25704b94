/** Columns of claims.csv and questions.csv. */
import { anyText, itemList, maybeId, oneOf, someId, someText } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { Claim, ClaimType, Question } from '../schema/claim.ts'
import { confidenceWords, verdictWords } from '../schema/evidence-words.ts'
import { sourcedColumns } from './sourced-columns.ts'

const claimTypes: readonly ClaimType[] = ['fact', 'date', 'causal', 'evaluative']

/** Columns of claims.csv. */
export const claimColumns: Columns<Claim> = {
  id: column('id', someId),
  section: column('section', anyText),
  text: column('claim', someText),
  type: column('type', oneOf(claimTypes)),
  theme: mayLack('theme', anyText),
  verdict: column('verdict', oneOf(verdictWords)),
  why: column('why', someText),
  speaksFor: mayLack('for', anyText),
  speaksAgainst: mayLack('against', anyText),
  wouldChange: mayLack('would_change', anyText),
  modelNote: mayLack('model_note', anyText),
  lever: mayLack('lever', maybeId),
  chart: mayLack('chart', maybeId),
  events: mayLack('events', itemList),
  ...sourcedColumns,
}

/** Columns of questions.csv. */
export const questionColumns: Columns<Question> = {
  id: column('id', someId),
  group: column('group', anyText),
  question: column('question', someText),
  answer: column('answer', someText),
  claims: column('claims', itemList),
  scenario: mayLack('scenario', maybeId),
  chart: mayLack('chart', maybeId),
  sources: column('sources', itemList),
  confidence: column('confidence', oneOf(confidenceWords)),
}
