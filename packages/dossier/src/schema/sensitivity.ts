/** sensitivity/<output>.csv: which parameters an output hangs on, as `thaw sensitivity` found. */
import type { VariableKey } from '@thaw/model'
import type { Placed } from './placed.ts'

/** How an output was screened. */
export type SensitivityMethod = 'morris' | 'sobol' | 'rank'

/** What an index says; the first of a parameter is what parameters are ranked by. */
export type SensitivityMeasure =
  'mu_star' | 'mu' | 'sigma' | 'first' | 'total' | 'rank_correlation' | 'partial_rank_correlation'

/** One index of one parameter. */
export interface SensitivityIndex extends Placed {
  readonly id: string
  readonly parameter: string
  readonly variableKey: VariableKey
  /** As the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  readonly measure: SensitivityMeasure
  /** Effects in the output's unit; shares of its variance; correlations from -1 to 1. */
  readonly index: number
  /** Ends of the 95 % interval, where it has one. */
  readonly low: number | undefined
  readonly high: number | undefined
}

/** What one output hangs on at one time. */
export interface Sensitivity extends Placed {
  /** File name without folder and `.csv`. */
  readonly id: string
  readonly output: string
  readonly variableKey: VariableKey
  readonly modelName: string
  /** In the model's unit of time. */
  readonly time: number
  readonly method: SensitivityMethod
  readonly over: 'prior' | 'posterior'
  readonly seed: number
  /** Trajectories, rows of the matrices, or draws. */
  readonly count: number
  readonly modelHash: string
  /** Fingerprint of the priors, or of the draws. */
  readonly inputHash: string
  /** In the file's order: the most important parameter first. */
  readonly indices: readonly SensitivityIndex[]
}
