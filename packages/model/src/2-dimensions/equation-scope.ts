/** Where an expression stands: whose equation it is and which elements are at hand in it. */
import type { VariableNode } from '@thaw/syntax'
import type { Span } from '@thaw/core'
import type { NamedDimension, NameTable } from '../1-names/name-table.ts'
import type { Report } from '../report.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'

/** Dimensions of every variable; undefined for one whose dimensions could not be read. */
export type Shapes = ReadonlyMap<VariableKey, Shape | undefined>

/** Dimensions in order; empty for a single number. */
export type Shape = readonly NamedDimension[]

/** What an equation can see, and which element it is for. */
export interface EquationScope {
  readonly names: NameTable
  readonly shapes: Shapes
  readonly owner: VariableNode
  /** Dimensions of the left-hand side; undefined when they could not be read. */
  readonly shape: Shape | undefined
  /** Vensim only: what the left-hand side names, one entry for each dimension of `shape`. */
  readonly left?: readonly LeftAxis[]
  /** Positions of the one element that the equation is for; undefined when it is for several. */
  readonly elements: readonly number[] | undefined
  /** Where the owner's own name means what it was a step before: its value in the first step. */
  readonly before?: ResolvedExpression
  readonly report: Report
}

/** One subscript on the left-hand side. */
export interface LeftAxis {
  /** The range that it names; undefined where it names an element. */
  readonly range: NamedDimension | undefined
  /** Positions in the variable's dimension that the equation holds for. */
  readonly reached: readonly number[]
}

/**
 * Whether several elements may be taken here: not at all, as the whole argument of an array
 * function, or within an expression that is one.
 */
export type Walk = 'none' | 'argument' | 'within'

/**
 * Stands for a part that could not be resolved, so that the rest is still checked. It never
 * reaches a reader: a model with such a part has an error and is not handed out.
 */
export function unknownValue(span: Span): ResolvedExpression {
  return { kind: 'number', value: Number.NaN, span }
}

/** True for a part made by `unknownValue`; no literal of a file is not-a-number. */
export function isUnknownValue(expression: ResolvedExpression): boolean {
  return expression.kind === 'number' && Number.isNaN(expression.value)
}
