/** Variables that a run cannot set, though their equations are plain numbers. */
import type { ModelVariable } from './model.ts'
import type { VariableKey } from './resolved-expression.ts'

/** The variables, in which those that `keys` has are no inputs any more. */
export function withoutInputs(
  variables: ReadonlyMap<VariableKey, ModelVariable>,
  keys: { readonly has: (key: VariableKey) => boolean; readonly size: number },
): ReadonlyMap<VariableKey, ModelVariable> {
  if (keys.size === 0) return variables
  return new Map(
    [...variables].map(([key, variable]) => {
      const isTaken = variable.kind === 'auxiliary' && keys.has(key)
      return [key, isTaken ? { ...variable, isInput: false } : variable]
    }),
  )
}
