/** Each figure of a series must be in a unit that series.csv names for it. */
import type { Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Series, SeriesPoint } from '../schema/series.ts'
import type { PointRow, SeriesRow } from '../tables/series-columns.ts'

/** Issues: DO268 for each figure in a unit that the description does not name, while it names that of others. */
export function checkUnits(row: SeriesRow, table: Table<PointRow>): readonly Issue[] {
  const strays = strayUnits(row, table.rows)
  return table.rows
    .filter(({ unit }) => strays.has(unit))
    .map((figure) => {
      const data = { unit: figure.unit, series: row.id, described: row.unit }
      return makeIssue('DO268', table.cellSpan(figure, 'unit'), data)
    })
}

/**
 * Units of figures that the description leaves out. None where it names no unit of any figure: it then says the
 * same in other words (`parts per million`, and all figures in `ppm`).
 */
export function strayUnits(
  { unit: description }: Pick<Series, 'unit'>,
  figures: readonly Pick<SeriesPoint, 'unit'>[],
): ReadonlySet<string> {
  const named = unitsOf(description)
  const units = new Set(figures.map(({ unit }) => unit))
  const strays = [...units].filter((unit) => !named.has(unit))
  return new Set(strays.length === units.size ? [] : strays)
}

/** One unit, or several between semicolons, with or without their count: `2 units: men; men (planned)`. */
function unitsOf(description: string): ReadonlySet<string> {
  const several = description.replace(/^\d+ units:/, '').split(';')
  const texts = [description, ...several].map((text) => text.trim())
  return new Set(texts.filter((text) => text !== ''))
}
