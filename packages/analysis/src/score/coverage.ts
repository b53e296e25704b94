/** The bands of a sample, and whether figures of the record lie in them. */
import { sortedQuantile } from '../sorted-quantile.ts'

/** Quantiles of a sample, in its unit: the central bands of 90 % and 50 %, and the median. */
export interface Band {
  readonly q05: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q95: number
}

/** The band of the draws, in any order. */
export function bandOf(sample: Float64Array): Band {
  const sorted = sample.toSorted()
  const at = (level: number): number => sortedQuantile(sorted, level)
  return { q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95) }
}

/** How many figures of the record lie in the central bands of their own, edges included. */
export function countCovered(
  bands: readonly Band[],
  record: readonly number[],
): { readonly covered50: number; readonly covered90: number } {
  const figures = bands.map((band, index) => ({ ...band, value: record[index] ?? NaN }))
  return {
    covered50: figures.filter(({ value, q25, q75 }) => value >= q25 && value <= q75).length,
    covered90: figures.filter(({ value, q05, q95 }) => value >= q05 && value <= q95).length,
  }
}
