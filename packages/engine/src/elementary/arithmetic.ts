/**
 * The arithmetic in which the elementary functions are written, so that one text serves every back
 * end and all give the same bits: one number at a time here, WebAssembly vectors there.
 *
 * Each operation is exact or correctly rounded in IEEE 754 double precision; none is fused.
 */
export interface Arithmetic<Value, Mask> {
  readonly number: (value: number) => Value
  readonly add: (left: Value, right: Value) => Value
  readonly subtract: (left: Value, right: Value) => Value
  readonly multiply: (left: Value, right: Value) => Value
  readonly divide: (left: Value, right: Value) => Value
  readonly negate: (value: Value) => Value
  readonly absolute: (value: Value) => Value
  readonly squareRoot: (value: Value) => Value
  readonly floor: (value: Value) => Value
  readonly less: (left: Value, right: Value) => Mask
  readonly equal: (left: Value, right: Value) => Mask
  readonly both: (left: Mask, right: Mask) => Mask
  readonly choose: (mask: Mask, whenTrue: Value, whenFalse: Value) => Value
  /** `value` where the mask is set, else what `rare` makes; seldom made, since seldom needed. */
  readonly unless: (mask: Mask, value: Value, rare: () => Value) => Value
  /** `right < left ? right : left`: a NaN on the left stays. */
  readonly lesser: (left: Value, right: Value) => Value
  /** `left < right ? right : left`: a NaN on the left stays. */
  readonly greater: (left: Value, right: Value) => Value
  /** 2 to the power of a whole number in -1023..1024, of which the first is 0, the last infinite. */
  readonly powerOfTwo: (exponent: Value) => Value
  /** Parts of a positive normal number m * 2^k, m from the root of one half to that of two. */
  readonly split: (value: Value) => Split<Value>
  /**
   * The polynomial with these coefficients, lowest first.
   *
   * Neighbours are joined in pairs, `first + x * second`, and the results in pairs again with x
   * squared, so that a processor has several multiplications in hand. Source: Estrin 1960.
   */
  readonly polynomial: (x: Value, coefficients: readonly number[]) => Value
  /** The number with the lower half of its bits set to zero: 20 bits of fraction stay. */
  readonly upperHalf: (value: Value) => Value
}

interface Split<Value> {
  readonly significand: Value
  readonly exponent: Value
}

/**
 * The bits of the upper half of the root of one half: significands are counted from there on.
 * Subtracting them from those of 1 gives what is added before the exponent is cut off.
 */
export const ROOT_OF_HALF_BITS = 0x3fe6a09e
/** The upper half of the bits of 1. */
export const ONE_BITS = 0x3ff00000

/** A number as the sum of two, the second much smaller: about twice the precision. */
export interface Pair<Value> {
  readonly high: Value
  readonly low: Value
}

/** The exact sum of two numbers of which the first is not the smaller. Source: Dekker 1971. */
export function addExactly<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  larger: Value,
  smaller: Value,
): Pair<Value> {
  const high = a.add(larger, smaller)
  return { high, low: a.subtract(smaller, a.subtract(high, larger)) }
}

/**
 * A product with what its rounding took away, but for the product of the two lower halves' own
 * rounding (2^-52 of the low part). Source: Dekker 1971, with a split by bits.
 */
export function multiplyExactly<Value, Mask>(
  a: Arithmetic<Value, Mask>,
  left: Value,
  right: Value,
): Pair<Value> {
  const high = a.multiply(left, right)
  const leftUpper = a.upperHalf(left)
  const leftLower = a.subtract(left, leftUpper)
  const rightUpper = a.upperHalf(right)
  const rightLower = a.subtract(right, rightUpper)
  const upper = a.subtract(a.multiply(leftUpper, rightUpper), high)
  const crossed = a.add(a.multiply(leftUpper, rightLower), a.multiply(leftLower, rightUpper))
  return { high, low: a.add(a.add(upper, crossed), a.multiply(leftLower, rightLower)) }
}
