/** What goes into an ensemble and what comes out. Plain data: it crosses to a worker unchanged. */
import type { BackEnd, Precision } from './batch.ts'
import type { Program } from './program.ts'

/** Values that replace an input's number: by output name (`Tolerance`, `Staff[doctors]`). */
export type InputValues = Readonly<Record<string, number>>

/** Uncertain parameters: one row a draw. */
export interface Draws {
  /** Input names, one a column. */
  readonly names: readonly string[]
  /** Row-major, `count` x `names.length`. */
  readonly values: Float64Array
  readonly count: number
}

/** What to run over all draws, and what to tell of it. */
export interface EnsembleRequest {
  readonly program: Program
  readonly draws: Draws
  /** Output names to keep; everything else is computed and dropped. */
  readonly outputs: readonly string[]
  /** Lever settings: the same in every draw, stronger than a draw's own value. */
  readonly inputs: InputValues
  /** A second world, run with the same draws; the result then has differences (this minus other). */
  readonly against?: InputValues | undefined
  /**
   * Names the streams of random functions; 0 where left out. Number k of a draw's stream hangs on the
   * seed and the draw's own number, so that both worlds meet the same chance.
   */
  readonly seed?: number | undefined
  /**
   * `double` where left out. `single` is for previews that follow a hand, sooner there by half: about seven
   * digits (see `Precision`); without WebAssembly, and for programs with routines, it is `double`.
   */
  readonly precision?: Precision | undefined
  /** Quantile levels in 0..1, ascending. */
  readonly levels: readonly number[]
  /** How many single runs to give back, the first ones of the draws. */
  readonly runs: number
}

/** One output over time and draws. */
export interface EnsembleSeries {
  readonly name: string
  readonly unit: string
  /** Row-major, levels x times. Type 7 of Hyndman and Fan 1996, exact. */
  readonly quantiles: Float64Array
  /** Row-major, runs x times. */
  readonly runs: Float64Array
  /** Present where the request named another world. */
  readonly difference: EnsembleDifference | undefined
}

/** Paired by draw: run k of this world minus run k of the other. */
export interface EnsembleDifference {
  /** Row-major, levels x times. */
  readonly quantiles: Float64Array
  /** Share of draws, 0..1, in which this world is higher (lower) at each time; equal is neither. */
  readonly shareHigher: Float64Array
  readonly shareLower: Float64Array
}

/** The answer to a request; intermediate ones have fewer draws. */
export interface Ensemble {
  readonly times: Float64Array
  readonly levels: readonly number[]
  readonly series: readonly EnsembleSeries[]
  /** Draws that the figures rest on; fewer than asked for while the ensemble is still growing. */
  readonly draws: number
  /** Values that were not finite, by variable and first time; such draws are left out of that cell. */
  readonly faults: readonly EnsembleFault[]
  /** What ran it: the slowest, if threads differ. All give the same numbers; `wasm` is the fast one. */
  readonly backEnd: BackEnd
  /** `single` where that was asked for and some thread has WebAssembly: a preview, nothing to keep. */
  readonly precision: Precision
}

/** An output that was not finite in some draws; these are left out of its quantiles. */
export interface EnsembleFault {
  readonly name: string
  /** First saved time at which a draw is not finite. */
  readonly time: number
  /** How many draws are not finite, at the time that has most. */
  readonly draws: number
}
