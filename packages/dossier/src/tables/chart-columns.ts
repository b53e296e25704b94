/** Columns of charts.csv. */
import {
  anyText,
  factorOrOne,
  idList,
  itemList,
  oneOf,
  oneOfOr,
  someId,
  someText,
} from '../read/cells.ts'
import { joinVariable, nameAsPhrase, type ModelNames } from '../model/join-variable.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { recordReadings, type Chart, type ChartKind, type ChartPlace } from '../schema/chart.ts'

const places: readonly ChartPlace[] = ['front', 'large', 'small']
const kinds: readonly ChartKind[] = ['outcome', 'trouble', 'background']

/** A row before it is joined to the model. */
export type ChartRow = Omit<Chart, 'name' | 'variableKey' | 'modelName'>

/** Columns of charts.csv. */
export const chartColumns: Columns<ChartRow> = {
  id: column('id', someId),
  place: column('place', oneOf(places)),
  kind: column('kind', oneOf(kinds)),
  question: column('question', someText),
  subtitle: column('subtitle', anyText),
  direction: mayLack('direction', anyText),
  variable: column('variable', someText),
  unit: column('unit', anyText),
  modelFactor: mayLack('model_factor', factorOrOne),
  series: column('series', itemList),
  recordFactor: mayLack('record_factor', factorOrOne),
  recordReading: mayLack('record_reading', oneOfOr(recordReadings, 'stock')),
  recordUnit: mayLack('record_unit', anyText),
  article: mayLack('article', anyText),
  sources: column('sources', itemList),
  note: mayLack('note', anyText),
  formerly: mayLack('formerly', idList),
}

/** Joins a row to the model. */
export function chartOfRow(row: ChartRow, names: ModelNames): Chart {
  return { ...row, name: nameAsPhrase(row.variable), ...joinVariable(row.variable, names) }
}
