/** What passes between the caller of an ensemble and its workers: plain data, bulk as transfers. */
import type { BackEnd, Precision } from '../batch.ts'
import type { InputValues } from '../ensemble-types.ts'
import type { Program } from '../program.ts'
import type { CellWindow } from './cell-window.ts'

/** What a worker may be asked. */
export type EngineTask = SimulateTask | KeepTask | GiveTask | ReduceTask

/** Some draws of a program. */
export interface DrawsTask {
  /** Hash of the program: a worker keeps what it has compiled. */
  readonly programKey: string
  /** Sent when the worker has asked for it. */
  readonly program: Program | undefined
  /** The fastest that works in the worker where undefined. */
  readonly backEnd: BackEnd | undefined
  /** `double` where undefined. */
  readonly precision: Precision | undefined
  /** Input names, one a column of `draws`. */
  readonly varying: readonly string[]
  readonly outputs: readonly string[]
  readonly inputs: InputValues
  /** Row-major, `count` x varying. */
  readonly draws: Float64Array
  readonly count: number
  /** Number of the first draw in the ensemble, and the ensemble's seed. */
  readonly firstDraw: number
  readonly seed: number
}

/** Runs a block of draws and answers with what it gives. */
export interface SimulateTask extends DrawsTask {
  readonly kind: 'simulate'
}

/** Runs a block of draws, in one world or two, and keeps what it gives for an ensemble. */
export interface KeepTask extends DrawsTask {
  readonly kind: 'keep'
  /** Number of the ensemble. */
  readonly job: number
  /** Ensembles that are still under way: the worker drops what it keeps for others. */
  readonly openJobs: readonly number[]
  /** The cells that the ensemble looks at. */
  readonly window: CellWindow
  /** The other world; the worker has it from an earlier ensemble if it can. */
  readonly against: OtherWorld | undefined
}

/** The world that this one is compared with. */
export interface OtherWorld {
  readonly inputs: InputValues
  /** Steps at which to keep its state. */
  readonly checkpoints: readonly number[]
  /** The one of these at which the window begins: only the rest of this world is run. */
  readonly alikeUntil: number | undefined
  /** Most bytes of other worlds that the worker keeps for later ensembles. */
  readonly mostBytes: number
}

/** Hands over a part of the cells of what an ensemble has so far. */
export interface GiveTask {
  readonly kind: 'give'
  readonly job: number
  readonly part: number
}

/** Summarises some cells over all blocks. */
export interface ReduceTask {
  readonly kind: 'reduce'
  /** The ensemble and the part of its cells that the worker keeps itself; undefined: nothing. */
  readonly own: OwnPart | undefined
  /** What other workers have given of this part. */
  readonly received: readonly PartBlock[]
  readonly cells: number
  readonly levels: readonly number[]
  /** How many of the first draws to give back as they are. */
  readonly runs: number
}

/** A part of an ensemble's cells that a worker keeps. */
export interface OwnPart {
  readonly job: number
  readonly part: number
  /** More draws may follow: what is summarised is kept. */
  readonly isGoingOn: boolean
}

/** The values of some cells in one block of an ensemble. */
export interface PartBlock {
  readonly firstDraw: number
  readonly count: number
  /** Row-major, cells x `count`, for each world. */
  readonly worlds: readonly Float64Array[]
}

/** What a worker answers. */
export type EngineAnswer =
  SimulateAnswer | KeepAnswer | GiveAnswer | ReduceAnswer | NeedsProgramAnswer

interface SimulateAnswer {
  readonly kind: 'simulated'
  /** Row-major, cells x count. */
  readonly values: Float64Array
  readonly backEnd: BackEnd
}

interface KeepAnswer {
  readonly kind: 'kept'
  readonly backEnd: BackEnd
  /** Whether the other world had to be run. */
  readonly isOtherRun: boolean
}

interface GiveAnswer {
  readonly kind: 'given'
  readonly blocks: readonly PartBlock[]
}

interface ReduceAnswer {
  readonly kind: 'reduced'
  /** Draws that were summarised. */
  readonly draws: number
  readonly summary: CellsSummary
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
