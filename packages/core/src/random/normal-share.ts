/** The normal distribution function: which share of cases lies below a number of deviations. */

/**
 * Share of a standard normal variable below `x`.
 *
 * Domain: all numbers; absolute error about 1e-15, relative error in the tails below 1e-8.
 * Source: Hart 1968 in the form of West 2005, Better approximations to cumulative normal
 * functions, Wilmott Magazine, 70-76.
 */
export function normalShare(x: number): number {
  return normalShareWith(Math.exp, x)
}

/** The same with an exponential of the caller's, for the same bits on every machine. */
export function normalShareWith(exp: (x: number) => number, x: number): number {
  const size = Math.abs(x)
  const tail = size > FAR ? 0 : tailShare(exp, size)
  return x > 0 ? 1 - tail : tail
}

/** Beyond this many deviations the share is 0 in double precision. */
const FAR = 37

/** From here on the rational form gives way to a continued fraction. */
const NEAR = 7.07106781186547

function tailShare(exp: (x: number) => number, size: number): number {
  const density = exp((-size * size) / 2)
  if (size < NEAR) return (density * horner(ABOVE, size)) / horner(BELOW, size)
  const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))
  return density / fraction / Math.sqrt(2 * Math.PI)
}

/** Horner's rule; coefficients from the highest power down. */
function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
]
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
]
