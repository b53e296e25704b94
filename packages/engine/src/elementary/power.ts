/** x to the power of y. */
import { multiplyExactly, type Arithmetic } from './arithmetic.ts'
import { exponential } from './exponential.ts'
import { isPositive, LEAST_NORMAL, logarithmPair } from './logarithm.ts'

/** Results further from 1 than e to this power are not normal numbers. */
const MOST = 709.4

/**
 * x to the power of y, within 2 + |y|/8 units in the last place where the result is normal.
 *
 * As exp(y ln x) with the logarithm and the product in twice the precision. x^0 is 1 also for NaN;
 * a number below 0 has whole powers only, others are NaN; 0, with either sign, to a power below 0
 * is infinite. Numbers below 2^-1022 count as 0.
 */
export function raise<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value, y: Value): Value {
  const size = a.absolute(x)
  const ln = logarithmPair(a, size)
  const product = multiplyExactly(a, y, ln.high)
  const rest = a.add(product.low, a.multiply(y, ln.low))
  const grown = exponential(a, product.high)
  const magnitude = a.add(grown, a.multiply(grown, rest))
  const isUsual = a.both(isPositive(a, x), a.less(a.absolute(product.high), a.number(MOST)))
  return a.unless(isUsual, magnitude, () => {
    const isSmallStep = a.less(a.absolute(product.high), a.number(MOST))
    const inside = a.choose(isSmallStep, magnitude, grown)
    const positive = atEnds(a, size, y, inside)
    const signed = a.choose(a.less(x, a.number(0)), withSign(a, y, positive), positive)
    return a.choose(a.equal(y, a.number(0)), a.number(1), a.choose(a.equal(x, x), signed, x))
  })
}

/** 0 and infinity to a power other than 0. */
function atEnds<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  size: Value,
  y: Value,
  inside: Value,
): Value {
  const isRising = a.less(a.number(0), y)
  const isFalling = a.less(y, a.number(0))
  const ofZero = a.choose(isRising, a.number(0), a.choose(isFalling, a.number(Infinity), y))
  const ofInfinite = a.choose(isRising, a.number(Infinity), a.choose(isFalling, a.number(0), y))
  const finite = a.choose(a.equal(size, a.number(Infinity)), ofInfinite, inside)
  return a.choose(a.less(size, a.number(LEAST_NORMAL)), ofZero, finite)
}

/** The sign that a number below 0 gets: odd powers keep it, broken ones do not exist. */
function withSign<Value, Mask>(a: Arithmetic<Value, Mask>, y: Value, magnitude: Value): Value {
  const half = a.multiply(y, a.number(0.5))
  const isEven = a.equal(half, a.floor(half))
  const isWhole = a.equal(y, a.floor(y))
  const whole = a.choose(isEven, magnitude, a.negate(magnitude))
  return a.choose(isWhole, whole, a.number(NaN))
}
