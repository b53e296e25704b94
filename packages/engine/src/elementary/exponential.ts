/** The exponential function. */
import type { Arithmetic } from './arithmetic.ts'

/** ln 2 in two parts: the first has 32 bits, so that k times it is exact. */
export const LN2_HIGH = 0.6931471803691238
/** The rest of ln 2. */
export const LN2_LOW = 1.9082149292705877e-10
const ONE_BY_LN2 = 1.4426950408889634

/** Outside these the result is 0 or infinite. */
const LEAST = -709.4
const MOST = 710

/** (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2; off by less than 2.2e-16. */
const QUOTIENT = [
  0.5, 0.16666666666666666, 0.04166666666665136, 0.008333333333332155, 0.0013888888905881542,
  0.0001984126985433861, 2.4801536388690766e-5, 2.755728006701698e-6, 2.761380686153829e-7,
  2.5095554677111112e-8,
]

/**
 * e to the power of x, within 1.5 units in the last place.
 *
 * x = k ln 2 + r; exp(r) by a polynomial, then 2^k by its bits. Results below 2^-1022 are 0 and
 * above 2^1023.5 infinite; NaN stays NaN.
 * Coefficients: interpolation at Chebyshev nodes, computed with 60 digits.
 */
export function exponential<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const bounded = a.greater(a.lesser(x, a.number(MOST)), a.number(LEAST))
  const k = a.floor(a.add(a.multiply(bounded, a.number(ONE_BY_LN2)), a.number(0.5)))
  const high = a.subtract(bounded, a.multiply(k, a.number(LN2_HIGH)))
  const r = a.subtract(high, a.multiply(k, a.number(LN2_LOW)))
  const curved = a.multiply(a.multiply(r, r), a.polynomial(r, QUOTIENT))
  return a.multiply(a.add(a.number(1), a.add(r, curved)), a.powerOfTwo(k))
}
