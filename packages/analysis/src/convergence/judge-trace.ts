/** Whether a sampler has converged, parameter by parameter. */
import { bulkSampleSize, tailSampleSize } from './effective-sample-size.ts'
import { splitRHat } from './split-r-hat.ts'
import { chainsOf, type Trace } from './trace.ts'

/** How far one parameter has converged. */
export interface Convergence {
  readonly rHat: number
  readonly bulk: number
  readonly tail: number
}

/** From these figures on a trace may be used. */
export interface ConvergenceGoal {
  readonly mostRHat: number
  /** Least effective sample size, of bulk and tails. */
  readonly leastSample: number
}

/** Convergence of each parameter of a trace, in its order. */
export function judgeTrace(trace: Trace): readonly Convergence[] {
  return Array.from({ length: trace.size }, (_, parameter) => {
    const chains = chainsOf(trace, parameter)
    return { rHat: splitRHat(chains), bulk: bulkSampleSize(chains), tail: tailSampleSize(chains) }
  })
}

/** Whether a parameter reaches the goal; a figure that is not known does not. */
export function hasConverged(
  { rHat, bulk, tail }: Convergence,
  { mostRHat, leastSample }: ConvergenceGoal,
): boolean {
  return rHat <= mostRHat && bulk >= leastSample && tail >= leastSample
}
