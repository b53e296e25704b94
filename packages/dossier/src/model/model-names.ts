/** Which names of a model the tables may use: whole variables, and elements as `Staff[doctors]`. */
import type { Model, ModelVariable, VariableKey } from '@thaw/model'
import { canonicalName } from '@thaw/syntax'

/** A number of the model that a table can name. */
export interface ModelName {
  /** As the engine prints it. */
  readonly name: string
  readonly isInput: boolean
}

/** Every scalar and every element, by canonical name; empty without a model. */
export function modelNames(model: Model | undefined): ReadonlyMap<VariableKey, ModelName> {
  const names = new Map<VariableKey, ModelName>()
  if (model === undefined) return names
  for (const variable of model.variables.values()) {
    for (const name of slotNames(model, variable)) {
      names.set(nameKey(name), { name, isInput: isInput(variable) })
    }
  }
  return names
}

/** The key of a name as a table writes it: spaces round brackets and commas do not count. */
export function nameKey(name: string): VariableKey {
  return canonicalName(name.replace(/\s*([[\],])\s*/g, '$1'))
}

/** `Staff[doctors, north]`: elements in the order of the dimensions. */
function slotNames(model: Model, variable: ModelVariable): readonly string[] {
  const elements = variable.dimensions.map((key) => model.dimensions.get(key)?.elements ?? [])
  if (elements.length === 0) return [variable.name]
  const combinations = elements.reduce<readonly (readonly string[])[]>(
    (before, names) => before.flatMap((start) => names.map((name) => [...start, name])),
    [[]],
  )
  return combinations.map((combination) => `${variable.name}[${combination.join(', ')}]`)
}

function isInput(variable: ModelVariable): boolean {
  switch (variable.kind) {
    case 'auxiliary':
      return variable.isInput
    case 'stock':
    case 'flow':
      return false
  }
}
