/** Columns of fit.csv. */
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import {
  anyText,
  factorOrOne,
  numberOr,
  oneOf,
  oneOfOr,
  someId,
  someNumber,
  someSpread,
  someText,
} from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { recordReadings } from '../schema/chart.ts'
import type { FitBound, FitError, FitTarget } from '../schema/fit-target.ts'

const errors: readonly FitError[] = ['lognormal', 'normal', 'count']
const bounds: readonly FitBound[] = ['exact', 'at least', 'at most']

/** A row before it is joined to the model. */
export type FitRow = Omit<FitTarget, 'variableKey' | 'modelName'>

/** Columns of fit.csv. */
export const fitColumns: Columns<FitRow> = {
  id: column('id', someId),
  variable: column('variable', someText),
  series: column('series', someId),
  unit: mayLack('unit', anyText),
  from: column('from', someNumber),
  until: column('until', someNumber),
  heldOutUntil: mayLack('held_out_until', numberOr(Infinity)),
  reading: column('reading', oneOf(recordReadings)),
  factor: mayLack('factor', factorOrOne),
  shiftYears: mayLack('shift', numberOr(0)),
  error: column('error', oneOf(errors)),
  spread: column('spread', someSpread),
  floor: mayLack('floor', numberOr(0)),
  bound: mayLack('bound', oneOfOr(bounds, 'exact')),
  reason: mayLack('reason', anyText),
}

/** Joins a row to the model. */
export function fitTargetOfRow(row: FitRow, names: ModelNames): FitTarget {
  return { ...row, ...joinVariable(row.variable, names) }
}
