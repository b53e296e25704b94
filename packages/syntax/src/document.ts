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
  /** Undefined where the file gives none, and in Vensim, which sets its time by variables: `control`. */
  readonly simSpecs: SimSpecsNode | undefined
  /** Vensim only: how the variables INITIAL TIME, FINAL TIME, TIME STEP and SAVEPER are used. */
  readonly control?: ControlNode | undefined
  readonly units: readonly UnitNode[]
  readonly dimensions: readonly DimensionNode[]
  readonly variables: readonly VariableNode[]
  readonly groups: readonly GroupNode[]
  /** Macros that the file defines; empty or left out where it has none. */
  readonly macros?: readonly MacroNode[] | undefined
  /** Submodels by name, and the places where the main model uses them. XMILE 1.0, 4.7. */
  readonly submodels?: readonly SubmodelNode[] | undefined
  readonly modules?: readonly ModuleNode[] | undefined
  /** True where macros and modules were expanded: texts of equations may not tell their expressions. */
  readonly isExpanded?: boolean | undefined
}

/** How a Vensim file runs; the numbers are in its control variables. */
export interface ControlNode {
  readonly method: IntegrationMethod
  readonly timeUnit: string | undefined
  readonly span: Span
}

/** A macro: variables of its own for each call. XMILE 1.0, 4.8; Vensim `:MACRO:`. */
export interface MacroNode {
  readonly name: string
  readonly parameters: readonly MacroParameter[]
  /** Further results that a Vensim call may name, after the colon. */
  readonly outputs: readonly NamedPlace[]
  /** What a call gives: any expression over parameters and variables. */
  readonly value: Expression
  readonly variables: readonly VariableNode[]
  /** Present where the macro runs to its end at each evaluation (XMILE 1.0, 4.8). */
  readonly simSpecs?: SimSpecsNode | undefined
  readonly span: Span
}

/** A parameter with what it is where a call leaves it out. */
export interface MacroParameter {
  readonly name: string
  readonly default: Expression | undefined
  readonly span: Span
}

/** A model that others use as a part. */
export interface SubmodelNode {
  readonly name: string
  readonly variables: readonly VariableNode[]
  readonly modules: readonly ModuleNode[]
  readonly groups: readonly GroupNode[]
  readonly span: Span
}

/** A use of a submodel, with what feeds its inputs. */
export interface ModuleNode {
  readonly name: string
  /** Name of the submodel. */
  readonly model: string
  /** `to` is an input, from the module's own name on or within it; `from` any variable. */
  readonly connections: readonly { readonly to: NamedPlace; readonly from: NamedPlace }[]
  readonly span: Span
}

/** Euler, or Runge-Kutta of the second or fourth order. Source: XMILE 1.0, 3.4.1. */
export type IntegrationMethod = 'euler' | 'rk2' | 'rk4'

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
  /** True where it only takes a built-in unit of that name away. */
  readonly isDisabled?: boolean | undefined
  readonly span: Span
}

/** A dimension: its elements by name, or `size` numbered ones (then named '1', '2', ...). */
export interface DimensionNode {
  readonly name: string
  readonly elements: readonly string[]
  /** Vensim only: how elements of this range stand for elements of others. */
  readonly mappings?: readonly MappingNode[] | undefined
  readonly span: Span
}

/** `A : a1,a2 -> (B: b1,b2)`: which elements of `to` each own element means, in the order of elements. */
export interface MappingNode {
  readonly to: string
  /** One entry for each own element: names of elements of `to`, one or more. */
  readonly targets: readonly (readonly string[])[]
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
  /**
   * Element names or numbers, one for each dimension; undefined for the whole variable. In Vensim also
   * names of ranges: the equation then holds for each of their elements, and names them on its right.
   */
  readonly subscripts: readonly string[] | undefined
  /** Vensim `:EXCEPT:`: combinations of elements or ranges for which the equation does not hold. */
  readonly except?: readonly (readonly string[])[] | undefined
  /**
   * Undefined where only a graphical function is given (a 'lookup' has no input), and where the
   * text is no expression, which the reader has reported.
   */
  readonly expression: Expression | undefined
  /** The graphical function this equation is the input of. */
  readonly lookup: LookupNode | undefined
  /** Vensim `:=` with an expression: computed before the run, and how it lies between its points. */
  readonly data?: LookupInterpolation | undefined
  /** The equation's text as the author wrote it. */
  readonly text: string
  readonly span: Span
}

/**
 * Between points and beyond them: lines with held ends, lines with prolonged ends, or steps. Of data
 * also: the next point (Vensim's look forward), and :NA: where there is no point (its raw data).
 */
export type LookupInterpolation = 'continuous' | 'extrapolate' | 'discrete' | 'forward' | 'raw'

/** A graphical function: two points or more, sorted by x; equal x make a vertical step. Source: XMILE 1.0, 3.1.4. */
export interface LookupNode {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly interpolation: LookupInterpolation
  /** True for data over time (Vensim): within a step of Runge-Kutta they keep what they are at its start. */
  readonly isData?: boolean | undefined
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
  /** A stock that keeps apart what entered it at different times. XMILE 1.0, 3.7.2 and 3.7.3. */
  readonly container?: ContainerNode | undefined
  /** A flow that a conveyor loses on the way. XMILE 1.0, 4.3. */
  readonly leak?: LeakNode | undefined
  /** True for an outflow of a queue that runs only where one before it is blocked. XMILE 1.0, 4.3. */
  readonly isOverflow?: boolean
  /** Where on a conveyor a flow lies down; at its beginning where left out. Stella: `isee:spreadflow`. */
  readonly spread?: FlowSpread | undefined
  /** The graphical function of the spread `dist`, by its bare name: `<isee:distrib_eq>`. */
  readonly profile?: readonly EquationNode[] | undefined
  /** A flow's `<multiplier>`: how much arrives for each unit that leaves. XMILE 1.0, 4.3. */
  readonly multiplier?: readonly EquationNode[] | undefined
  /** True for what a reader made up: the author gave it no name, and no table shows it. */
  readonly isImplicit?: boolean
  /** What a submodel takes from outside, or shows there. XMILE 1.0, 4.7.1. */
  readonly access?: 'input' | 'output' | undefined
  /** Unit as written; undefined where the file gives none. */
  readonly unit: { readonly text: string; readonly span: Span } | undefined
  readonly doc: string
  readonly span: Span
  readonly nameSpan: Span
}

/** What a stock is that is no reservoir. */
export type ContainerNode = ConveyorNode | QueueNode

/** First in, first out. Source: XMILE 1.0, 3.7.3. */
export interface QueueNode {
  readonly kind: 'queue'
  readonly span: Span
}

/** What an author may write of a conveyor, as an expression. */
export type ConveyorProperty = 'len' | 'capacity' | 'inLimit' | 'sample' | 'arrest'

/** A belt: what enters leaves after the transit time. Source: XMILE 1.0, 3.7.2 and 4.2.1. */
export interface ConveyorNode {
  readonly kind: 'conveyor'
  /** One equation for the whole stock, or some for its elements; none where it is not written. */
  readonly properties: Readonly<Record<ConveyorProperty, readonly EquationNode[]>>
  readonly isDiscrete: boolean
  /** Batches of a queue before it are not split. */
  readonly hasBatchIntegrity: boolean
  /** Only the first batch of a queue before it may enter in a step. */
  readonly isOneAtATime: boolean
  /** Leaks are shares of what is there in a unit of time, not of what entered. */
  readonly isLeakExponential: boolean
  readonly span: Span
}

/**
 * Over the whole belt: evenly, in proportion to what lies there, by a graphical function, or as the flow
 * leaked out of another conveyor.
 */
export type FlowSpread = 'even' | 'dest' | 'dist' | 'source'

/** A leak of a conveyor. Source: XMILE 1.0, 3.7.2 and 4.3. */
export interface LeakNode {
  /** What `<leak>` holds; none where the flow's own equation is the fraction. */
  readonly fraction: readonly EquationNode[]
  /** True where only whole units leak. */
  readonly isWhole: boolean
  /** Where on the belt the leak begins and ends: 0 is the entry, 1 the exit. */
  readonly start: number
  readonly end: number
  readonly span: Span
}

/** A named part of the model (XMILE 1.0, 4.6). */
export interface GroupNode {
  readonly name: string
  readonly doc: string
  readonly members: readonly NamedPlace[]
  readonly span: Span
}
