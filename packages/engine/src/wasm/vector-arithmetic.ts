/** The arithmetic of the elementary functions on vectors, one or two side by side: each result in a local. */
import { ONE_BITS, ROOT_OF_HALF_BITS, type Arithmetic } from '../elementary/arithmetic.ts'
import type { Precision } from '../batch.ts'
import { open, type CodeWriter } from './code-writer.ts'
import { V128, type SimdName } from './opcodes.ts'

const EXPONENT_BIAS = 1023
/** Terms of a polynomial that are used: in single precision those beyond are below half a last digit. */
const MOST_TERMS: Readonly<Record<Precision, number>> = { double: Infinity, single: 6 }
/** How far the upper half of 64 bits is shifted. */
const UPPER = 32n
/** Bits of 2^52: a whole number below it is the fraction of 2^52 plus that number. */
const TWO_TO_52 = 0x4330000000000000n

/** Locals with a value, one for each vector of draws; a constant is one for all. */
export type Vectors = readonly number[]

/**
 * Emits instructions as it is used; values and masks are the numbers of locals. What is done to one
 * vector is done to the others right after: they share the constants while these are at hand, and the
 * processor works on one while it waits for the other.
 */
export function vectorArithmetic(
  code: CodeWriter,
  precision: Precision,
): Arithmetic<Vectors, Vectors> {
  const constants = new Map<string, Vectors>()
  const keep = (): number => {
    const local = code.local(V128)
    code.set(local)
    return local
  }
  const each = (operands: readonly Vectors[], write: () => void): Vectors => {
    const count = Math.max(...operands.map(({ length }) => length))
    return Array.from({ length: count }, (_, vector) => {
      for (const own of operands) code.get(own[vector] ?? own[0] ?? 0)
      write()
      return keep()
    })
  }
  const apply = (name: SimdName, ...operands: readonly Vectors[]): Vectors =>
    each(operands, () => code.simd(name))
  const constant = (value: number): Vectors => {
    const key = Object.is(value, -0) ? '-0' : String(value)
    const known = constants.get(key)
    if (known !== undefined) return known
    code.constant(value)
    const local = [keep()]
    constants.set(key, local)
    return local
  }
  return {
    number: constant,
    add: (left, right) => apply('add', left, right),
    subtract: (left, right) => apply('subtract', left, right),
    multiply: (left, right) => apply('multiply', left, right),
    divide: (left, right) => apply('divide', left, right),
    negate: (value) => apply('negate', value),
    absolute: (value) => apply('absolute', value),
    squareRoot: (value) => apply('squareRoot', value),
    floor: (value) => apply('floor', value),
    less: (left, right) => apply('less', left, right),
    equal: (left, right) => apply('equal', left, right),
    both: (left, right) => apply('and', left, right),
    choose: (mask, whenTrue, whenFalse) => apply('bitSelect', whenTrue, whenFalse, mask),
    unless: (mask, value, rare) => {
      const before = new Set(constants.keys())
      const result = unless(code, { mask, value, rare }, precision)
      // What was loaded in the code that is skipped may not be there behind it.
      for (const key of [...constants.keys()]) if (!before.has(key)) constants.delete(key)
      return result
    },
    lesser: (left, right) => apply('pickLess', left, right),
    greater: (left, right) => apply('pickGreater', left, right),
    polynomial: (x, coefficients) =>
      joinPairs(apply, x, coefficients.slice(0, MOST_TERMS[precision]).map(constant)),
    ...(precision === 'single' ? singleBitArithmetic(code, each) : bitArithmetic(code, each)),
  }
}

interface Rarely {
  readonly mask: Vectors
  readonly value: Vectors
  readonly rare: () => Vectors
}

/** Skips the rare code where all lanes are usual. */
function unless(code: CodeWriter, { mask, value, rare }: Rarely, precision: Precision): Vectors {
  const result = value.map((own) => {
    const local = code.local(V128)
    code.get(own)
    code.set(local)
    return local
  })
  open(code, 'block')
  for (const [vector, own] of mask.entries()) {
    code.get(own)
    if (vector > 0) code.simd('and')
  }
  code.simd(precision === 'single' ? 'allTrueI32' : 'allTrueI64')
  code.plain('branchIf', 0)
  const other = rare()
  for (const [vector, local] of result.entries()) {
    for (const own of [value, other, mask]) code.get(own[vector] ?? own[0] ?? 0)
    code.simd('bitSelect')
    code.set(local)
  }
  code.plain('end')
  return result
}

type Apply = (name: SimdName, ...operands: readonly Vectors[]) => Vectors
/** Does to each vector what `write` writes, the operands on the stack. */
type Each = (operands: readonly Vectors[], write: () => void) => Vectors

/** The polynomial with these terms, pairs of neighbours first. */
function joinPairs(apply: Apply, power: Vectors, terms: readonly Vectors[]): Vectors {
  const [only] = terms
  if (only !== undefined && terms.length === 1) return only
  const joined = terms.flatMap((term, index) => {
    if (index % 2 === 1) return []
    const next = terms[index + 1]
    return [next === undefined ? term : apply('add', term, apply('multiply', power, next))]
  })
  return joinPairs(apply, joined.length > 1 ? apply('multiply', power, power) : power, joined)
}

type BitOperation = 'powerOfTwo' | 'split' | 'upperHalf'

/** What reads or writes the parts of a number. */
function bitArithmetic(
  code: CodeWriter,
  each: Each,
): Pick<Arithmetic<Vectors, Vectors>, BitOperation> {
  return {
    powerOfTwo: (exponent) =>
      each([exponent], () => {
        code.constant(2 ** 52 + EXPONENT_BIAS)
        code.simd('add')
        shiftBy52(code, 'shiftLeftI64')
      }),
    split: (value) => {
      const moved = each([value], () => {
        code.bits(BigInt(ONE_BITS - ROOT_OF_HALF_BITS) << UPPER)
        code.simd('addI64')
      })
      const exponent = each([moved], () => {
        shiftBy52(code, 'shiftRightI64')
        code.bits(TWO_TO_52)
        code.simd('or')
        code.constant(2 ** 52 + EXPONENT_BIAS)
        code.simd('subtract')
      })
      const significand = each([moved], () => {
        code.bits(0x000fffffffffffffn)
        code.simd('and')
        code.bits(BigInt(ROOT_OF_HALF_BITS) << UPPER)
        code.simd('addI64')
      })
      return { significand, exponent }
    },
    upperHalf: (value) =>
      each([value], () => {
        code.bits(0xffffffff00000000n)
        code.simd('and')
      }),
  }
}

/** The bits of numbers of single precision: 8 of the exponent, 23 of the fraction. */
const SINGLE = { oneBits: 0x3f800000, rootOfHalfBits: 0x3f3504f3, bias: 127, fraction: 23 } as const

/** The same 32 bits in all lanes. */
function bits32(code: CodeWriter, value: number): void {
  code.bits((BigInt(value) << UPPER) | BigInt(value))
}

/** As `bitArithmetic` for single precision; powers of two beyond its range are 0 or infinite. */
function singleBitArithmetic(
  code: CodeWriter,
  each: Each,
): Pick<Arithmetic<Vectors, Vectors>, BitOperation> {
  const { oneBits, rootOfHalfBits, bias, fraction } = SINGLE
  return {
    powerOfTwo: (exponent) =>
      each([exponent], () => {
        code.constant(-bias)
        code.simd('pickGreater')
        code.constant(bias + 1)
        code.simd('pickLess')
        code.simd('truncateToI32')
        bits32(code, bias)
        code.simd('addI32')
        code.integer(fraction)
        code.simd('shiftLeftI32')
      }),
    split: (value) => {
      const moved = each([value], () => {
        bits32(code, oneBits - rootOfHalfBits)
        code.simd('addI32')
      })
      const exponent = each([moved], () => {
        code.integer(fraction)
        code.simd('shiftRightI32')
        code.simd('floatFromI32')
        code.constant(bias)
        code.simd('subtract')
      })
      const significand = each([moved], () => {
        bits32(code, 2 ** fraction - 1)
        code.simd('and')
        bits32(code, rootOfHalfBits)
        code.simd('addI32')
      })
      return { significand, exponent }
    },
    upperHalf: (value) =>
      each([value], () => {
        bits32(code, 0xfffff000)
        code.simd('and')
      }),
  }
}

function shiftBy52(code: CodeWriter, name: 'shiftLeftI64' | 'shiftRightI64'): void {
  code.integer(52)
  code.simd(name)
}
