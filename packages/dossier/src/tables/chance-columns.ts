/** Columns of chances.csv. */
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { someDate, someId, someText } from '../read/cells.ts'
import { column, type Columns } from '../read/table.ts'
import type { Chance } from '../schema/chance.ts'

/** A row before it is joined to the model. */
export type ChanceRow = Omit<Chance, 'variableKey' | 'modelName'>

/** Columns of chances.csv. */
export const chanceColumns: Columns<ChanceRow> = {
  id: column('id', someId),
  says: column('says', someText),
  variable: column('variable', someText),
  at: column('at', someDate),
}

/** Joins a row to the model. */
export function chanceOfRow(row: ChanceRow, names: ModelNames): Chance {
  return { ...row, ...joinVariable(row.variable, names) }
}
