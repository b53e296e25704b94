/** The dimension that a subscript takes from. */
import type { Subscript, VariableNode } from '@thaw/syntax'
import type { NamedDimension } from '../1-names/name-table.ts'
import type { Walk } from './equation-scope.ts'

/** The dimension that a subscript is for. */
export interface SubscriptPlace {
  readonly variable: VariableNode
  /** The dimension of the variable that this subscript takes from. */
  readonly dimension: NamedDimension
  /** Place of that dimension among those of the variable. */
  readonly axis: number
  readonly walk: Walk
  /** All subscripts of the reference. */
  readonly beside: readonly Subscript[]
}
