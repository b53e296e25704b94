/** What the record taught about each parameter. */
import type { Draws } from '@thaw/engine'
import { normalQuantile } from '@thaw/core'
import { columnsOf } from './draw-parts.ts'
import { sampleVariance } from './moments.ts'
import { priorShare, type Parameter, type Prior } from './prior.ts'
import { sortedQuantile } from './sorted-quantile.ts'

/** A parameter's draws in three numbers, and how much narrower than the prior they are. */
export interface Narrowed {
  readonly name: string
  readonly low: number
  readonly median: number
  readonly high: number
  /** Spread of the draws over that of the prior, on the prior's own scale; 1: nothing learned. */
  readonly ratio: number
}

/**
 * Median, 5 % and 95 % of each parameter's draws, and how much narrower than the prior they are.
 *
 * The ratio compares standard deviations on the scale where the prior is a standard normal.
 */
export function compareSpread(parameters: readonly Parameter[], draws: Draws): readonly Narrowed[] {
  const columns = columnsOf(draws)
  return parameters.map(({ name, prior }, column) => {
    const values = columns[column]?.toSorted() ?? new Float64Array()
    const deviations = values.map((value) => deviationOf(prior, value))
    return {
      name,
      low: sortedQuantile(values, 0.05),
      median: sortedQuantile(values, 0.5),
      high: sortedQuantile(values, 0.95),
      ratio: Math.sqrt(sampleVariance(deviations)),
    }
  })
}

/** A value on the scale where the prior is a standard normal; finite on a hard limit too. */
export function deviationOf(prior: Prior, value: number): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, priorShare(prior, value))))
}
