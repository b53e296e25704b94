/** The checked model: what the author meant, fully resolved. The engine and the page read nothing else. */
import type { Span, UnitDefinition } from '@thaw/core'
import type { FlowSpread, IntegrationMethod, LookupNode } from '@thaw/syntax'
import type { DimensionKey, ResolvedExpression, VariableKey } from './resolved-expression.ts'

/** A checked model: every name resolved, every number computable. */
export interface Model {
  /** The author's name for it; the file's name, without folder and ending, where none was given. */
  readonly name: string
  readonly file: string
  readonly time: TimeSpecs
  readonly dimensions: ReadonlyMap<DimensionKey, Dimension>
  /** In the file's order. */
  readonly variables: ReadonlyMap<VariableKey, ModelVariable>
  /** Stand-alone graphical functions, in the file's order; equations hold their points inline. */
  readonly lookups: ReadonlyMap<VariableKey, ModelLookup>
  /**
   * Flows and auxiliaries so that each stands after what it reads in the same moment.
   *
   * The input of a delay or smooth is not read in the same moment (its hidden stock is): the change
   * of hidden stocks is computed after everything in this list.
   */
  readonly stepOrder: readonly Evaluation[]
  /** Everything whose value at the start must be known, in an order in which it can be computed. */
  readonly initialOrder: readonly Evaluation[]
  readonly groups: readonly ModelGroup[]
  /** Units as the file defines them; a run needs none. */
  readonly units: readonly UnitDefinition[]
}

/** What is computed at one go: a whole variable, or one element where elements wait for others. */
export interface Evaluation {
  readonly variable: VariableKey
  /** Positions from 0, one for each dimension; undefined for every element of the variable. */
  readonly elements: readonly number[] | undefined
}

/** When the model runs and when it is saved. */
export interface TimeSpecs {
  readonly start: number
  readonly stop: number
  readonly dt: number
  /** Every how many steps a point is saved; 1 or more. */
  readonly stepsPerSave: number
  readonly method: IntegrationMethod
  /** As written, `year` for example; empty where the file gives none. */
  readonly unit: string
  /** Present where these follow what happens in the run; the numbers above are those at its start. */
  readonly control?: TimeControl
}

/** Variables of Vensim that set the time while the run goes on; undefined for one that stays. */
export interface TimeControl {
  readonly stop: VariableKey | undefined
  readonly dt: VariableKey | undefined
  readonly save: VariableKey | undefined
}

/** A dimension; its elements are counted from 0. */
export interface Dimension {
  readonly key: DimensionKey
  readonly name: string
  readonly elements: readonly string[]
}

/** A named part of the model. */
export interface ModelGroup {
  readonly name: string
  readonly doc: string
  readonly members: readonly VariableKey[]
}

/** The equation of some elements, or of all (`elements` undefined: apply to all). */
export interface ModelEquation {
  /**
   * The elements it holds for, each as positions from 0, one for each dimension; undefined where it
   * holds for every element that no other equation names.
   */
  readonly elements: readonly (readonly number[])[] | undefined
  readonly expression: ResolvedExpression
  readonly text: string
  readonly span: Span
}

/** What variables of every kind have. */
export interface VariableCommon {
  readonly key: VariableKey
  /** As written. */
  readonly name: string
  readonly dimensions: readonly DimensionKey[]
  readonly equations: readonly ModelEquation[]
  /** True for what the author has given no name, such as the variables of a macro's call. */
  readonly isImplicit: boolean
  /** As written; empty where the file gives none. */
  readonly unit: string
  readonly doc: string
  readonly span: Span
}

/** A stock; its equations are its initial value. */
export interface ModelStock extends VariableCommon {
  readonly kind: 'stock'
  readonly inflows: readonly VariableKey[]
  readonly outflows: readonly VariableKey[]
  readonly isNonNegative: boolean
  /** What a step waits for before it is known: what says when SHIFT IF TRUE moves its elements, and what enters. */
  readonly waitsFor?: readonly ResolvedExpression[] | undefined
  /** Undefined for a reservoir. */
  readonly container?: ModelContainer | undefined
}

/** What a stock is that keeps apart what entered it at different times. */
export type ModelContainer = ModelConveyor | ModelQueue

/** First in, first out. Source: XMILE 1.0, 3.7.3. */
export interface ModelQueue {
  readonly kind: 'queue'
  readonly span: Span
}

/**
 * A belt. Its expressions are variables that no table shows, with the dimensions of the stock;
 * undefined where the file gives none. Source: XMILE 1.0, 3.7.2 and 4.2.1.
 */
export interface ModelConveyor {
  readonly kind: 'conveyor'
  /** The transit time. */
  readonly len: VariableKey
  readonly capacity: VariableKey | undefined
  readonly inLimit: VariableKey | undefined
  readonly sample: VariableKey | undefined
  readonly arrest: VariableKey | undefined
  readonly isDiscrete: boolean
  readonly hasBatchIntegrity: boolean
  readonly isOneAtATime: boolean
  readonly isLeakExponential: boolean
  /** The outflow at the end of the belt. */
  readonly exit: VariableKey
  /** In the order of priority. */
  readonly leaks: readonly ModelLeak[]
  readonly span: Span
}

/** A leak of a conveyor; its zone runs from the entry (0) to the exit (1). */
export interface ModelLeak {
  readonly flow: VariableKey
  readonly fraction: VariableKey
  readonly isWhole: boolean
  readonly start: number
  readonly end: number
}

/** What fills or drains a stock. */
export interface ModelFlow extends VariableCommon {
  readonly kind: 'flow'
  readonly isNonNegative: boolean
  /** The conveyor or queue that computes it; it has no equations then. */
  readonly driver?: VariableKey | undefined
  /** What its value waits for in the same moment beside its equations: see `containers/waits.ts`. */
  readonly waitsFor?: readonly ResolvedExpression[] | undefined
  /** How much arrives for each unit that leaves. XMILE 1.0, 4.3. */
  readonly multiplier?: VariableKey | undefined
  /** Where on a conveyor it lies down; at the beginning where left out. */
  readonly spread?: FlowSpread | undefined
  /** The points of the spread `dist`: how much lies down where, from the entry (0) to the exit (1). */
  readonly profile?: LookupNode | undefined
  /** Runs only where an outflow of the same queue before it is blocked. */
  readonly isOverflow?: boolean
}

/** An auxiliary. One whose equations are all plain numbers is an input that a run may set. */
export interface ModelAuxiliary extends VariableCommon {
  readonly kind: 'auxiliary'
  readonly isInput: boolean
}

/** Any variable that has a value at each time. */
export type ModelVariable = ModelStock | ModelFlow | ModelAuxiliary

/** A stand-alone graphical function: what a page shows of it. */
export interface ModelLookup {
  readonly kind: 'lookup'
  readonly key: VariableKey
  readonly name: string
  readonly lookup: LookupNode
  readonly unit: string
  readonly doc: string
  readonly span: Span
}
