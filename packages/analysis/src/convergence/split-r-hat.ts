/** Whether chains agree with each other and each with itself. */
import { momentsOf } from './moments.ts'
import { fold, rankNormalise } from './rank-normalise.ts'
import { splitChains } from './trace.ts'

/**
 * Rank-normalised split R-hat, the larger of that of the values and that of their distances from the
 * median; near 1 where all chains draw from one distribution. NaN where a value is, or where chains are
 * shorter than four; Infinity where chains stand still in different places, 1 where all stand in one.
 *
 * Source: Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, Bayesian Analysis 16, 667-718,
 * equation 4 and section 4.1.
 */
export function splitRHat(chains: readonly Float64Array[]): number {
  const halves = splitChains(chains)
  return Math.max(rHat(rankNormalise(halves)), rHat(rankNormalise(fold(halves))))
}

function rHat(chains: readonly Float64Array[]): number {
  const { means, within, pooled } = momentsOf(chains)
  const isStill = within === 0 && means.every((mean) => mean === means[0])
  return isStill ? 1 : Math.sqrt(pooled / within)
}
