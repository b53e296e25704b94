/** parameters.csv, posterior.csv, posterior.yaml, convergence.csv: what is uncertain in the model, and draws of it. */
import type { Span } from '@thaw/core'
import type { VariableKey } from '@thaw/model'
import type { Basis } from './evidence-words.ts'
import type { Placed } from './placed.ts'

/** Form of a prior: sizes and delays, changes of either sign, shares, or all values alike. */
export type PriorForm = 'lognormal' | 'normal' | 'logitnormal' | 'uniform'

/** An uncertain input of the model and its prior. */
export interface Parameter extends Placed {
  readonly variable: string
  /** The variable's own name, unless a translation says it. */
  readonly name: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  readonly prior: PriorForm
  /** Median; for logitnormal the median share, for uniform the middle. */
  readonly centre: number
  /** Standard deviation of the log, the value or the logit; for uniform the half-width. */
  readonly spread: number
  /** Hard limits. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly basis: Basis
  readonly reason: string
  readonly sources: readonly string[]
}

/** How the draws were made. */
export interface PosteriorMeta {
  readonly method: string
  readonly seed: number | undefined
  readonly draws: number | undefined
  readonly candidates: number | undefined
  /** The least of all parameters, of bulk and tails. */
  readonly effectiveSample: number | undefined
  /** The worst rank-normalised split R-hat of all parameters. */
  readonly rHat: number | undefined
  readonly chains: number | undefined
  /** Sweeps of each chain that were kept from. */
  readonly sweeps: number | undefined
  readonly fittedSeries: readonly string[]
  readonly modelHash: string
  readonly dataHash: string
  /** Of the priors that were narrowed; empty where it was not written. */
  readonly priorsHash: string
  /** Of the rows of fit.csv that they were narrowed to; empty where it was not written. */
  readonly fitHash: string
  /** When the first figures begin that the draws have not seen, in decimal years; undefined where it was not written. */
  readonly split: number | undefined
  /** Where the marks of model, record, priors and fit.csv stand in posterior.yaml. */
  readonly markSpans: Readonly<Record<'model' | 'record' | 'priors' | 'fit', Span | undefined>>
  readonly isCalibrated: boolean
  /** What is not calibrated yet; shown on the page. */
  readonly note: string
}

/** How well the draws of one parameter converged: a row of convergence.csv. */
export interface ParameterConvergence extends Placed {
  /** Name of the input as the engine prints it. */
  readonly parameter: string
  readonly rHat: number
  readonly bulkSample: number
  readonly tailSample: number
  /** Spread of the draws over that of the prior; 1: nothing was learned. */
  readonly widthOfPrior: number
}

/**
 * From these figures on draws count as converged. Source: Vehtari and others 2021, Bayesian Analysis 16, 667-718,
 * section 4, for the sample; their R-hat of 1.01 would take chains five times as long.
 */
export const convergenceGoal: { readonly mostRHat: number; readonly leastSample: number } = {
  mostRHat: 1.05,
  leastSample: 400,
}

/** Draws of the parameters: one row a draw. */
export interface Posterior {
  readonly meta: PosteriorMeta
  /** Model inputs, one a column. */
  readonly variables: readonly VariableKey[]
  /** The same inputs as the engine prints them, which is how it wants draws named. */
  readonly modelNames: readonly string[]
  readonly drawCount: number
  /** Row-major, drawCount x variables.length, in the model's units. */
  readonly values: Float64Array
}
