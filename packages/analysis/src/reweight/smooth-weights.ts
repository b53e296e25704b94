/** Draws of one distribution weighted as draws of another, with a word on whether that can be trusted. */
import { effectiveSample, normalizeWeights } from '../narrow/weights.ts'
import { fitPareto, paretoQuantile } from './generalised-pareto.ts'

/** Weights of draws that add up to 1, and how far they can be trusted. */
export interface SmoothedWeights {
  readonly weights: Float64Array
  /**
   * Pareto k: below 0.5 fine, above 0.7 the weights say nothing certain, whatever the number of draws.
   * NaN where all ratios are equal or too few draws make a tail.
   */
  readonly shape: number
  /** Kish: how many equally weighted draws these are worth. */
  readonly effectiveSample: number
  /** Logarithm of the mean of the smoothed ratios, on the scale of the raw ones; -Infinity where all are 0. */
  readonly logMean: number
}

/** Above this shape weighted draws are not to be used. Source: as `smoothWeights`, section 2.4. */
export const MOST_SHAPE = 0.7

/** With fewer draws in the tail no distribution is fitted to it. */
const LEAST_TAIL = 5

/**
 * Pareto-smoothed importance weights: the largest ratios are put in place of the expected order
 * statistics of a generalised Pareto distribution fitted to them, and none is above the largest raw one.
 *
 * `logRatios` are logarithms of target over proposal density up to a constant; -Infinity for a draw that
 * the target forbids. Source: Vehtari, Simpson, Gelman, Yao and Gabry, arXiv 1507.02646, section 2 (the
 * tail: the least of a fifth of the draws and three times their root).
 */
export function smoothWeights(logRatios: Float64Array): SmoothedWeights {
  const most = logRatios.reduce((top, log) => Math.max(top, log), -Infinity)
  // Where all are forbidden there is nothing to be relative to.
  const base = most === -Infinity ? 0 : most
  const logs = logRatios.map((log) => log - base)
  const order = Array.from(logs.keys()).sort((a, b) => (logs[a] ?? NaN) - (logs[b] ?? NaN))
  const tail = order.slice(order.length - tailLength(logs.length))
  const cut = Math.exp(logs[order[order.length - tail.length - 1] ?? 0] ?? -Infinity)
  const excesses = Float64Array.from(tail, (row) => Math.exp(logs[row] ?? NaN) - cut)
  const isTail = tail.length >= LEAST_TAIL && (excesses[0] ?? 0) > 0
  const fit = isTail ? fitPareto(excesses) : undefined
  if (fit !== undefined) {
    tail.forEach((row, rank) => {
      const excess = paretoQuantile(fit, (rank + 0.5) / tail.length)
      logs[row] = Math.min(0, Math.log(cut + excess))
    })
  }
  const weights = normalizeWeights(logs)
  const sum = logs.reduce((total, log) => total + Math.exp(log), 0)
  return {
    weights,
    shape: fit?.shape ?? NaN,
    effectiveSample: effectiveSample(weights),
    logMean: base + Math.log(sum / logs.length),
  }
}

function tailLength(count: number): number {
  return Math.floor(Math.min(count / 5, 3 * Math.sqrt(count)))
}
