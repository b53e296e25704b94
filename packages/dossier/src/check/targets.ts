/** What an id of a dossier may point at, by kind. */
import { sourcesFile } from '../load/load-sources.ts'
import { seriesFile } from '../load/load-series.ts'
import { tableFiles, type DossierTables } from '../load/load-tables.ts'
import type { Ids } from '../read/table.ts'
import type { Target } from './reference.ts'

/** What can be pointed at, by the kind of thing. */
export type Targets = Readonly<
  Record<
    | 'source'
    | 'event'
    | 'person'
    | 'claim'
    | 'series'
    | 'chart'
    | 'lever'
    | 'settable'
    | 'link'
    | 'scenario'
    | 'parameter'
    | 'decision'
    | 'document'
    | 'term'
    | 'question'
    | 'reading',
    Target
  >
>

/** Ids that are not those of a plain table, and the files that are there. */
export interface OtherIds {
  readonly sources: Ids
  readonly series: Ids
  readonly paths: readonly string[]
}

/**
 * `settable` is what a page can move; as a `lever` counts also what only levers-history.csv
 * has, but that is not proposed.
 */
export function targetsOf(tables: DossierTables, { sources, series, paths }: OtherIds): Targets {
  const { levers, leverHistories } = tables
  const leverIds: Ids = {
    has: (id) => levers.ids.has(id) || leverHistories.ids.has(id),
    keys: () => levers.ids.keys(),
  }
  const target = (thing: string, file: string, ids: Ids): Target => ({
    thing,
    file,
    ids,
    isMissing: !paths.includes(file),
  })
  return {
    source: target('work', sourcesFile, sources),
    event: target('event', tableFiles.events, tables.events.ids),
    person: target('person', tableFiles.people, tables.people.ids),
    claim: target('claim', tableFiles.claims, tables.claims.ids),
    series: target('series', seriesFile, series),
    chart: target('chart', tableFiles.charts, tables.charts.ids),
    lever: target('lever', tableFiles.levers, leverIds),
    settable: target('lever', tableFiles.levers, levers.ids),
    link: target('link', tableFiles.links, tables.links.ids),
    parameter: target('parameter', tableFiles.parameters, tables.parameters.ids),
    scenario: target('what-if', tableFiles.scenarios, tables.scenarios.ids),
    decision: target('decision', tableFiles.decisions, tables.decisions.ids),
    document: target('document', tableFiles.documents, tables.documents.ids),
    term: target('word', tableFiles.glossary, tables.glossary.ids),
    question: target('question', tableFiles.questions, tables.questions.ids),
    reading: target('reading', tableFiles.readings, tables.readings.ids),
  }
}
