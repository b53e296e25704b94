/** How near forecasts lie to the record, and of what kind the distance is. */
import { InvariantError } from '@thaw/core'
import { meanOf, varianceOf } from '../moments.ts'

/** Shares of the mean squared error, which add up to 1. */
export interface TheilShares {
  /** Of a difference of the means: the level is wrong. */
  readonly bias: number
  /** Of a difference of the spreads: the swings have the wrong size. */
  readonly variance: number
  /** Of what does not go together: the swings come at the wrong time, or are noise. */
  readonly covariance: number
}

/** Forecasts against the record, point by point. */
export interface FitStatistics {
  readonly points: number
  /** 1 - squared errors / squares about the mean of the record; below 0 where that mean does better. */
  readonly r2: number | undefined
  /** Mean absolute error in percent of the record, over the points where the record is not 0. */
  readonly mape: number | undefined
  /** Root of the mean squared error, in the unit of the record. */
  readonly rmse: number | undefined
  readonly theil: TheilShares | undefined
}

/**
 * Statistics of fit of equally many forecasts and figures of the record, in one unit.
 *
 * Undefined: all of them without a point; R2 where the record does not vary; MAPE where the record is 0
 * throughout; the shares where every error is 0.
 */
export function fitStatistics(
  forecasts: readonly number[],
  record: readonly number[],
): FitStatistics {
  if (forecasts.length !== record.length) {
    throw new InvariantError(`${forecasts.length} forecasts for ${record.length} figures`)
  }
  const errors = forecasts.map((forecast, index) => forecast - (record[index] ?? NaN))
  const squares = meanOf(errors.map((error) => error ** 2))
  const spread = varianceOf(record)
  const shares = errors.flatMap((error, index) => {
    const value = record[index] ?? NaN
    return value === 0 ? [] : [Math.abs(error / value)]
  })
  return {
    points: record.length,
    r2: spread > 0 ? 1 - squares / spread : undefined,
    mape: shares.length > 0 ? 100 * meanOf(shares) : undefined,
    rmse: record.length > 0 ? Math.sqrt(squares) : undefined,
    theil: squares > 0 ? theilShares(forecasts, record) : undefined,
  }
}

/** Root of the mean squared error; undefined without a point. */
export function rmseOf(
  forecasts: readonly number[],
  record: readonly number[],
): number | undefined {
  return fitStatistics(forecasts, record).rmse
}

/** Mean absolute error, which is the CRPS of a forecast that is one number; undefined without a point. */
export function maeOf(forecasts: readonly number[], record: readonly number[]): number | undefined {
  if (record.length === 0) return undefined
  return meanOf(record.map((value, index) => Math.abs((forecasts[index] ?? NaN) - value)))
}

/**
 * With standard deviations that divide by the number of points the shares add up to 1; where one side does
 * not vary there is no correlation, and its share is 0.
 *
 * Source: Theil 1966, Applied Economic Forecasting; Sterman 1984, Dynamica 10, 51-66.
 */
function theilShares(forecasts: readonly number[], record: readonly number[]): TheilShares {
  const [meanForecast, meanRecord] = [meanOf(forecasts), meanOf(record)]
  const spreads = [Math.sqrt(varianceOf(forecasts)), Math.sqrt(varianceOf(record))] as const
  const products = forecasts.map(
    (forecast, index) => (forecast - meanForecast) * ((record[index] ?? NaN) - meanRecord),
  )
  const bias = (meanForecast - meanRecord) ** 2
  const variance = (spreads[0] - spreads[1]) ** 2
  const covariance = 2 * (spreads[0] * spreads[1] - meanOf(products))
  const sum = bias + variance + covariance
  return { bias: bias / sum, variance: variance / sum, covariance: covariance / sum }
}
