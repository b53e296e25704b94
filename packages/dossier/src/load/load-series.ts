/** Reads the record: series.csv says what each series is, series/<id>.csv holds its points. */
import type { Issue } from '@thaw/core'
import { checkUnits } from '../check/check-units.ts'
import { danglingIssue } from '../check/reference.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { Ids, Table } from '../read/table.ts'
import type { Series, SeriesPoint } from '../schema/series.ts'
import { pointColumns, pointOfRow, seriesColumns, type PointRow } from '../tables/series-columns.ts'
import { indexById } from './index-by-id.ts'
import type { Intake } from './intake.ts'

/** Where series are described. */
export const seriesFile = 'series.csv'

/** The record, and the tables it came from, by series id. */
export interface LoadedSeries {
  readonly series: ReadonlyMap<string, Series>
  /** Every id that series.csv describes. */
  readonly ids: Ids
  readonly pointTables: ReadonlyMap<string, Table<PointRow>>
}

/**
 * Issues: DO002 for a described series without a file and for files without series.csv, DO205 for
 * a file without a description, DO118 to DO120 for bounds and dates that contradict each other, DO268.
 */
export function loadSeries(intake: Intake): LoadedSeries {
  const index = intake.table(seriesFile, seriesColumns)
  const series = new Map<string, Series>()
  const pointTables = new Map<string, Table<PointRow>>()
  for (const row of intake.take(indexById(index)).values()) {
    const file = `series/${row.id}.csv`
    if (!intake.paths.includes(file)) {
      const data = {
        file,
        because: `, which ${seriesFile} describes`,
        advice: `Add ${file}, or take the row out.`,
      }
      intake.report(makeIssue('DO002', index.cellSpan(row, 'id'), data))
      continue
    }
    const table = intake.table(file, pointColumns)
    intake.report(...checkPoints(table), ...checkUnits(row, table))
    pointTables.set(row.id, table)
    const points = table.rows.map(pointOfRow)
    series.set(row.id, { ...row, points, sources: sourcesOf(points) })
  }
  const isMissing = !intake.paths.includes(seriesFile)
  const described = { thing: 'series', file: seriesFile, ids: index.ids, isMissing }
  for (const file of intake.paths) {
    const id = /^series\/([^/]+)\.csv$/.exec(file)?.[1]
    if (id === undefined || index.ids.has(id)) continue
    const span = beginningOf(file)
    intake.report(
      described.isMissing
        ? danglingIssue({ id, column: file, span }, described)
        : makeIssue('DO205', span, { file, id }),
    )
  }
  return { series, ids: index.ids, pointTables }
}

function sourcesOf(points: readonly SeriesPoint[]): readonly string[] {
  return [...new Set(points.flatMap((point) => point.sources))]
}

function checkPoints(table: Table<PointRow>): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const issues: Issue[] = []
    const { low, high, value } = row
    if (low !== undefined && high !== undefined && low > high) {
      issues.push(makeIssue('DO118', table.cellSpan(row, 'low'), { low, high }))
    } else if ((low !== undefined && value < low) || (high !== undefined && value > high)) {
      const data = { value, low: low ?? 'no lower bound', high: high ?? 'no upper bound' }
      issues.push(makeIssue('DO119', table.cellSpan(row, 'value'), data))
    }
    if (row.to.end < row.from.end) {
      const data = { start: row.from.text, end: row.to.text }
      issues.push(makeIssue('DO120', table.cellSpan(row, 'end'), data))
    }
    return issues
  })
}
