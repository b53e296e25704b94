/** Reads every plain table of a dossier; nothing is joined yet. */
import type { Table } from '../read/table.ts'
import type { Claim, Question } from '../schema/claim.ts'
import type { Loop } from '../schema/mechanism.ts'
import type { Decision, Person } from '../schema/person.ts'
import type { ParameterConvergence } from '../schema/parameter.ts'
import type {
  DocumentItem,
  GlossaryTerm,
  Renaming,
  RussianTerm,
} from '../schema/reference-tables.ts'
import { chanceColumns, type ChanceRow } from '../tables/chance-columns.ts'
import { chartColumns, type ChartRow } from '../tables/chart-columns.ts'
import { claimColumns, questionColumns } from '../tables/claim-columns.ts'
import { convergenceColumns } from '../tables/convergence-columns.ts'
import { eventColumns, type EventRow } from '../tables/event-columns.ts'
import { fitColumns, type FitRow } from '../tables/fit-columns.ts'
import { forecastColumns, type WithheldRow } from '../tables/forecast-columns.ts'
import {
  leverColumns,
  leverHistoryColumns,
  type LeverHistoryRow,
  type LeverRow,
} from '../tables/lever-columns.ts'
import { masterColumns, type MasterRow } from '../tables/master-columns.ts'
import {
  linkColumns,
  loopColumns,
  readingColumns,
  type LinkRow,
  type ReadingRow,
} from '../tables/mechanism-columns.ts'
import { parameterColumns, type ParameterRow } from '../tables/parameter-columns.ts'
import {
  decisionColumns,
  officeColumns,
  personColumns,
  voteColumns,
  type OfficeRow,
  type VoteRow,
} from '../tables/person-columns.ts'
import {
  documentColumns,
  glossaryColumns,
  renamingColumns,
  russianTermColumns,
} from '../tables/reference-columns.ts'
import { scenarioColumns, type ScenarioRow } from '../tables/scenario-columns.ts'
import type { Intake } from './intake.ts'

/** All plain tables, row by row. */
export interface DossierTables {
  readonly levers: Table<LeverRow>
  readonly masters: Table<MasterRow>
  readonly leverHistories: Table<LeverHistoryRow>
  readonly charts: Table<ChartRow>
  readonly links: Table<LinkRow>
  readonly loops: Table<Loop>
  readonly readings: Table<ReadingRow>
  readonly parameters: Table<ParameterRow>
  readonly fits: Table<FitRow>
  readonly convergence: Table<ParameterConvergence>
  readonly withheld: Table<WithheldRow>
  readonly chances: Table<ChanceRow>
  readonly events: Table<EventRow>
  readonly people: Table<Person>
  readonly offices: Table<OfficeRow>
  readonly decisions: Table<Decision>
  readonly votes: Table<VoteRow>
  readonly claims: Table<Claim>
  readonly questions: Table<Question>
  readonly scenarios: Table<ScenarioRow>
  readonly glossary: Table<GlossaryTerm>
  readonly documents: Table<DocumentItem>
  readonly russianTerms: Table<RussianTerm>
  readonly renamings: Table<Renaming>
}

/** File of each table. */
export const tableFiles: Readonly<Record<keyof DossierTables, string>> = {
  levers: 'levers.csv',
  masters: 'groups.csv',
  leverHistories: 'levers-history.csv',
  charts: 'charts.csv',
  links: 'links.csv',
  loops: 'loops.csv',
  readings: 'readings.csv',
  parameters: 'parameters.csv',
  fits: 'fit.csv',
  convergence: 'convergence.csv',
  withheld: 'forecast.csv',
  chances: 'chances.csv',
  events: 'events.csv',
  people: 'people.csv',
  offices: 'offices.csv',
  decisions: 'decisions.csv',
  votes: 'votes.csv',
  claims: 'claims.csv',
  questions: 'questions.csv',
  scenarios: 'scenarios.csv',
  glossary: 'glossary.csv',
  documents: 'documents.csv',
  russianTerms: 'ru-terms.csv',
  renamings: 'renamings.csv',
}

/** Reads all of them; a missing one is empty. */
export function loadTables(intake: Intake): DossierTables {
  return {
    levers: intake.table(tableFiles.levers, leverColumns),
    masters: intake.table(tableFiles.masters, masterColumns),
    leverHistories: intake.table(tableFiles.leverHistories, leverHistoryColumns),
    charts: intake.table(tableFiles.charts, chartColumns),
    links: intake.table(tableFiles.links, linkColumns),
    loops: intake.table(tableFiles.loops, loopColumns),
    readings: intake.table(tableFiles.readings, readingColumns),
    parameters: intake.table(tableFiles.parameters, parameterColumns),
    fits: intake.table(tableFiles.fits, fitColumns),
    convergence: intake.table(tableFiles.convergence, convergenceColumns),
    withheld: intake.table(tableFiles.withheld, forecastColumns),
    chances: intake.table(tableFiles.chances, chanceColumns),
    events: intake.table(tableFiles.events, eventColumns),
    people: intake.table(tableFiles.people, personColumns),
    offices: intake.table(tableFiles.offices, officeColumns),
    decisions: intake.table(tableFiles.decisions, decisionColumns),
    votes: intake.table(tableFiles.votes, voteColumns),
    claims: intake.table(tableFiles.claims, claimColumns),
    questions: intake.table(tableFiles.questions, questionColumns),
    scenarios: intake.table(tableFiles.scenarios, scenarioColumns),
    glossary: intake.table(tableFiles.glossary, glossaryColumns),
    documents: intake.table(tableFiles.documents, documentColumns),
    russianTerms: intake.table(tableFiles.russianTerms, russianTermColumns),
    renamings: intake.table(tableFiles.renamings, renamingColumns),
  }
}
