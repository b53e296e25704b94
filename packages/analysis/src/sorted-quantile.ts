/** Quantiles of a sample. */

/** Quantile of ascending values, in their unit; `level` 0 to 1. Source: Hyndman and Fan 1996, definition 7. */
export function sortedQuantile(values: Float64Array, level: number): number {
  const place = (values.length - 1) * level
  const below = Math.floor(place)
  const low = values[below] ?? NaN
  const high = values[Math.min(values.length - 1, below + 1)] ?? NaN
  return low + (high - low) * (place - below)
}
