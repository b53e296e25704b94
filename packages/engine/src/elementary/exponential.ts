/** The exponential function. */
import type { Arithmetic } from './arithmetic.ts'

/** ln 2 in two parts: the first has 32 bits, so that k times it is exact. */
export const LN2_HIGH = 0.6931471803691238
export const LN2_LOW = 1.9082149292705877e-10
const ONE_BY_LN2 = 1.4426950408889634

/** Outside these the result is 0 or infinite anyway. */
const LEAST = -746
const MOST = 710

/** (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2; off by less than 2.2e-16. */
const QUOTIENT = [
  0.5, 0.16666666666666666, 0.04166666666665136, 0.008333333333332155, 0.0013888888905881542,
  0.0001984126985433861, 2.4801536388690766e-5, 2.755728006701698e-6, 2.761380686153829e-7,
  2.5095554677111112e-8,
]

/**
 * e to the power of x, within 1 unit in the last place where the result is normal.
 *
 * x = k ln 2 + r; exp(r) by a then 2^k in two factors, so that results below the
 * normal numbers are reached without a step. NaN stays NaN.
 * Coefficients: interpolation at Chebyshev nodes, computed with 60 digits.
 */
export function exponential<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const raised = a.choose(a.less(x, a.number(LEAST)), a.number(LEAST), x)
  const bounded = a.choose(a.less(a.number(MOST), raised), a.number(MOST), raised)
  const k = a.floor(a.add(a.multiply(bounded, a.number(ONE_BY_LN2)), a.number(0.5)))
  const high = a.subtract(bounded, a.multiply(k, a.number(LN2_HIGH)))
  const low = a.multiply(k, a.number(LN2_LOW))
  const r = a.subtract(high, low)
  const lost = a.subtract(a.subtract(high, r), low)
  const curved = a.multiply(a.multiply(r, r), a.polynomial(r, QUOTIENT))
  const result = a.add(a.number(1), a.add(r, a.add(curved, lost)))
  return scale(a, result, k)
}

/** `value` times 2^k for a whole k in -1100..1100. */
function scale<Value, Mask>(a: Arithmetic<Value, Mask>, value: Value, k: Value): Value {
  const first = a.floor(a.multiply(k, a.number(0.5)))
  const second = a.subtract(k, first)
  return a.multiply(a.multiply(value, a.powerOfTwo(first)), a.powerOfTwo(second))
}
