/** Every figure and every statement names its source. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'
import type { PointRow } from '../tables/series-columns.ts'

/** What the check needs of a row: `seen` is absent from tables whose rows are arguments. */
interface Row extends Placed {
  readonly id?: string
  readonly sources: readonly string[]
  readonly seen?: string
}

/**
 * Rows that say themselves to be the author's own need no source, nor do charts, whose figures have
 * their own; a parameter needs one where it was measured.
 *
 * Issues: DO203.
 */
export function checkSourced(
  tables: DossierTables,
  pointTables: ReadonlyMap<string, Table<PointRow>>,
): readonly Issue[] {
  return [
    ...need('The lever', tables.levers),
    ...need('The position of the group', tables.masters, (row) => `${row.group}: ${row.word}`),
    ...need('The history of the lever', tables.leverHistories),
    ...need('The link', tables.links),
    ...need('The reading', tables.readings),
    ...need('The event', tables.events),
    ...need('The person', tables.people),
    ...need('An office of', tables.offices, (row) => row.person),
    ...need('The decision', tables.decisions),
    ...need('A vote of', tables.votes, (row) => row.person),
    ...need('The claim', tables.claims),
    ...need('The question', tables.questions),
    ...need('The what-if', tables.scenarios),
    ...need('The term', tables.glossary),
    ...need('The document', tables.documents),
    ...need('The renaming of', tables.renamings, (row) => row.oldName),
    ...need('The term in Russian', tables.russianTerms),
    ...parametersWithout(tables),
    ...[...pointTables].flatMap(([id, table]) => pointsWithout(id, table)),
  ]
}

function need<Sourced extends Row>(
  thing: string,
  table: Table<Sourced>,
  nameOf: (row: Sourced) => string = (row) => row.id ?? '',
): readonly Issue[] {
  return table.rows
    .filter((row) => row.sources.length === 0 && row.seen !== 'own')
    .map((row) => {
      const data = { thing, id: nameOf(row), column: 'sources' }
      return makeIssue('DO203', table.cellSpan(row, 'sources'), data)
    })
}

function parametersWithout({ parameters }: DossierTables): readonly Issue[] {
  return parameters.rows
    .filter((row) => row.basis === 'measured' && row.sources.length === 0)
    .map((row) => {
      const data = { thing: 'The measured parameter', id: row.variable, column: 'sources' }
      return makeIssue('DO203', parameters.cellSpan(row, 'sources'), data)
    })
}

function pointsWithout(id: string, table: Table<PointRow>): readonly Issue[] {
  return table.rows
    .filter((row) => row.sources.length === 0 && row.seen !== 'own')
    .map((row) => {
      const data = { thing: 'A figure of the series', id, column: 'source' }
      return makeIssue('DO203', table.cellSpan(row, 'source'), data)
    })
}
