/** The shape of a tail: a generalised Pareto distribution fitted to what lies above a threshold. */

/** Shape k and scale sigma of a generalised Pareto distribution with threshold 0. */
export interface ParetoFit {
  /** Above 0 a heavy tail; moments of order 1 / k and more do not exist. */
  readonly shape: number
  readonly scale: number
}

/** Weight of the prior that pulls the shape towards 0.5, in observations. */
const PRIOR_WEIGHT = 10
const PRIOR_SHAPE = 0.5

/**
 * Fits excesses, ascending and above 0, by the empirical Bayes estimator; the shape is drawn a little
 * towards 0.5, as for importance weights.
 *
 * Source: Zhang and Stephens 2009, Technometrics 51, 316-325 (their k has the other sign); the weak prior:
 * Vehtari, Simpson, Gelman, Yao and Gabry, arXiv 1507.02646, appendix C.
 */
export function fitPareto(excesses: Float64Array): ParetoFit {
  const count = excesses.length
  const most = excesses[count - 1] ?? NaN
  const quartile = excesses[Math.floor(count / 4 + 0.5) - 1] ?? excesses[0] ?? NaN
  const places = 30 + Math.floor(Math.sqrt(count))
  const thetas = Array.from(
    { length: places },
    (_, at) => 1 / most + (1 - Math.sqrt(places / (at + 0.5))) / (3 * quartile),
  )
  const logs = thetas.map((theta) => profileLog(excesses, theta))
  const weights = logs.map((log) => 1 / logs.reduce((sum, other) => sum + Math.exp(other - log), 0))
  const theta = thetas.reduce((sum, value, at) => sum + value * (weights[at] ?? NaN), 0)
  const shape = shapeAt(excesses, theta)
  return {
    shape: (count * shape + PRIOR_WEIGHT * PRIOR_SHAPE) / (count + PRIOR_WEIGHT),
    scale: -shape / theta,
  }
}

/** The excess below which the share `share` of the distribution lies. */
export function paretoQuantile({ shape, scale }: ParetoFit, share: number): number {
  if (Math.abs(shape) < 1e-12) return -scale * Math.log1p(-share)
  return (scale * Math.expm1(-shape * Math.log1p(-share))) / shape
}

/** Likelihood of theta, with the shape that suits it best. */
function profileLog(excesses: Float64Array, theta: number): number {
  const shape = shapeAt(excesses, theta)
  return excesses.length * (Math.log(-theta / shape) - shape - 1)
}

function shapeAt(excesses: Float64Array, theta: number): number {
  return excesses.reduce((sum, excess) => sum + Math.log1p(-theta * excess), 0) / excesses.length
}
