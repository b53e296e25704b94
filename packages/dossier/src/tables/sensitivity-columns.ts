/** Columns of the tables in sensitivity/. */
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { maybeNumber, oneOf, someId, someNumber, someText } from '../read/cells.ts'
import { column, type Columns } from '../read/table.ts'
import type {
  Sensitivity,
  SensitivityIndex,
  SensitivityMeasure,
  SensitivityMethod,
} from '../schema/sensitivity.ts'

/** A row before it is joined to the model: an index, and what the whole table stands on. */
export type SensitivityRow = Omit<SensitivityIndex, 'variableKey' | 'modelName'> &
  Omit<Sensitivity, 'id' | 'variableKey' | 'modelName' | 'indices'>

const measures: readonly SensitivityMeasure[] = [
  ...(['mu_star', 'mu', 'sigma', 'first', 'total'] as const),
  ...(['rank_correlation', 'partial_rank_correlation'] as const),
]

const methods: readonly SensitivityMethod[] = ['morris', 'sobol', 'rank']

/** Columns of sensitivity/<output>.csv. */
export const sensitivityColumns: Columns<SensitivityRow> = {
  id: column('id', someId),
  parameter: column('parameter', someText),
  measure: column('measure', oneOf(measures)),
  index: column('index', someNumber),
  low: column('low', maybeNumber),
  high: column('high', maybeNumber),
  output: column('output', someText),
  time: column('time', someNumber),
  method: column('method', oneOf(methods)),
  over: column('over', oneOf(['prior', 'posterior'])),
  seed: column('seed', someNumber),
  count: column('count', someNumber),
  modelHash: column('model_hash', someText),
  inputHash: column('input_hash', someText),
}

/** Joins a row to the model. */
export function sensitivityIndexOfRow(row: SensitivityRow, names: ModelNames): SensitivityIndex {
  const { id, parameter, measure, index, low, high, span } = row
  return { id, parameter, measure, index, low, high, span, ...joinVariable(parameter, names) }
}
