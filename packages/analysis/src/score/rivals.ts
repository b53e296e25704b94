/** Naive forecasts from the fitted years alone: what a model must beat to be worth its trouble. */
import { meanOf } from '../moments.ts'

/** A figure of the record at its date. */
export interface DatedFigure {
  /** Decimal years; the middle of a span. */
  readonly time: number
  readonly value: number
}

/** Names of the naive forecasts; the better one of the first two is the rival of a mode. */
export const rivalNames = ['last', 'trend', 'drift', 'mean'] as const

/** A naive forecast. */
export type RivalName = (typeof rivalNames)[number]

/** The forecasts of each rival at some dates, in the unit of the figures. */
export type RivalForecasts = Readonly<Record<RivalName, readonly number[]>>

/**
 * What each rival says at the dates: `last` carries the last fitted figure forward; `trend` is the straight
 * line of least squares through all of them; `drift` goes on from the last as the figures changed on average
 * from the first to the last; `mean` is their mean. With a single date all are that figure.
 * Undefined without a fitted figure.
 *
 * Source: Hyndman and Athanasopoulos, Forecasting: principles and practice, 3rd edition, 5.2 (mean, naive,
 * drift) and 7.4 (linear trend).
 */
export function rivalForecasts(
  fitted: readonly DatedFigure[],
  dates: readonly number[],
): RivalForecasts | undefined {
  const ordered = fitted.toSorted((one, other) => one.time - other.time)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const time = meanOf(ordered.map((figure) => figure.time))
  const value = meanOf(ordered.map((figure) => figure.value))
  const slope = slopeThrough(ordered, time, value)
  const span = last.time - first.time
  const drift = span > 0 ? (last.value - first.value) / span : 0
  return {
    last: dates.map(() => last.value),
    trend: dates.map((date) => value + slope * (date - time)),
    drift: dates.map((date) => last.value + drift * (date - last.time)),
    mean: dates.map(() => value),
  }
}

/** Slope of least squares about the mean point; 0 where all figures have one date. */
function slopeThrough(figures: readonly DatedFigure[], time: number, value: number): number {
  const spread = figures.reduce((sum, figure) => sum + (figure.time - time) ** 2, 0)
  if (spread === 0) return 0
  return (
    figures.reduce((sum, figure) => sum + (figure.time - time) * (figure.value - value), 0) / spread
  )
}
