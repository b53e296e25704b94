/** What an id of a dossier may point at, by kind. */
import { sourcesFile } from '../load/load-sources.ts'
import { seriesFile } from '../load/load-series.ts'
import { tableFiles, type DossierTables } from '../load/load-tables.ts'
import type { Ids } from '../read/read-table.ts'
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
    | 'decision',
    Target
  >
>

/**
 * `settable` is what a page can move; as a `lever` counts also what only levers-history.csv has.
 */
export function targetsOf(tables: DossierTables, sources: Ids, series: Ids): Targets {
  const { levers, leverHistories } = tables
  const leverIds: Ids = {
    has: (id) => levers.ids.has(id) || leverHistories.ids.has(id),
    keys: () => [...levers.ids.keys(), ...leverHistories.ids.keys()],
  }
  return {
    source: { thing: 'work', file: sourcesFile, ids: sources },
    event: { thing: 'event', file: tableFiles.events, ids: tables.events.ids },
    person: { thing: 'person', file: tableFiles.people, ids: tables.people.ids },
    claim: { thing: 'claim', file: tableFiles.claims, ids: tables.claims.ids },
    series: { thing: 'series', file: seriesFile, ids: series },
    chart: { thing: 'chart', file: tableFiles.charts, ids: tables.charts.ids },
    lever: { thing: 'lever', file: tableFiles.levers, ids: leverIds },
    settable: { thing: 'lever', file: tableFiles.levers, ids: levers.ids },
    link: { thing: 'link', file: tableFiles.links, ids: tables.links.ids },
    scenario: { thing: 'what-if', file: tableFiles.scenarios, ids: tables.scenarios.ids },
    decision: { thing: 'decision', file: tableFiles.decisions, ids: tables.decisions.ids },
  }
}
