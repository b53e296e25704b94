/** The figures that draws are held against must be there, in the unit of the model's variable. */
import {
  defineUnits,
  divideUnits,
  equalUnits,
  parseUnit,
  type Issue,
  type Unit,
  type UnitTable,
} from '@thaw/core'
import type { Model } from '@thaw/model'
import { nameKey } from '../model/model-names.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Series } from '../schema/series.ts'
import type { FitRow } from '../tables/fit-columns.ts'
import { checkFitStretch } from './check-fit-stretch.ts'
import { strayUnits } from './check-units.ts'

/** Issues: DO261 to DO263, DO266, DO267; none on a row whose series is not there, or has DO268. */
export function checkFits(
  fits: Table<FitRow>,
  series: ReadonlyMap<string, Series>,
  model: Model | undefined,
): readonly Issue[] {
  return fits.rows.flatMap((row) => {
    const record = series.get(row.series)
    const points = record?.points ?? []
    const units = [...new Set(points.map(({ unit }) => unit))]
    if (record === undefined || units.length === 0) return []
    if (strayUnits(record, points).size > 0) return []
    if (row.unit !== '' && !units.includes(row.unit)) {
      const data = { series: row.series, unit: row.unit, advice: adviceOn(row.unit, units) }
      return [makeIssue('DO263', fits.cellSpan(row, 'unit'), data)]
    }
    const [found = '', ...others] = row.unit === '' ? units : [row.unit]
    if (others.length > 0) {
      const data = { series: row.series, units: units.join('; ') }
      return [makeIssue('DO262', fits.cellSpan(row, 'series'), data)]
    }
    if (model === undefined) return []
    const figures = points.filter(({ unit }) => unit === found)
    return [
      ...checkUnit({ fits, row }, found, model),
      ...checkFitStretch({ fits, row }, figures, model.time),
    ]
  })
}

function checkUnit(
  { fits, row }: { readonly fits: Table<FitRow>; readonly row: FitRow },
  found: string,
  model: Model,
): readonly Issue[] {
  const wanted = clashingUnit(row, found, model)
  if (wanted === undefined) return []
  const data = { series: row.series, variable: row.variable, found, wanted }
  return [makeIssue('DO261', fits.cellSpan(row, 'variable'), data)]
}

function adviceOn(unit: string, units: readonly string[]): string {
  return adviceFor(unit, units, `Its figures are in: ${units.join('; ')}.`)
}

/**
 * The unit of the variable where it is not that of the figures. A factor other than 1 is the author's word on
 * how they hang together. A unit in several words that the model does not know describes more than it
 * measures: nothing can be said of it.
 */
function clashingUnit(row: FitRow, found: string, model: Model): string | undefined {
  const variable = model.variables.get(nameKey(row.variable.replace(/\[.*$/, '')))
  if (variable === undefined || row.factor !== 1) return undefined
  const { value: table } = defineUnits(model.units)
  const written = parseUnit(found, undefined, table)
  if (written.issues.length > 0) return undefined
  if (!isKnown(written.value, table) && /\s/.test(found.trim())) return undefined
  const own = parseUnit(variable.unit, undefined, table).value
  const time = parseUnit(model.time.unit, undefined, table).value
  const isSame =
    equalUnits(written.value, own) ||
    (row.reading !== 'stock' && equalUnits(divideUnits(written.value, time), own))
  return isSame ? undefined : variable.unit
}

/** True where every part of the unit is one that the model or everybody knows. */
function isKnown(unit: Unit, { meanings }: UnitTable): boolean {
  const known = new Set([...meanings.values()].flatMap((meaning) => [...meaning.keys()]))
  return [...unit.keys()].every((key) => known.has(key))
}
