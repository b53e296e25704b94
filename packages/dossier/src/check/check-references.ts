/** Every id that a table names must be the id of something. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'
import type { PointRow } from '../tables/series-columns.ts'
import { checkColumn } from './reference.ts'
import type { Targets } from './targets.ts'

/** Issues: DO002, DO202. */
export function checkReferences(
  tables: DossierTables,
  pointTables: ReadonlyMap<string, Table<PointRow>>,
  targets: Targets,
): readonly Issue[] {
  return [
    ...sourceReferences(tables, pointTables, targets),
    ...recordReferences(tables, targets),
    ...argumentReferences(tables, targets),
  ]
}

function sourceReferences(
  tables: DossierTables,
  pointTables: ReadonlyMap<string, Table<PointRow>>,
  { source }: Targets,
): readonly Issue[] {
  const cite = <Row extends Placed & { readonly sources: readonly string[] }>(
    table: Table<Row>,
  ): readonly Issue[] => checkColumn(table, 'sources', (row) => row.sources, source)
  return [
    ...cite(tables.levers),
    ...cite(tables.masters),
    ...cite(tables.leverHistories),
    ...cite(tables.charts),
    ...cite(tables.links),
    ...cite(tables.readings),
    ...cite(tables.parameters),
    ...cite(tables.events),
    ...cite(tables.people),
    ...cite(tables.offices),
    ...cite(tables.decisions),
    ...cite(tables.votes),
    ...cite(tables.claims),
    ...cite(tables.questions),
    ...cite(tables.scenarios),
    ...cite(tables.glossary),
    ...cite(tables.documents),
    ...cite(tables.russianTerms),
    ...cite(tables.renamings),
    ...[...pointTables.values()].flatMap((table) =>
      checkColumn(table, 'source', (row) => row.sources, source),
    ),
  ]
}

function recordReferences(tables: DossierTables, to: Targets): readonly Issue[] {
  return [
    ...checkColumn(tables.events, 'people', (row) => row.people, to.person),
    ...checkColumn(tables.people, 'counted_in', (row) => row.countedIn, to.series),
    ...checkColumn(tables.offices, 'person', (row) => row.person, to.person),
    ...checkColumn(tables.votes, 'person', (row) => row.person, to.person),
    ...checkColumn(tables.votes, 'decision', (row) => row.decision, to.decision),
    ...checkColumn(tables.decisions, 'series', (row) => row.series, to.series),
    ...checkColumn(tables.decisions, 'event', (row) => row.event, to.event),
    ...checkColumn(tables.documents, 'events', (row) => row.events, to.event),
    ...checkColumn(tables.levers, 'event', (row) => row.event, to.event),
    ...checkColumn(tables.leverHistories, 'events', (row) => row.events, to.event),
    ...checkColumn(tables.charts, 'series', (row) => row.series, to.series),
    ...checkColumn(tables.fits, 'series', (row) => row.series, to.series),
  ]
}

function argumentReferences(tables: DossierTables, to: Targets): readonly Issue[] {
  return [
    ...checkColumn(tables.claims, 'lever', (row) => row.lever, to.lever),
    ...checkColumn(tables.claims, 'chart', (row) => row.chart, to.chart),
    ...checkColumn(tables.claims, 'events', (row) => row.events, to.event),
    ...checkColumn(tables.questions, 'claims', (row) => row.claims, to.claim),
    ...checkColumn(tables.questions, 'scenario', (row) => row.scenario, to.scenario),
    ...checkColumn(tables.questions, 'chart', (row) => row.chart, to.chart),
    ...checkColumn(tables.loops, 'links', (row) => row.links, to.link),
    ...checkColumn(tables.readings, 'strengthens', (row) => row.strengthens, to.link),
    ...checkColumn(tables.readings, 'weakens', (row) => row.weakens, to.link),
    ...checkColumn(tables.readings, 'removes', (row) => row.removes, to.link),
  ]
}
