/** forecast.csv: what a forecast is not told of the years after the split. */
import type { VariableKey } from '@thaw/model'
import type { Placed } from './placed.ts'

/** A dated path, such as a policy or the weather, that one condition of a judgement does not give. */
export interface WithheldInput extends Placed {
  /** Rows of one condition are withheld together. */
  readonly condition: string
  readonly variable: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such number. */
  readonly modelName: string
  /** What the variable is after the split: as time had left it there, or this number. */
  readonly value: 'held' | number
  readonly reason: string
}
