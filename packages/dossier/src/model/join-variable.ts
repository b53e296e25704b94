/** Joins the name of a variable in a table to the model's own spelling of it. */
import type { VariableKey } from '@thaw/model'
import { nameKey, type ModelName } from './model-names.ts'

/** How the model spells each of its variables. */
export type ModelNames = ReadonlyMap<VariableKey, ModelName>

/** A variable that a table names, as the model knows it. */
export interface JoinedVariable {
  readonly variableKey: VariableKey
  readonly modelName: string
}

/** Joins by canonical name; a name that the model lacks stays as written. */
export function joinVariable(variable: string, names: ModelNames): JoinedVariable {
  const variableKey = nameKey(variable)
  return { variableKey, modelName: names.get(variableKey)?.name ?? variable }
}

/** A variable's name as a person would say it: `town housing[flats]` is `Town housing, flats`. */
export function nameAsPhrase(variable: string): string {
  const words = variable.replace(/[_\s]+/g, ' ').replace(/\s*\[([^\]]*)\]/, ', $1')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
