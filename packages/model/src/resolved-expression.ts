/** Expressions after the names are known: every reference says what it is and which elements it means. */
import type { Span } from '@thaw/core'
import type { BinaryOperator, LookupNode, UnaryOperator } from '@thaw/syntax'
import type { BuiltinName } from './builtins/builtins.ts'

/** An expression whose every name is a variable, an element or a function. */
export type ResolvedExpression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /** A variable; `subscripts` has one entry for each of its dimensions (none for a scalar). */
  | {
      readonly kind: 'variable'
      readonly variable: VariableKey
      readonly subscripts: readonly ResolvedSubscript[]
      readonly span: Span
    }
  /** Position (from 1) of the element at hand in the left-hand side's dimension number `axis`. */
  | {
      readonly kind: 'elementIndex'
      readonly dimension: DimensionKey
      readonly axis: number
      /** What each position counts as, where that is not its place in the dimension (Vensim). */
      readonly numbers?: readonly number[]
      readonly span: Span
    }
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
      /** Of a function of vectors: the subscripts of the first as written, where it takes more. */
      readonly own?: readonly ResolvedSubscript[]
      /** Of a function of a graphical function: its points, and the variable that has them. */
      readonly graph?: { readonly lookup: LookupNode; readonly table: VariableKey }
      readonly span: Span
    }
  /** A graphical function applied to its input. */
  | {
      readonly kind: 'lookup'
      readonly lookup: LookupNode
      /** The stand-alone graphical function it is, for pages; undefined for a variable's own. */
      readonly table: VariableKey | undefined
      readonly input: ResolvedExpression
      /** Where the array function around it walks several; `lookup` is then the first of them. */
      readonly walked?: WalkedGraphs
      readonly span: Span
    }

/** Graphical functions of an array. */
export interface WalkedGraphs {
  /** Which element is meant, as in a reference; one at least is a range. */
  readonly subscripts: readonly ResolvedSubscript[]
  /** By the positions of an element, joined by commas. */
  readonly graphs: ReadonlyMap<string, LookupNode>
}

/**
 * Which element(s) of one dimension of a variable a reference means. Positions count from 0.
 *
 * `axis` is the place (from 0) of a dimension on the left-hand side of the equation; it says more
 * than the dimension's name where a left-hand side has the same dimension twice.
 */
export type ResolvedSubscript =
  /** A fixed element. */
  | { readonly kind: 'element'; readonly position: number }
  /** The element at hand, of the same dimension. */
  | { readonly kind: 'atHand'; readonly dimension: DimensionKey; readonly axis: number }
  /**
   * The element that the one at hand means in a dimension that shares names with its own, or is
   * mapped to it: element `i` at hand means position `positions[i]` here; -1 where the
   * equation does not hold for `i`.
   */
  | {
      readonly kind: 'mapped'
      readonly dimension: DimensionKey
      readonly axis: number
      readonly positions: readonly number[]
    }
  /**
   * Several elements, walked by the nearest array function around the reference: only there.
   *
   * References under one array function that walk the same `dimension` walk together (they have
   * equally many positions); different dimensions make a loop each.
   * Source: XMILE 1.0, 3.7.1.3; the loops as in SDEverywhere's sum model.
   */
  | {
      readonly kind: 'range'
      readonly dimension: DimensionKey
      readonly positions: readonly number[]
    }
  /** Computed at run time, counting from 1; outside the dimension the value is 0 (XMILE 1.0, 3.7.1). */
  | { readonly kind: 'computed'; readonly index: ResolvedExpression }

/** Canonical name of a variable: unique in a model. */
export type VariableKey = string

/** Canonical name of a dimension. */
export type DimensionKey = string
