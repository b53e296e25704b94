/** The hyperbolic functions. */
import type { Arithmetic } from './arithmetic.ts'
import { exponential } from './exponential.ts'

/** (sinh(x) - x) / x^3 over z = x^2: Taylor's series; what is left out is below 2e-20 for |x| < 1. */
const CURVE = [
  1 / 6,
  1 / 120,
  1 / 5040,
  1 / 362880,
  1 / 39916800,
  1 / 6227020800,
  1 / 1307674368000,
  1 / 355687428096000,
  1 / 121645100408832000,
]

/**
 * Hyperbolic sine, within 4 units in the last place; infinite from 709.4 on.
 *
 * Near 0, where exp(x) - exp(-x) would cancel, by its series.
 */
export function hyperbolicSine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const size = a.absolute(x)
  const { grown, shrunk } = exponentials(a, size)
  const far = a.multiply(a.subtract(grown, shrunk), a.number(0.5))
  return a.choose(a.less(size, a.number(1)), sineNearZero(a, x), withSignOf(a, x, far))
}

/** Hyperbolic cosine, within 3 units in the last place; infinite from 709.4 on. */
export function hyperbolicCosine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { grown, shrunk } = exponentials(a, a.absolute(x))
  return a.multiply(a.add(grown, shrunk), a.number(0.5))
}

/** Hyperbolic tangent, within 5 units in the last place. */
export function hyperbolicTangent<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const size = a.absolute(x)
  const { grown, shrunk } = exponentials(a, size)
  const cosine = a.multiply(a.add(grown, shrunk), a.number(0.5))
  const rest = a.divide(a.number(2), a.add(a.multiply(grown, grown), a.number(1)))
  const far = a.subtract(a.number(1), rest)
  const near = a.divide(sineNearZero(a, x), cosine)
  return a.choose(a.less(size, a.number(1)), near, withSignOf(a, x, far))
}

interface Exponentials<Value> {
  readonly grown: Value
  readonly shrunk: Value
}

/** exp(size) and exp(-size). */
function exponentials<Value, Mask>(a: Arithmetic<Value, Mask>, size: Value): Exponentials<Value> {
  const grown = exponential(a, size)
  return { grown, shrunk: a.divide(a.number(1), grown) }
}

function sineNearZero<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const z = a.multiply(x, x)
  return a.add(x, a.multiply(a.multiply(x, z), a.polynomial(z, CURVE)))
}

function withSignOf<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value, size: Value): Value {
  return a.choose(a.less(x, a.number(0)), a.negate(size), size)
}
