/** The one interface of the back ends: a program made ready to run many draws. */
import type { SetInput } from './inputs.ts'
import type { Program } from './program.ts'

/** How a batch computes; all give the same bits, but for those in single precision. */
export type BackEnd = 'interpreter' | 'javascript' | 'wasm'

/**
 * `double`, or `single` for a preview: single precision, about seven digits, in which twice as many draws
 * run side by side. Only `wasm` has it, for programs without routines; all else computes in doubles
 * whatever is asked. The time and what hangs on it and on settings alone is computed in doubles here too.
 * Smooth models of a thousand steps agree to 5e-5 of the largest value of an output; where a value decides
 * by a hair, or numbers are beyond 3e38 or below 1e-38, a run may go another way.
 */
export type Precision = 'double' | 'single'

/** What is the same for all blocks of an ensemble, and decides what code is made. */
export interface BatchPlan {
  readonly program: Program
  /** Slots that each draw sets. */
  readonly varying: readonly number[]
  /** Slots whose values are kept. */
  readonly outputs: readonly number[]
  /** `double` where left out. */
  readonly precision?: Precision | undefined
}

/**
 * Where the runs of a block stand. Stocks are all that a step needs of the past: everything else
 * follows from them, the time and the inputs. Not so where a program remembers: it has no states,
 * and a block that names one or asks for one is a bug of the caller (`InvariantError`).
 */
export interface BlockState {
  /** The step that comes next; one at which values are saved. */
  readonly step: number
  /**
   * Row-major, the program's stocks x draws, at the start of that step. Stocks that no output needs
   * may hold anything.
   */
  readonly stocks: Float64Array
}

/** Some draws to run. */
export interface Block {
  /** Settings that are the same in every draw, stronger than the draw's own value. */
  readonly inputs: readonly SetInput[]
  /** Row-major, `count` x varying slots. */
  readonly draws: Float64Array
  readonly count: number
  /** Number of the first draw in its ensemble, and the seed: what random numbers hang on. 0 if left out. */
  readonly firstDraw?: number | undefined
  readonly seed?: number | undefined
  /** Goes on from here; from the start where left out. Earlier saved times then hold anything. */
  readonly from?: BlockState | undefined
  /** Steps at which to keep the state: ascending, later than `from`, each one that saves. */
  readonly checkpoints?: readonly number[]
}

/**
 * What a block gives: a row for each cell (output by output, saved time by saved time), in it one
 * value for each draw.
 */
export interface BlockValues {
  /** Valid until the batch runs its next block. */
  readonly values: Float64Array
  /** Distance between rows; at least the number of draws. */
  readonly stride: number
  /** The state at each of the block's checkpoints. */
  readonly states: readonly BlockState[]
}

/** A program made ready: runs block after block of draws. */
export interface Batch {
  /** Runs the draws of a block; its values are the batch's own memory. */
  readonly run: (block: Block) => BlockValues
}
