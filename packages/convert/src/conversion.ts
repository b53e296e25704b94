/** What converting a model needs to know of it, and what it finds on the way. */
import type { Issue } from '@thaw/core'
import type { Model, ModelVariable, VariableKey } from '@thaw/model'
import { canonicalName, type LookupNode, type VariableNode } from '@thaw/syntax'

/** A model on its way to XMILE. */
export interface Conversion {
  readonly model: Model
  /** The names that variables and stand-alone graphical functions have in XMILE. */
  readonly names: ReadonlyMap<VariableKey, string>
  /** Graphical functions that stood inside expressions, and the variables that they became. */
  readonly tables: Map<LookupNode, VariableNode>
  readonly issues: Issue[]
}

/** An equation on its way: of a whole variable, or of one element of it. */
export interface Place {
  readonly conversion: Conversion
  readonly variable: ModelVariable
  /** Positions from 0, one for each dimension; undefined where the equation holds for every element. */
  readonly elements: readonly number[] | undefined
}

/** The name of a variable in XMILE. */
export function nameOf({ names }: Conversion, key: VariableKey): string {
  return names.get(key) ?? key
}

/** Whether XMILE can have the dimension: a range of Vensim may name an element twice, and is left out then. */
export function namesEachOnce({ elements }: { readonly elements: readonly string[] }): boolean {
  return new Set(elements.map(canonicalName)).size === elements.length
}
