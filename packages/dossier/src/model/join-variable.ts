/** Joins the name of a variable in a table to the model's own spelling of it. */
import type { VariableKey } from '@thaw/model'
import { nameKey, type ModelName } from './model-names.ts'

export type ModelNames = ReadonlyMap<VariableKey, ModelName>

export interface JoinedVariable {
  readonly variableKey: VariableKey
  readonly modelName: string
}

export function joinVariable(variable: string, names: ModelNames): JoinedVariable {
  const variableKey = nameKey(variable)
  return { variableKey, modelName: names.get(variableKey)?.name ?? variable }
}
