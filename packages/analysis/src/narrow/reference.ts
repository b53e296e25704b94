/** A normal distribution fitted to a population of draws: where to look for better ones. */
import { choleskyRoot } from '../cholesky-root.ts'

/** A multivariate normal distribution by its mean and the root of its covariance. */
export interface Reference {
  readonly mean: Float64Array
  /** Lower triangle of the root of the covariance (Cholesky), row-major, size x size. */
  readonly root: Float64Array
}

/** Share of the covariance that is replaced by its diagonal, so that few draws give a sound root. */
const SHRINK = 0.05

/** Least variance of a direction, as a share of the prior's 1. */
const LEAST_VARIANCE = 1e-6

/** Shape: `points` row-major, rows x size; `weights` one for each row, adding up to 1. */
export function fitReference(points: Float64Array, weights: Float64Array, size: number): Reference {
  const mean = new Float64Array(size)
  weights.forEach((weight, row) => {
    for (let column = 0; column < size; column++) {
      mean[column] = (mean[column] ?? 0) + weight * (points[row * size + column] ?? NaN)
    }
  })
  const covariance = new Float64Array(size * size)
  weights.forEach((weight, row) => {
    if (weight === 0) return
    for (let i = 0; i < size; i++) {
      const left = weight * ((points[row * size + i] ?? NaN) - (mean[i] ?? NaN))
      for (let j = 0; j <= i; j++) {
        const right = (points[row * size + j] ?? NaN) - (mean[j] ?? NaN)
        covariance[i * size + j] = (covariance[i * size + j] ?? NaN) + left * right
      }
    }
  })
  return { mean, root: choleskyRoot(shrink(covariance, size), size) }
}

function shrink(covariance: Float64Array, size: number): Float64Array {
  return covariance.map((value, cell) => {
    const isDiagonal = Math.floor(cell / size) === cell % size
    return isDiagonal ? value + LEAST_VARIANCE : value * (1 - SHRINK)
  })
}

/** A point in the reference's own deviations: standard normal where the point is of the reference. */
export function toReference({ mean, root }: Reference, point: Float64Array): Float64Array {
  const size = mean.length
  const white = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let sum = (point[i] ?? NaN) - (mean[i] ?? NaN)
    for (let j = 0; j < i; j++) sum -= (root[i * size + j] ?? NaN) * (white[j] ?? NaN)
    white[i] = sum / (root[i * size + i] ?? NaN)
  }
  return white
}

/** The inverse of `toReference`. */
export function fromReference({ mean, root }: Reference, white: Float64Array): Float64Array {
  const size = mean.length
  return mean.map((centre, i) => {
    let sum = centre
    for (let j = 0; j <= i; j++) sum += (root[i * size + j] ?? NaN) * (white[j] ?? NaN)
    return sum
  })
}

/** Squared distance of a point from the reference's mean in its own deviations. */
export function squaredDistance(reference: Reference, point: Float64Array): number {
  return squaredLength(toReference(reference, point))
}

/** Sum of squares. */
export function squaredLength(point: Float64Array): number {
  return point.reduce((sum, value) => sum + value * value, 0)
}
