/** Columns of parameters.csv. */
import { anyText, itemList, maybeNumber, oneOf, someNumber, someText } from '../read/cells.ts'
import { joinVariable, nameAsPhrase, type ModelNames } from '../model/join-variable.ts'
import { column, type Columns } from '../read/table.ts'
import { basisWords } from '../schema/evidence-words.ts'
import type { Parameter, PriorForm } from '../schema/parameter.ts'

const forms: readonly PriorForm[] = ['lognormal', 'normal', 'logitnormal', 'uniform']

/** A row before it is joined to the model. */
export type ParameterRow = Omit<Parameter, 'name' | 'variableKey' | 'modelName'>

/** Columns of parameters.csv. */
export const parameterColumns: Columns<ParameterRow> = {
  variable: column('variable', someText),
  prior: column('prior', oneOf(forms)),
  centre: column('centre', someNumber),
  spread: column('spread', someNumber),
  low: column('low', maybeNumber),
  high: column('high', maybeNumber),
  basis: column('basis', oneOf(basisWords)),
  reason: column('reason', anyText),
  sources: column('sources', itemList),
}

/** Joins a row to the model. */
export function parameterOfRow(row: ParameterRow, names: ModelNames): Parameter {
  return { ...row, name: nameAsPhrase(row.variable), ...joinVariable(row.variable, names) }
}
