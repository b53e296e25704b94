/** The elementary functions of one number. Unlike those of `Math`, the same on every machine. */
import { ONE_BITS, ROOT_OF_HALF_BITS, type Arithmetic } from './arithmetic.ts'
import { cosine, sine, tangent } from './circular.ts'
import { exponential } from './exponential.ts'
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from './hyperbolic.ts'
import { arcCosine, arcSine, arcTangent } from './inverse-circular.ts'
import { decimalLogarithm, naturalLogarithm } from './logarithm.ts'
import { raise } from './power.ts'

/** e to the power of x. */
export const exp = (x: number): number => exponential(scalar, x)
/** Natural logarithm. */
export const ln = (x: number): number => naturalLogarithm(scalar, x)
/** Logarithm to the base of ten. */
export const log10 = (x: number): number => decimalLogarithm(scalar, x)
/** x to the power of y. */
export const power = (x: number, y: number): number => raise(scalar, x, y)
/** Sine of an angle in radians. */
export const sin = (x: number): number => sine(scalar, x)
/** Cosine of an angle in radians. */
export const cos = (x: number): number => cosine(scalar, x)
/** Tangent of an angle in radians. */
export const tan = (x: number): number => tangent(scalar, x)
/** Angle in radians with this sine. */
export const arcsin = (x: number): number => arcSine(scalar, x)
/** Angle in radians with this cosine. */
export const arccos = (x: number): number => arcCosine(scalar, x)
/** Angle in radians with this tangent. */
export const arctan = (x: number): number => arcTangent(scalar, x)
/** Hyperbolic sine. */
export const sinh = (x: number): number => hyperbolicSine(scalar, x)
/** Hyperbolic cosine. */
export const cosh = (x: number): number => hyperbolicCosine(scalar, x)
/** Hyperbolic tangent. */
export const tanh = (x: number): number => hyperbolicTangent(scalar, x)

/** Scratch memory: as long as the longest polynomial. */
const terms = new Float64Array(16)

function evaluatePolynomial(x: number, coefficients: readonly number[]): number {
  let count = coefficients.length
  for (let index = 0; index < count; index++) terms[index] = coefficients[index] ?? 0
  for (let power = x; count > 1; power *= power) {
    const pairs = count >> 1
    for (let pair = 0; pair < pairs; pair++) {
      terms[pair] = (terms[2 * pair] ?? 0) + power * (terms[2 * pair + 1] ?? 0)
    }
    if (count % 2 === 1) terms[pairs] = terms[count - 1] ?? 0
    count = pairs + (count % 2)
  }
  return terms[0] ?? 0
}

/** One number seen as its bits. Scratch memory: written just before it is read. */
const bits = new DataView(new ArrayBuffer(8))

const scalar: Arithmetic<number, boolean> = {
  number: (value) => value,
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  negate: (value) => -value,
  absolute: Math.abs,
  squareRoot: Math.sqrt,
  floor: Math.floor,
  less: (left, right) => left < right,
  equal: (left, right) => left === right,
  both: (left, right) => left && right,
  choose: (mask, whenTrue, whenFalse) => (mask ? whenTrue : whenFalse),
  unless: (mask, value, rare) => (mask ? value : rare()),
  lesser: (left, right) => (right < left ? right : left),
  greater: (left, right) => (left < right ? right : left),
  polynomial: evaluatePolynomial,
  powerOfTwo: (exponent) => {
    bits.setUint32(0, (exponent + 1023) << 20)
    bits.setUint32(4, 0)
    return bits.getFloat64(0)
  },
  split: (value) => {
    bits.setFloat64(0, value)
    const moved = (bits.getUint32(0) + (ONE_BITS - ROOT_OF_HALF_BITS)) >>> 0
    bits.setUint32(0, (moved & 0x000fffff) + ROOT_OF_HALF_BITS)
    return { significand: bits.getFloat64(0), exponent: (moved >>> 20) - 1023 }
  },
  upperHalf: (value) => {
    bits.setFloat64(0, value)
    bits.setUint32(4, 0)
    return bits.getFloat64(0)
  },
}
