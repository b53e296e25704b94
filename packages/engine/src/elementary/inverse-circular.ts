/** The angles, in radians, whose sine, cosine or tangent a number is. */
import type { Arithmetic } from './arithmetic.ts'

/** (x - arctan x) / x^3 over x^2, for |x| <= 7/16; off by less than 4e-16. */
const QUOTIENT = [
  0.3333333333333333, -0.1999999999999978, 0.1428571428548285, -0.11111111071071628,
  0.0909090639335025, -0.0769221494241963, 0.06664822359065871, -0.05859789637496666,
  0.05089188568110096, -0.03921944191332652, 0.019037225333303924,
]

/** Known angles near which others are computed: up to `below`, arctan(x) = angle + arctan(...). */
const ANCHORS = [
  { from: 7 / 16, at: 0.5, high: 0.4636476090008061, low: 2.2698777452961687e-17 },
  { from: 11 / 16, at: 1, high: 0.7853981633974483, low: 3.061616997868383e-17 },
  { from: 19 / 16, at: 1.5, high: 0.982793723247329, low: 1.3903311031230998e-17 },
] as const
const STEEP = 39 / 16
const QUARTER_TURN = { high: 1.5707963267948966, low: 6.123233995736766e-17 }

/**
 * Arc tangent, within 1 unit in the last place.
 *
 * arctan x = arctan c + arctan((x - c) / (1 + c x)) for a nearby c of which it is known; the
 * places where c changes are those of Sun's fdlibm of 1993, the coefficients our own.
 */
export function arcTangent<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const size = a.absolute(x)
  const reduced = ANCHORS.reduce((before, anchor) => chooseAnchor(a, size, before, anchor), {
    ratio: size,
    high: a.number(0),
    low: a.number(0),
  })
  const isSteep = a.less(a.number(STEEP), size)
  const ratio = a.choose(isSteep, a.divide(a.number(-1), size), reduced.ratio)
  const high = a.choose(isSteep, a.number(QUARTER_TURN.high), reduced.high)
  const low = a.choose(isSteep, a.number(QUARTER_TURN.low), reduced.low)
  const z = a.multiply(ratio, ratio)
  const bent = a.multiply(ratio, a.multiply(z, a.polynomial(z, QUOTIENT)))
  const angle = a.subtract(high, a.subtract(a.subtract(bent, low), ratio))
  return a.choose(a.less(x, a.number(0)), a.negate(angle), angle)
}

interface Reduced<Value> {
  readonly ratio: Value
  readonly high: Value
  readonly low: Value
}

function chooseAnchor<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  size: Value,
  before: Reduced<Value>,
  anchor: (typeof ANCHORS)[number],
): Reduced<Value> {
  const isBeyond = a.less(a.number(anchor.from), size)
  const ratio = a.divide(
    a.subtract(size, a.number(anchor.at)),
    a.add(a.number(1), a.multiply(a.number(anchor.at), size)),
  )
  return {
    ratio: a.choose(isBeyond, ratio, before.ratio),
    high: a.choose(isBeyond, a.number(anchor.high), before.high),
    low: a.choose(isBeyond, a.number(anchor.low), before.low),
  }
}

/** Arc sine, within 4 units in the last place; NaN outside -1..1. */
export function arcSine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const one = a.number(1)
  const other = a.squareRoot(a.multiply(a.subtract(one, x), a.add(one, x)))
  return arcTangent(a, a.divide(x, other))
}

/** Arc cosine, within 4 units in the last place; NaN outside -1..1. */
export function arcCosine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const one = a.number(1)
  const half = arcTangent(a, a.squareRoot(a.divide(a.subtract(one, x), a.add(one, x))))
  return a.multiply(a.number(2), half)
}
