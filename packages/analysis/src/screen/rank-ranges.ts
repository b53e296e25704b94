/** Which place in a ranking an estimate may have, given how sure all of them are. */
import type { Estimate } from './bootstrap.ts'

/** Places that an estimate may have, counted from 1. */
export interface RankRange {
  readonly best: number
  readonly worst: number
}

/**
 * The best and worst place of each estimate among all, the largest first: behind all whose interval lies wholly
 * above its own, before all whose interval lies wholly below. Where `best` is `worst`, the place is settled.
 */
export function rankRanges(estimates: readonly Estimate[]): readonly RankRange[] {
  return estimates.map(({ low, high }) => ({
    best: 1 + estimates.filter((other) => other.low > high).length,
    worst: estimates.length - estimates.filter((other) => other.high < low).length,
  }))
}
