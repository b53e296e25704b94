/**
 * The program: a model flattened to slots and statements, the form that every back end reads.
 *
 * Plain data (structured clone carries it to a worker). A slot is one number: a scalar variable,
 * one element of an array, or a hidden stock of a delay. Time is computed from the step number,
 * never accumulated.
 */
import type { IntegrationMethod } from '@thaw/syntax'
import type { RoutineName, RoutineSettings } from './routines/routines.ts'

/** A model as slots and statements: plain data that any back end runs and any thread receives. */
export interface Program {
  readonly name: string
  readonly time: ProgramTime
  readonly slots: readonly Slot[]
  readonly lookups: readonly ProgramLookup[]
  /** Slots whose value is data: a run may set them by name. */
  readonly inputs: readonly InputSlot[]
  /** Computed once a run, after the inputs are set. */
  readonly constants: readonly Statement[]
  /** Stocks, start values that INIT keeps, and what both need: once, after the constants. */
  readonly initial: readonly Statement[]
  /** Flows and auxiliaries, in order, at every evaluation of the derivative. */
  readonly step: readonly Statement[]
  readonly stocks: readonly StockUpdate[]
  /**
   * Once a step, after all else of its first moment, in this order: what memory keeps for the next step.
   * A slot that is set here reads as it was until then.
   */
  readonly close: readonly Statement[]
  /** Parts that compute several numbers at once, or keep more than a number; called by `routine`. */
  readonly routines: readonly RoutineUse[]
}

/**
 * Whether a program keeps more than its stocks from one step to the next. Such a program is run from
 * its start: the stocks alone do not say how it would go on.
 */
export function remembers({ close }: Program): boolean {
  return close.length > 0
}

/** A routine of a program; the same name and settings make the same routine on every back end. */
export type RoutineUse = MadeRoutine | LoopRoutine

/** A routine that is made from settings. */
export interface MadeRoutine {
  readonly name: RoutineName
  readonly settings: RoutineSettings
  /** How many numbers a call gives. */
  readonly outputs: number
}

/** The routine that solves a loop: it gives the unknowns. */
interface LoopRoutine {
  readonly name: 'fixedPoint' | 'zero'
  readonly loop: AlgebraicLoop
  readonly outputs: number
}

/**
 * Numbers that need each other in the same moment, as a small program of its own. Its slots are the
 * unknowns, what its statements compute, and what it reads from outside, in this order.
 */
export interface AlgebraicLoop {
  /** How many slots it has. */
  readonly size: number
  /** What hangs on the unknowns, in an order in which each finds what it reads. */
  readonly statements: readonly Pick<Statement, 'slot' | 'expression'>[]
  /** For each unknown what it should be, or what should be zero. */
  readonly targets: readonly Operation[]
}

/** When a run starts, stops and saves; in the model's unit of time. */
export interface ProgramTime {
  readonly start: number
  readonly stop: number
  readonly dt: number
  /** Steps from start to stop. */
  readonly steps: number
  readonly stepsPerSave: number
  readonly method: IntegrationMethod
  readonly unit: string
  /** Present where slots say these numbers anew at every step (Vensim); they hold at the start. */
  readonly control?: TimeSlots
}

/** Slots that set the time of a run; undefined for what stays as it is. */
export interface TimeSlots {
  readonly stop: number | undefined
  readonly dt: number | undefined
  readonly save: number | undefined
}

/** Whose delay time it is, and whether 0 is one: it is where whole steps are counted. */
export interface DelayTime {
  /** Slot of the element that is delayed. */
  readonly of: number
  readonly countsSteps: boolean
}

/** One number of a run: a variable, or one element of an array. */
export interface Slot {
  /** Name as printed in tables and messages: `Camps`, `Staff[doctors]`. Unique. */
  readonly name: string
  /** Canonical name of the variable it belongs to. */
  readonly variable: string
  readonly unit: string
  /** Hidden slots (inside a delay) are never outputs. */
  readonly isHidden: boolean
  /** Present where the slot holds a delay time, which a run watches. */
  readonly delayTime?: DelayTime
}

/** A slot whose number a run may replace. */
export interface InputSlot {
  readonly slot: number
  /** The number in the model file. */
  readonly value: number
}

/** A graphical function: points in ascending order of x. */
export interface ProgramLookup {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly interpolation: 'continuous' | 'extrapolate' | 'discrete'
}

/**
 * What a statement's value hangs on; a back end may compute it no more often than that changes.
 * `timeAndInputs` is both but no stock: a policy path with a date, for example.
 */
export type Dependence = 'nothing' | 'inputs' | 'time' | 'timeAndInputs' | 'state'

/** One slot and what computes it. */
export interface Statement {
  readonly slot: number
  readonly expression: Operation
  readonly dependence: Dependence
  /** True for what is computed at the start of a step only and held while a Runge-Kutta step goes on. */
  readonly isHeld: boolean
}

/**
 * A stock and its net flow. The outflows of a non-negative stock are limited by their own
 * statements; after each update such a stock is also held at zero, against rounding and against
 * an inflow that runs backwards.
 */
export interface StockUpdate {
  readonly slot: number
  readonly inflows: readonly number[]
  readonly outflows: readonly number[]
  readonly isNonNegative: boolean
}

/** Functions of one number. */
export type UnaryOperation =
  | 'negate'
  | 'not'
  | 'abs'
  | 'arccos'
  | 'arcsin'
  | 'arctan'
  | 'cos'
  | 'cosh'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log10'
  | 'sin'
  | 'sinh'
  | 'sqrt'
  | 'square'
  | 'tan'
  | 'tanh'

/** Functions of two numbers. */
export type BinaryOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'modulo'
  | 'power'
  | 'less'
  | 'lessOrEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'equal'
  | 'notEqual'
  | 'and'
  | 'or'
  | 'min'
  | 'max'

/** A tree over slots; truth is 1 and 0, and any value but 0 is true. */
export type Operation =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'slot'; readonly slot: number }
  /** Current time, in the model's unit; inside a Runge-Kutta step also the times between. */
  | { readonly op: 'time' }
  /** Time at the start of the step at hand: a pulse lasts one step whatever the method. */
  | { readonly op: 'stepTime' }
  | { readonly op: 'unary'; readonly operation: UnaryOperation; readonly operand: Operation }
  | {
      readonly op: 'binary'
      readonly operation: BinaryOperation
      readonly left: Operation
      readonly right: Operation
    }
  | {
      readonly op: 'choose'
      readonly condition: Operation
      readonly whenTrue: Operation
      readonly whenFalse: Operation
    }
  | { readonly op: 'lookup'; readonly lookup: number; readonly input: Operation }
  /** One of some slots by a computed index, a whole number from 0; the value is 0 outside them. */
  | {
      readonly op: 'element'
      readonly slots: readonly number[]
      readonly index: Operation
    }
  /**
   * Calls entry number `entry` of a routine; the value is the first that it gives. A call is the whole
   * of its statement, never a part of an expression (see lower/hold.ts). Calls from the steps
   * leave the routine as it is and may be repeated; only calls from `close` change what it keeps.
   */
  | {
      readonly op: 'routine'
      readonly routine: number
      readonly entry: number
      readonly inputs: readonly Operation[]
    }
  /** Another number that a routine gave when the slot `after` called it. */
  | {
      readonly op: 'output'
      readonly routine: number
      readonly output: number
      readonly after: number
    }
