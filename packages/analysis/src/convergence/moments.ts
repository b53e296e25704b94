/** Spread within chains and of all chains together: what R-hat and effective sample size are made of. */
import { meanOf, sampleVariance } from '../moments.ts'

/** Means and variances of chains of one length. */
export interface ChainMoments {
  readonly means: readonly number[]
  /** Mean of the chains' own variances. */
  readonly within: number
  /** Estimate of the variance of the target, which chains that disagree make larger. */
  readonly pooled: number
}

/** Source: Vehtari et al. 2021, equations 1 to 3. */
export function momentsOf(chains: readonly Float64Array[]): ChainMoments {
  const length = chains[0]?.length ?? 0
  const means = chains.map(meanOf)
  const within = meanOf(chains.map((chain, at) => sampleVariance(chain, means[at] ?? NaN)))
  const between = chains.length > 1 ? sampleVariance(means) : 0
  return { means, within, pooled: ((length - 1) / length) * within + between }
}
