/** One comparison of a check, tried on runs. */
import { unreachable } from '@thaw/core'
import type { Bound, Measure } from '@thaw/dossier'

/** A bound with what the runs gave on both of its sides, one value a run. */
export interface TriedBound {
  readonly measure: Measure
  readonly bound: Bound
  readonly left: Float64Array
  readonly right: Float64Array
}

/** Whether a bound is met in one run; never where a side is no number. */
export function isMet({ bound, left, right }: TriedBound, run: number): boolean {
  const [own = NaN, other = NaN] = [left[run], right[run]]
  switch (bound.comparison) {
    case 'above':
      return own > other
    case 'at_least':
      return own >= other
    case 'below':
      return own < other
    case 'at_most':
      return own <= other
    case 'equals':
      return Math.abs(own - other) <= bound.within * Math.abs(other)
    default:
      return unreachable(bound.comparison)
  }
}
