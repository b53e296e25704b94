/** chances.csv: sentences whose chance the model tells. */
import type { VariableKey } from '@thaw/model'
import type { HistoricalDate } from './historical-date.ts'
import type { Placed } from './placed.ts'

/** A sentence that is true with a chance, and the output of the model that is this chance. */
export interface Chance extends Placed {
  readonly id: string
  /** The sentence, such as "The dam breaks before 1960". */
  readonly says: string
  readonly variable: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  /** The output is read at the first moment of this date: a year alone is its 1 January. */
  readonly at: HistoricalDate
}
