/** How many decimals the numbers of one chart have: as fine as the eye sees in its picture, no finer. */
import { chartDomain } from './chart-domain.ts'
import type { Series } from './chart.ts'

/** Parts of the height of a plot that can still be told apart. */
const PARTS = 200
const MOST = 4

/** Decimals, 0 to 4, that show a two-hundredth of what the chart shows; the same for all its numbers. */
export function chartDecimals(series: Series): number {
  const [low, high] = chartDomain(series)
  const needed = Math.ceil(-Math.log10((high - low) / PARTS) - 1e-9)
  return Math.min(MOST, Math.max(0, needed))
}

/** Decimals that a figure of the record has by itself: no more than the chart's, none that its source never gave. */
export function figureDecimals(values: readonly number[], most: number): number {
  const hasAll = (decimals: number): boolean =>
    values.every((value) => Number(value.toFixed(decimals)) === Number(value.toFixed(most)))
  return Array.from({ length: most }, (_, decimals) => decimals).find(hasAll) ?? most
}
