/** What the record taught about each parameter. */
import type { Draws } from '@thaw/engine'
import { normalQuantile } from '@thaw/core'
import { priorShare, type Parameter, type Prior } from './prior.ts'

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
  return parameters.map(({ name, prior }, column) => {
    const values = Float64Array.from(
      { length: draws.count },
      (_, row) => draws.values[row * draws.names.length + column] ?? NaN,
    ).sort()
    const deviations = values.map((value) => deviationOf(prior, value))
    return {
      name,
      low: sortedQuantile(values, 0.05),
      median: sortedQuantile(values, 0.5),
      high: sortedQuantile(values, 0.95),
      ratio: standardDeviation(deviations),
    }
  })
}

/** A value on the scale where the prior is a standard normal; finite on a hard limit too. */
export function deviationOf(prior: Prior, value: number): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, priorShare(prior, value))))
}

/** Quantile of ascending values. Source: Hyndman and Fan 1996, definition 7. */
export function sortedQuantile(values: Float64Array, level: number): number {
  const place = (values.length - 1) * level
  const below = Math.floor(place)
  const low = values[below] ?? NaN
  const high = values[Math.min(values.length - 1, below + 1)] ?? NaN
  return low + (high - low) * (place - below)
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
