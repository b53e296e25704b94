/** Means and variances. */

/** Arithmetic mean; NaN of none. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? NaN
  return sum / values.length
}

/** The same where there may be none: undefined then. */
export function meanIfAny(values: ArrayLike<number>): number | undefined {
  return values.length === 0 ? undefined : meanOf(values)
}

/** Mean squared distance from the mean: the variance of these very values. */
export function varianceOf(values: ArrayLike<number>): number {
  return squaresAround(values, meanOf(values)) / values.length
}

/** Estimate of the variance of what the values are a sample of, without bias; NaN or Infinity below two of them. */
export function sampleVariance(values: ArrayLike<number>, mean: number = meanOf(values)): number {
  return squaresAround(values, mean) / (values.length - 1)
}

function squaresAround(values: ArrayLike<number>, mean: number): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += ((values[at] ?? NaN) - mean) ** 2
  return sum
}
