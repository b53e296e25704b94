/**
 * Random numbers of each distribution, made of uniform ones.
 *
 * Exact methods; with the elementary functions of this package, so that every machine gives the same
 * bits. A parameter outside of its domain gives NaN, which the run tells of by name.
 */
import { normalQuantileWith } from '@thaw/core'
import { exp, ln, power } from '../elementary/scalar.ts'
import type { NextUniform } from './uniforms.ts'

/** Exponential with mean 1: by inversion. */
export function drawExponential(next: NextUniform): number {
  return -ln(next())
}

/** Normal with mean 0 and deviation 1: by inversion, one uniform number each. */
export function drawNormal(next: NextUniform): number {
  return normalQuantileWith(ln, next())
}

/** Logistic with mean 0 and scale 1: by inversion. */
export function drawLogistic(next: NextUniform): number {
  const share = next()
  return ln(share / (1 - share))
}

/** Pareto of this shape, from 1 on: by inversion. */
export function drawPareto(next: NextUniform, shape: number): number {
  return shape > 0 ? power(next(), -1 / shape) : NaN
}

/** Lognormal with this mean and deviation, of itself and not of its logarithm. */
export function drawLognormal(next: NextUniform, mean: number, deviation: number): number {
  if (!(mean > 0) || !(deviation >= 0)) return NaN
  const ratio = deviation / mean
  const variance = ln(1 + ratio * ratio)
  return exp(ln(mean) - variance / 2 + Math.sqrt(variance) * drawNormal(next))
}

/** Weibull with this shape and scale 1: by inversion. */
export function drawWeibull(next: NextUniform, shape: number): number {
  return shape > 0 ? power(drawExponential(next), 1 / shape) : NaN
}

/** Triangular between `low` and `high` with its peak between them: by inversion. */
export function drawTriangular(next: NextUniform, low: number, peak: number, high: number): number {
  if (!(low <= peak && peak <= high && low < high)) return NaN
  const share = next()
  const width = high - low
  return share * width < peak - low
    ? low + Math.sqrt(share * width * (peak - low))
    : high - Math.sqrt((1 - share) * width * (high - peak))
}

/**
 * Gamma of this shape with scale 1. A shape below 1 by that of one more, times a power.
 * Source: Marsaglia and Tsang 2000.
 */
export function drawGamma(next: NextUniform, shape: number): number {
  if (!(shape > 0) || shape === Infinity) return NaN
  if (shape < 1) return drawGamma(next, shape + 1) * power(next(), 1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(next)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (ln(next()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v
  }
}

/** Beta of these shapes: the share that one gamma has in two. */
export function drawBeta(next: NextUniform, left: number, right: number): number {
  const first = drawGamma(next, left)
  return first / (first + drawGamma(next, right))
}

/** Successes are counted one by one up to here; above, a beta splits the trials. */
const FEW = 16

/**
 * Successes in so many trials (a fraction is cut).
 * Source: Relles 1972; Devroye 1986, X.4.3: the median of the trials' uniform numbers is a beta.
 */
export function drawBinomial(next: NextUniform, trials: number, probability: number): number {
  let left = Math.trunc(trials)
  let share = probability
  if (!(left >= 0) || left === Infinity || !(share >= 0 && share <= 1)) return NaN
  let successes = 0
  while (left > FEW) {
    const middle = 1 + Math.floor(left / 2)
    const split = drawBeta(next, middle, left + 1 - middle)
    if (split >= share) {
      left = middle - 1
      share /= split
    } else {
      successes += middle
      left -= middle
      share = (share - split) / (1 - split)
    }
  }
  for (; left > 0; left--) if (next() < share) successes++
  return successes
}

/** Arrivals in a time in which so many are expected. Source: Ahrens and Dieter 1974 (PG). */
export function drawPoisson(next: NextUniform, mean: number): number {
  if (!(mean >= 0) || mean === Infinity) return NaN
  let arrivals = 0
  let left = mean
  while (left > FEW) {
    const many = Math.floor((7 / 8) * left)
    const waited = drawGamma(next, many)
    if (waited > left) return arrivals + drawBinomial(next, many - 1, left / waited)
    arrivals += many
    left -= waited
  }
  const least = exp(-left)
  for (let product = next(); product > least; product *= next()) arrivals++
  return arrivals
}

/** Trials until so many successes, the last among them: Poisson over a gamma, and the successes. */
export function drawTrials(next: NextUniform, successes: number, probability: number): number {
  if (!(successes > 0) || !(probability > 0 && probability <= 1)) return NaN
  if (probability === 1) return successes
  const mean = (drawGamma(next, successes) * (1 - probability)) / probability
  return successes + drawPoisson(next, mean)
}

/** A density as straight lines between points, in ascending order of x; any height. */
export interface Density {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** By a density: the place up to which a share of its area lies. */
export function drawByDensity(next: NextUniform, { xs, ys }: Density): number {
  const areas = xs.slice(1).map((x, index) => {
    return ((x - (xs[index] ?? NaN)) * ((ys[index] ?? NaN) + (ys[index + 1] ?? NaN))) / 2
  })
  const whole = areas.reduce((sum, area) => sum + area, 0)
  if (!(whole > 0) || ys.some((y) => !(y >= 0))) return NaN
  let left = next() * whole
  const last = areas.length - 1
  const piece = areas.findIndex((area, index) => {
    if (left < area || index === last) return true
    left -= area
    return false
  })
  const [x = NaN, end = NaN] = xs.slice(piece)
  const [y = NaN, other = NaN] = ys.slice(piece)
  // The positive root of y d + slope d^2 / 2 = left, in the form that divides by no slope.
  const slope = (other - y) / (end - x)
  const reach = y + Math.sqrt(Math.max(0, y * y + 2 * slope * left))
  return left > 0 ? Math.min(end, x + (2 * left) / reach) : x
}
