/** Every table whose rows can be led to: where a row is told of, and what it is called there. */
import type { Dossier } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../prepare/dossier-text.ts'
import { chartLink, labLink } from './lab-link.ts'
import * as paths from './paths.ts'
import { pageOfSeries } from './sources/series-parts.ts'

/** A table by the name of its file; a lever is found whether model or history has it. */
export type PageTable =
  | 'charts'
  | 'claims'
  | 'decisions'
  | 'documents'
  | 'events'
  | 'glossary'
  | 'levers'
  | 'links'
  | 'loops'
  | 'people'
  | 'questions'
  | 'readings'
  | 'scenarios'
  | 'series'

/** A row to lead to. */
export interface RowPage {
  /** From the edition's first page. */
  readonly path: string
  /** In the language of the dossier; undefined where there is no such row. */
  readonly name: string | undefined
  /** By which a translation has the name. */
  readonly key: string
}

/** A thing with the way to it. */
export interface NamedPath {
  /** From the edition's first page. */
  readonly path: string
  readonly name: DossierText
}

/** The page of a row. */
export function rowPage(dossier: Dossier, table: PageTable, id: string): RowPage {
  return finders[table](dossier, id)
}

/** The page of a row with its name; what the dossier does not have is called by its id. */
export function namedRow(
  dossier: Dossier,
  read: ReadText,
  table: PageTable,
  id: string,
): NamedPath {
  const { path, name, key } = rowPage(dossier, table, id)
  return { path, name: name === undefined ? { text: id, language: undefined } : read(key, name) }
}

const finders: Readonly<Record<PageTable, (dossier: Dossier, id: string) => RowPage>> = {
  charts: ({ charts }, id) => row(chartLink(id), `charts.${id}.question`, charts.get(id)?.question),
  claims: ({ claims }, id) => row(paths.claimPath(id), `claims.${id}.claim`, claims.get(id)?.text),
  decisions: ({ decisions }, id) =>
    row(paths.decisionPath(id), `decisions.${id}.question`, decisions.get(id)?.question),
  documents: ({ documents }, id) =>
    row(paths.documentPath(id), `documents.${id}.title`, documents.get(id)?.title),
  events: ({ events }, id) => row(paths.eventPath(id), `events.${id}.title`, events.get(id)?.title),
  glossary: ({ glossary }, id) =>
    row(paths.termPath(id), `glossary.${id}.term`, glossary.get(id)?.term),
  levers: ({ levers, leverHistories }, id) => {
    const table = levers.has(id) ? 'levers' : 'levers-history'
    const name = levers.get(id)?.name ?? leverHistories.get(id)?.name
    return row(paths.leverPath(id), `${table}.${id}.name`, name)
  },
  links: ({ links }, id) => {
    const link = links.get(id)
    return row(paths.linkPath(id), `links.${id}.cause`, link && `${link.cause} → ${link.effect}`)
  },
  loops: ({ loops }, id) => row(paths.loopPath(id), `loops.${id}.name`, loops.get(id)?.name),
  people: ({ people }, id) => row(paths.personPath(id), `people.${id}.name`, people.get(id)?.name),
  questions: ({ questions }, id) =>
    row(paths.questionPath(id), `questions.${id}.question`, questions.get(id)?.question),
  readings: ({ readings }, id) =>
    row(paths.readingPath(id), `readings.${id}.name`, readings.get(id)?.name),
  scenarios: (dossier, id) => {
    const scenario = dossier.scenarios.get(id)
    // One that moves no lever of the model has no page of its own.
    const run = scenario && labLink(dossier, scenario.settings).path
    const path = run === undefined ? `${paths.WHAT_IFS_PATH}#${id}` : paths.scenarioPath(id)
    return row(path, `scenarios.${id}.question`, scenario?.question)
  },
  series: (dossier, id) =>
    row(pageOfSeries(dossier, id), `series.${id}.title`, dossier.series.get(id)?.title),
}

function row(path: string, key: string, name: string | undefined): RowPage {
  return { path, key, name }
}
