/** Columns of forecast.csv. */
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { anyText, cell, someId, someText, type CellSchema } from '../read/cells.ts'
import { parseNumber } from '../read/parse-number.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { WithheldInput } from '../schema/withheld-input.ts'

/** A row before it is joined to the model. */
export type WithheldRow = Omit<WithheldInput, 'variableKey' | 'modelName'>

const heldOrNumber: CellSchema<'held' | number> = cell<'held' | number>((text) => {
  if (text === 'held') return 'held'
  return parseNumber(text) ?? { code: 'DO114', expected: 'held, or a number such as 0' }
})

/** Columns of forecast.csv. */
export const forecastColumns: Columns<WithheldRow> = {
  condition: column('condition', someId),
  variable: column('variable', someText),
  value: column('value', heldOrNumber),
  reason: mayLack('reason', anyText),
}

/** Joins a row to the model. */
export function withheldInputOfRow(row: WithheldRow, names: ModelNames): WithheldInput {
  return { ...row, ...joinVariable(row.variable, names) }
}
