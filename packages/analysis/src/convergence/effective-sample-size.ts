/** How many independent draws the states of chains are worth. */
import { meanOf } from '../moments.ts'
import { sortedQuantile } from '../sorted-quantile.ts'
import { momentsOf } from './moments.ts'
import { rankNormalise } from './rank-normalise.ts'
import { splitChains } from './trace.ts'

/**
 * Effective sample size of the middle: of the rank-normalised values of split chains.
 *
 * Source: Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, Bayesian Analysis 16, 667-718, section 4.
 */
export function bulkSampleSize(chains: readonly Float64Array[]): number {
  return sampleSize(rankNormalise(splitChains(chains)))
}

/** Effective sample size of the tails: the lesser of those of the 5 % and the 95 % quantile. Same source, 4.3. */
export function tailSampleSize(chains: readonly Float64Array[]): number {
  const order = Float64Array.from(chains.flatMap((chain) => Array.from(chain))).sort()
  const sizes = [0.05, 0.95].map((level) => {
    const quantile = sortedQuantile(order, level)
    return sampleSize(
      splitChains(chains.map((chain) => chain.map((value) => (value <= quantile ? 1 : 0)))),
    )
  })
  return Math.min(...sizes)
}

/**
 * Effective sample size of the mean, chains together: correlations are summed in pairs of lags until a
 * pair is negative, and made to fall.
 *
 * Chains that stand still are worth one draw each where they agree not, and NaN tells that nothing is
 * known where all hold one value. Source: Vehtari et al. 2021, equations 10 to 13; Geyer 1992,
 * Statistical Science 7, 473-483 (initial monotone sequence); the most that is believed is S log10(S).
 */
export function sampleSize(chains: readonly Float64Array[]): number {
  const length = chains[0]?.length ?? 0
  const { means, within, pooled } = momentsOf(chains)
  const draws = chains.length * length
  if (!(pooled > 0)) return NaN
  const correlation = (lag: number): number => {
    const shared = meanOf(chains.map((chain, at) => autocovariance(chain, means[at] ?? NaN, lag)))
    return 1 - (within - (shared * length) / (length - 1)) / pooled
  }
  let least = 1 + correlation(1)
  let sum = least
  for (let lag = 2; lag + 1 < length; lag += 2) {
    const pair = correlation(lag) + correlation(lag + 1)
    if (!(pair > 0)) break
    least = Math.min(least, pair)
    sum += least
  }
  return draws / Math.max(2 * sum - 1, 1 / Math.log10(draws))
}

function autocovariance(chain: Float64Array, mean: number, lag: number): number {
  let sum = 0
  for (let at = 0; at + lag < chain.length; at++) {
    sum += ((chain[at] ?? NaN) - mean) * ((chain[at + lag] ?? NaN) - mean)
  }
  return sum / chain.length
}
