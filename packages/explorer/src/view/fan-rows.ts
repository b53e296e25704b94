/** Reads the rows of a fan by level. */
import type { Difference, Fan, Series } from './chart.ts'

/** Levels of every fan on a page: the 80 and 50 per cent bands and the median. */
export const FAN_LEVELS: readonly number[] = [0.1, 0.25, 0.5, 0.75, 0.9]

/** Single runs that a page carries: twelve are drawn, all of them are shown one by one. */
export const FAN_RUNS = 20

/** The row of one level; empty where the fan has no such level. */
export function rowAt(fan: Fan | Difference, level: number): readonly number[] {
  const index = fan.levels.findIndex((one) => Math.abs(one - level) < 1e-9)
  return fan.quantiles[index] ?? []
}

/** Every fan that a series draws: the model as it was, yours, the kept ones. */
export function fansOf({ base, yours, others = [] }: Series): readonly Fan[] {
  return [base, yours?.fan, ...others.map(({ world }) => world.fan)].filter(
    (fan) => fan !== undefined,
  )
}

/** The value between two saved times, by straight line; undefined outside them. */
export function valueAt(
  row: readonly number[],
  times: readonly number[],
  at: number,
): number | undefined {
  const after = times.findIndex((time) => time >= at)
  if (after < 0 || (after === 0 && times[0] !== at)) return undefined
  const before = Math.max(0, after - 1)
  const [t0 = at, t1 = at] = [times[before], times[after]]
  const [v0 = Number.NaN, v1 = Number.NaN] = [row[before], row[after]]
  const share = t1 > t0 ? (at - t0) / (t1 - t0) : 0
  const value = v0 + (v1 - v0) * share
  return Number.isFinite(value) ? value : undefined
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
