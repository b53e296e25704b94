/** What passes between the caller of an ensemble and its workers: plain data, bulk as transfers. */
import type { BackEnd, BlockState } from '../batch.ts'
import type { InputValues } from '../ensemble-types.ts'
import type { Program } from '../program.ts'

/** What a worker may be asked. */
export type EngineTask = SimulateTask | ReduceTask

/** Runs a block of draws in one world. */
export interface SimulateTask {
  readonly kind: 'simulate'
  /** Hash of the program: a worker keeps what it has compiled. */
  readonly programKey: string
  /** Sent when the worker has asked for it. */
  readonly program: Program | undefined
  /** The fastest that works in the worker where undefined. */
  readonly backEnd: BackEnd | undefined
  /** Input names, one a column of `draws`. */
  readonly varying: readonly string[]
  readonly outputs: readonly string[]
  readonly inputs: InputValues
  /** Goes on from here; earlier saved times are then not answered. */
  readonly from: BlockState | undefined
  /** Steps at which to keep the state. */
  readonly checkpoints: readonly number[]
  /** Row-major, `count` x varying. */
  readonly draws: Float64Array
  readonly count: number
  /** Number of the first draw in the ensemble, and the ensemble's seed. */
  readonly firstDraw: number
  readonly seed: number
  /** First cell of each part into which the values are cut, and the number of all cells. */
  readonly cuts: readonly number[]
}

/** Summarises some cells over all blocks. */
export interface ReduceTask {
  readonly kind: 'reduce'
  readonly cells: number
  /** One list of blocks for each world, in the order of the draws. */
  readonly worlds: readonly (readonly BlockPart[])[]
  readonly levels: readonly number[]
  /** How many of the first draws to give back as they are. */
  readonly runs: number
}

/** The values of some cells in one block: row-major, cells x `count`. */
export interface BlockPart {
  readonly values: Float64Array
  readonly count: number
}

/** What a worker answers. */
export type EngineAnswer = SimulateAnswer | ReduceAnswer | NeedsProgramAnswer

interface SimulateAnswer {
  readonly kind: 'simulated'
  /** A part for each cut. */
  readonly parts: readonly BlockPart[]
  readonly states: readonly BlockState[]
  readonly backEnd: BackEnd
}

interface ReduceAnswer {
  readonly kind: 'reduced'
  readonly summary: CellsSummary
  /** What the task brought, handed back. */
  readonly worlds: readonly (readonly BlockPart[])[]
}

/** The worker does not know the program: ask again with it. */
interface NeedsProgramAnswer {
  readonly kind: 'needsProgram'
}

/** Some cells (an output at a time) over all draws. */
export interface CellsSummary {
  /** Row-major, levels x cells. */
  readonly quantiles: Float64Array
  /** Row-major, runs x cells. */
  readonly runs: Float64Array
  /** Draws left out of each cell since their value is not finite. */
  readonly notFinite: Uint32Array
  /** Present where there are two worlds; first less second, draws in which both are finite. */
  readonly difference: DifferenceSummary | undefined
}

/** Two worlds compared draw by draw. */
export interface DifferenceSummary {
  /** Row-major, levels x cells. */
  readonly quantiles: Float64Array
  readonly shareHigher: Float64Array
  readonly shareLower: Float64Array
}
