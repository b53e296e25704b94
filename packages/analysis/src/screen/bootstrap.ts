/** How sure an estimate is: the same from bases drawn again and again from those that there are. */
import { createStream, drawUniform } from '@thaw/core'
import { sortedQuantile } from '../sorted-quantile.ts'

/** An estimate with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Times that the bases are drawn again. */
const RESAMPLES = 500

/**
 * The estimates of all bases, each with the 2.5 % and 97.5 % quantile of its resamples.
 *
 * `estimate` gets how often each base counts and gives one number an estimate. Sobol' points are more even
 * than the resampling takes them to be, so that their intervals are wider than need be, not narrower.
 * Source: Efron 1979, Ann. Statist. 7, 1-26 (percentile intervals); for indices of sensitivity Archer,
 * Saltelli and Sobol' 1997, J. Stat. Comput. Simul. 58, 99-120.
 */
export function bootstrap(
  bases: number,
  seed: number,
  estimate: (counts: Float64Array) => Float64Array,
): readonly Estimate[] {
  const stream = createStream(seed, 'bootstrap')
  const own = estimate(new Float64Array(bases).fill(1))
  const resampled = Array.from({ length: RESAMPLES }, () => {
    const counts = new Float64Array(bases)
    for (let drawn = 0; drawn < bases; drawn++) {
      const base = Math.floor(drawUniform(stream) * bases)
      counts[base] = (counts[base] ?? NaN) + 1
    }
    return estimate(counts)
  })
  return Array.from(own, (value, index) => {
    const column = Float64Array.from(resampled, (one) => one[index] ?? NaN).sort()
    return {
      value,
      low: sortedQuantile(column, 0.025),
      high: sortedQuantile(column, 0.975),
    }
  })
}
