/** The syntax tree of one model file: what was written, in order, each part with its span. */
import type { Span } from '@thaw/core'
import type { Expression } from './expression.ts'

/** A model file as its author wrote it. */
export interface ModelDocument {
  readonly kind: 'document'
  readonly file: string
  readonly language: 'xmile' | 'vensim'
  /** Name in the header, or undefined where the file gives none. */
  readonly name: string | undefined
  readonly simSpecs: SimSpecsNode | undefined
  readonly units: readonly UnitNode[]
  readonly dimensions: readonly DimensionNode[]
  readonly variables: readonly VariableNode[]
  readonly groups: readonly GroupNode[]
}

/** Euler, or the classical Runge-Kutta method of the fourth order. Source: XMILE 1.0, 3.4.1. */
export type IntegrationMethod = 'euler' | 'rk4'

/** How to run it. Source: XMILE 1.0, 2.3; the save step is a vendor attribute (isee:save_interval). */
export interface SimSpecsNode {
  readonly start: number
  readonly stop: number
  readonly dt: number
  /** Time between saved points; dt where the file gives none. */
  readonly saveStep: number
  readonly method: IntegrationMethod
  readonly timeUnit: string | undefined
  readonly span: Span
}

/** A unit with its other names and, if it is derived, its equation as written. */
export interface UnitNode {
  readonly name: string
  readonly aliases: readonly string[]
  readonly equation: string | undefined
  readonly span: Span
}

/** A dimension: its elements by name, or `size` numbered ones (then named '1', '2', ...). */
export interface DimensionNode {
  readonly name: string
  readonly elements: readonly string[]
  readonly span: Span
}

/** What a variable is; a 'lookup' is a graphical function that stands alone. */
export type VariableKind = 'stock' | 'flow' | 'auxiliary' | 'lookup'

/**
 * One equation: of the whole variable, or of the element that `subscripts` names.
 *
 * A variable may have both: the one without subscripts then holds for the elements that have none
 * of their own. Source: XMILE 1.0, 4.1.4 and 4.5.
 */
export interface EquationNode {
  /** Element names or numbers, one for each dimension; undefined for the whole variable. */
  readonly subscripts: readonly string[] | undefined
  /**
   * Undefined where only a graphical function is given (a 'lookup' has no input), and where the
   * text is no expression, which the reader has reported.
   */
  readonly expression: Expression | undefined
  /** The graphical function this equation is the input of. */
  readonly lookup: LookupNode | undefined
  /** The equation's text as the author wrote it. */
  readonly text: string
  readonly span: Span
}

/** Between points and beyond them: lines with held ends, lines with prolonged ends, or steps. */
export type LookupInterpolation = 'continuous' | 'extrapolate' | 'discrete'

/** A graphical function: two points or more, sorted by x; equal x make a vertical step. Source: XMILE 1.0, 3.1.4. */
export interface LookupNode {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly interpolation: LookupInterpolation
  readonly span: Span
}

/** A name where it is used, not where it is defined. */
export interface NamedPlace {
  readonly name: string
  readonly span: Span
}

/** A stock, flow, auxiliary or stand-alone graphical function. A stock's equation is its initial value. */
export interface VariableNode {
  readonly kind: VariableKind
  /** As written, with `\n` of a label turned into a space and quotes taken off. */
  readonly name: string
  readonly dimensions: readonly NamedPlace[]
  readonly equations: readonly EquationNode[]
  /** Stocks only; empty for the others. */
  readonly inflows: readonly NamedPlace[]
  readonly outflows: readonly NamedPlace[]
  /** A stock that never drains below zero, or a flow that never runs backwards. XMILE 1.0, 4.2, 4.3. */
  readonly isNonNegative: boolean
  /** Unit as written; undefined where the file gives none. */
  readonly unit: { readonly text: string; readonly span: Span } | undefined
  readonly doc: string
  readonly span: Span
  readonly nameSpan: Span
}

/** A named part of the model (XMILE 1.0, 4.6). */
export interface GroupNode {
  readonly name: string
  readonly doc: string
  readonly members: readonly NamedPlace[]
  readonly span: Span
}
