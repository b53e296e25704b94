/** Values to the normal scores of their ranks, so that heavy tails do not hide what chains do. */
import { normalQuantile } from '@thaw/core'

/**
 * Normal scores of the ranks over all chains together; equal values share their mean rank. A NaN stays one.
 *
 * Source: Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, Bayesian Analysis 16, 667-718, equation
 * 14; the fractional offset of 3/8 is Blom's (1958).
 */
export function rankNormalise(chains: readonly Float64Array[]): readonly Float64Array[] {
  const all = chains.flatMap((chain) => Array.from(chain))
  const order = Float64Array.from(all).sort()
  const scoreOf = new Map<number, number>()
  for (let from = 0; from < order.length;) {
    const value = order[from] ?? NaN
    let end = from + 1
    while (order[end] === value) end += 1
    // Ranks from + 1 to end; their mean.
    const rank = (from + 1 + end) / 2
    const score = normalQuantile((rank - 3 / 8) / (order.length + 1 / 4))
    if (!Number.isNaN(value)) scoreOf.set(value, score)
    from = end
  }
  return chains.map((chain) => chain.map((value) => scoreOf.get(value) ?? NaN))
}

/** Distances from the median of all chains: chains that agree on the middle may differ in width. */
export function fold(chains: readonly Float64Array[]): readonly Float64Array[] {
  const order = Float64Array.from(chains.flatMap((chain) => Array.from(chain))).sort()
  const middle = order.length / 2
  const median = ((order[Math.ceil(middle) - 1] ?? NaN) + (order[Math.floor(middle)] ?? NaN)) / 2
  return chains.map((chain) => chain.map((value) => Math.abs(value - median)))
}
