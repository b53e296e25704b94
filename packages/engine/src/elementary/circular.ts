/** Sine, cosine and tangent of an angle in radians. */
import type { Arithmetic } from './arithmetic.ts'

/** A quarter turn in four parts of 25 bits, so that n times each of the first three is exact. */
const QUARTER = [
  1.5707963109016418, 1.5893254712295857e-8, 6.123233932053594e-17, 6.36831716351095e-25,
] as const
const QUARTERS_BY_RADIAN = 0.6366197723675814

/** Beyond this the angle within the turn is lost; such an angle has no sine here. */
const MOST = 2 ** 28

/** (sin r - r) / r^3 over r^2; off by less than 1e-16. */
const SINE = [
  -0.16666666666666666, 0.0083333333333332, -0.0001984126984019037, 2.755731782507254e-6,
  -2.505147369188559e-8, 1.594143143946421e-10,
]
/** (cos r - 1 + r^2/2) / r^4 over r^2; off by less than 1e-17. */
const COSINE = [
  0.041666666666666664, -0.0013888888888888805, 2.480158730091221e-5, -2.755731834914115e-7,
  2.0876360089990468e-9, -1.139720774078014e-11,
]

/** Within 2 units in the last place up to |x| = 2^28; NaN beyond, also for infinity. */
export function sine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { quarter, sin, cos } = turn(a, x)
  return pickQuarter(a, quarter, [sin, cos])
}

/** Within 2 units in the last place up to |x| = 2^28; NaN beyond, also for infinity. */
export function cosine<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { quarter, sin, cos } = turn(a, x)
  return pickQuarter(a, quarter, [cos, a.negate(sin)])
}

/** Within 3 units in the last place up to |x| = 2^28; NaN beyond, also for infinity. */
export function tangent<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Value {
  const { quarter, sin, cos } = turn(a, x)
  const sinOf = pickQuarter(a, quarter, [sin, cos])
  return a.divide(sinOf, pickQuarter(a, quarter, [cos, a.negate(sin)]))
}

interface Turn<Value> {
  /** 0 to 3. */
  readonly quarter: Value
  /** Of the angle within the quarter, from -1/8 to 1/8 of a turn. */
  readonly sin: Value
  readonly cos: Value
}

function turn<Value, Mask>(a: Arithmetic<Value, Mask>, x: Value): Turn<Value> {
  const isNear = a.less(a.absolute(x), a.number(MOST))
  const near = a.choose(isNear, x, a.number(NaN))
  const n = a.floor(a.add(a.multiply(near, a.number(QUARTERS_BY_RADIAN)), a.number(0.5)))
  const first = a.subtract(near, a.multiply(n, a.number(QUARTER[0])))
  const second = a.subtract(first, a.multiply(n, a.number(QUARTER[1])))
  const tail = a.multiply(n, a.number(QUARTER[2]))
  const r = a.subtract(second, tail)
  const lost = a.subtract(
    a.subtract(a.subtract(second, r), tail),
    a.multiply(n, a.number(QUARTER[3])),
  )
  const z = a.multiply(r, r)
  const whole = a.floor(a.multiply(n, a.number(0.25)))
  return {
    quarter: a.subtract(n, a.multiply(a.number(4), whole)),
    sin: sineNear(a, r, z, lost),
    cos: cosineNear(a, r, z, lost),
  }
}

/** sin(r + lost). */
function sineNear<Value, Mask>(a: Arithmetic<Value, Mask>, r: Value, z: Value, lost: Value): Value {
  const cube = a.multiply(z, r)
  const halfLost = a.multiply(a.multiply(a.number(0.5), z), lost)
  const bent = a.multiply(cube, a.polynomial(z, SINE))
  return a.add(r, a.add(a.subtract(bent, halfLost), lost))
}

/** cos(r + lost). */
function cosineNear<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  r: Value,
  z: Value,
  lost: Value,
): Value {
  const half = a.multiply(a.number(0.5), z)
  const near = a.subtract(a.number(1), half)
  const rounded = a.subtract(a.subtract(a.number(1), near), half)
  const bent = a.multiply(a.multiply(z, z), a.polynomial(z, COSINE))
  return a.add(near, a.add(rounded, a.subtract(bent, a.multiply(r, lost))))
}

/** From the values in the first two quarters to all four: the other two are their negatives. */
function pickQuarter<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  quarter: Value,
  [first, second]: readonly [Value, Value],
): Value {
  const isFirstHalf = a.less(quarter, a.number(2))
  const within = a.choose(isFirstHalf, quarter, a.subtract(quarter, a.number(2)))
  const value = a.choose(a.equal(within, a.number(0)), first, second)
  return a.choose(isFirstHalf, value, a.negate(value))
}
