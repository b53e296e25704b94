/** Logarithms: natural, to base ten, and in twice the precision for powers. */
import { addExactly, multiplyExactly, type Arithmetic, type Pair } from './arithmetic.ts'
import { LN2_HIGH, LN2_LOW } from './exponential.ts'

/** (ln((1 + s) / (1 - s)) - 2 s) / s^3 over z = s^2, for z <= 0.0295; off by less than 1.3e-15. */
const QUOTIENT = [
  0.6666666666666666, 0.3999999999999595, 0.28571428581332586, 0.22222218304855454,
  0.18182383689711762, 0.15347846626492728, 0.14425860663754947,
]

/** Smaller numbers count as 0. */
export const LEAST_NORMAL: number = 2 ** -1022
const BELOW_NORMAL = LEAST_NORMAL - 2 ** -1074
const ONE_BY_LN10: Pair<number> = { high: 0.4342944819032518, low: 1.098319650216765e-17 }

/**
 * Natural logarithm, within 1 unit in the last place.
 *
 * Of 0 and of numbers below 2^-1022 it is minus infinity, of a number below 0 NaN. Method: x = 2^k (1 + f) with 1 + f near 1,
 * and ln(1 + f) by s = f / (2 + f), as in Sun's fdlibm of 1993; the coefficients are our own
 * (interpolation at Chebyshev nodes, computed with 60 digits).
 */
export function naturalLogarithm<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { k, f } = reduce(a, x)
  const halfSquare = a.multiply(a.number(0.5), a.multiply(f, f))
  const rest = a.add(curve(a, f, halfSquare), a.multiply(k, a.number(LN2_LOW)))
  const small = a.subtract(f, a.subtract(halfSquare, rest))
  return atEnds(a, x, a.add(a.multiply(k, a.number(LN2_HIGH)), small))
}

/** Logarithm to base ten, within 1 unit in the last place; exact at powers of ten. */
export function decimalLogarithm<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { high, low } = logarithmPair(a, x)
  const product = multiplyExactly(a, high, a.number(ONE_BY_LN10.high))
  const rest = a.add(
    a.multiply(low, a.number(ONE_BY_LN10.high)),
    a.multiply(high, a.number(ONE_BY_LN10.low)),
  )
  return atEnds(a, x, a.add(product.high, a.add(product.low, rest)))
}

/** Natural logarithm of a positive finite number as a pair, off by less than 1e-17 + 2^-70 of it. */
export function logarithmPair<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Pair<Value> {
  const { k, f } = reduce(a, x)
  const square = multiplyExactly(a, f, f)
  const halfSquare = a.multiply(a.number(0.5), square.high)
  const first = addExactly(a, a.multiply(k, a.number(LN2_HIGH)), f)
  const second = addExactly(a, first.high, a.negate(halfSquare))
  const rest = a.add(curve(a, f, halfSquare), a.multiply(k, a.number(LN2_LOW)))
  const low = a.subtract(a.add(first.low, second.low), a.multiply(a.number(0.5), square.low))
  const sum = addExactly(a, second.high, rest)
  return { high: sum.high, low: a.add(sum.low, low) }
}

interface Reduced<Value> {
  readonly k: Value
  readonly f: Value
}

/** x = 2^k (1 + f) with 1 + f between the root of one half and the root of two. */
function reduce<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Reduced<Value> {
  const { significand, exponent } = a.split(x)
  return { k: exponent, f: a.subtract(significand, a.number(1)) }
}

/** ln(1 + f) - f + f^2/2. */
function curve<Value, Mask>(a: Arithmetic<Value, Mask>, f: Value, halfSquare: Value): Value {
  const s = a.divide(f, a.add(a.number(2), f))
  const z = a.multiply(s, s)
  const series = a.multiply(z, a.polynomial(z, QUOTIENT))
  return a.multiply(s, a.add(halfSquare, series))
}

/** True for the positive normal numbers. */
export function isPositive<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Mask {
  return a.both(a.less(a.number(BELOW_NORMAL), x), a.less(x, a.number(Infinity)))
}

/** Puts in what holds at 0, below it, and at infinity; NaN stays NaN. */
function atEnds<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value, inside: Value): Value {
  return a.unless(isPositive(a, x), inside, () => {
    const ofZero = a.number(-Infinity)
    const small = a.choose(a.less(a.number(BELOW_NORMAL), x), x, ofZero)
    const outside = a.choose(a.less(x, a.number(0)), a.number(NaN), small)
    return a.choose(a.equal(x, x), outside, x)
  })
}
