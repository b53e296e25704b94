/** Reads the rows of a fan by level. */
import type { Difference, Fan } from './chart.ts'

/** Levels of every fan on a page: the 80 and 50 per cent bands and the median. */
export const FAN_LEVELS: readonly number[] = [0.1, 0.25, 0.5, 0.75, 0.9]

/** Single runs that a page carries: twelve are drawn, all of them are shown one by one. */
export const FAN_RUNS = 20

/** The row of one level; empty where the fan has no such level. */
export function rowAt(fan: Fan | Difference, level: number): readonly number[] {
  const index = fan.levels.findIndex((one) => Math.abs(one - level) < 1e-9)
  return fan.quantiles[index] ?? []
}

/** The median row. */
export function medianOf(fan: Fan | Difference): readonly number[] {
  return rowAt(fan, 0.5)
}

/** The index of the last time at which both worlds are still the same; undefined where they never part. */
export function partingIndex(difference: Difference): number | undefined {
  const count = difference.shareHigher.length
  for (let k = 0; k < count; k += 1) {
    const isApart =
      (difference.shareHigher[k] ?? 0) > 0 ||
      (difference.shareLower[k] ?? 0) > 0 ||
      difference.quantiles.some((row) => (row[k] ?? 0) !== 0)
    if (isApart) return Math.max(0, k - 1)
  }
  return undefined
}
