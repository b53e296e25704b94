/** Expressions after the names are known: every reference says what it is and which elements it means. */
import type { Span } from '@thaw/core'
import type { BinaryOperator, LookupNode, UnaryOperator } from '@thaw/syntax'
import type { BuiltinName } from './builtins.ts'

export type ResolvedExpression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /** A variable; `subscripts` has one entry for each of its dimensions (none for a scalar). */
  | {
      readonly kind: 'variable'
      readonly variable: VariableKey
      readonly subscripts: readonly ResolvedSubscript[]
      readonly span: Span
    }
  /** Position (from 1) of the element at hand in a dimension of the left-hand side. */
  | { readonly kind: 'elementIndex'; readonly dimension: DimensionKey; readonly span: Span }
  | {
      readonly kind: 'unary'
      readonly operator: UnaryOperator
      readonly operand: ResolvedExpression
      readonly span: Span
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: ResolvedExpression
      readonly right: ResolvedExpression
      readonly span: Span
    }
  | {
      readonly kind: 'conditional'
      readonly condition: ResolvedExpression
      readonly whenTrue: ResolvedExpression
      readonly whenFalse: ResolvedExpression
      readonly span: Span
    }
  | {
      readonly kind: 'call'
      readonly builtin: BuiltinName
      readonly arguments: readonly ResolvedExpression[]
      readonly span: Span
    }
  /** A graphical function applied to its input. */
  | {
      readonly kind: 'lookup'
      readonly lookup: LookupNode
      readonly input: ResolvedExpression
      readonly span: Span
    }

/** Which element(s) of one dimension a reference means. */
export type ResolvedSubscript =
  /** A fixed element, by position from 0. */
  | { readonly kind: 'element'; readonly position: number }
  /** The element at hand of a dimension on the left-hand side. */
  | { readonly kind: 'atHand'; readonly dimension: DimensionKey }
  /** Positions `from` to `to` inclusive, from 0: only inside an array function such as SUM. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Computed at run time, counting from 1; outside the dimension the value is 0 (XMILE 1.0, 3.7.1). */
  | { readonly kind: 'computed'; readonly index: ResolvedExpression }

/** Canonical name of a variable: unique in a model. */
export type VariableKey = string

/** Canonical name of a dimension. */
export type DimensionKey = string
