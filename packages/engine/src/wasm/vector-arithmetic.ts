/** The arithmetic of the elementary functions on vectors of two: each result in a local. */
import type { Arithmetic } from '../elementary/arithmetic.ts'
import type { CodeWriter } from './code-writer.ts'
import { V128, type SimdName } from './opcodes.ts'

const EXPONENT_BIAS = 1023
/** Bits of 2^52: a whole number below it is the fraction of 2^52 plus that number. */
const TWO_TO_52 = 0x4330000000000000n

/** Emits instructions as it is used; values and masks are the numbers of locals. */
export function vectorArithmetic(code: CodeWriter): Arithmetic<number, number> {
  const constants = new Map<string, number>()
  const keep = (): number => {
    const local = code.local(V128)
    code.set(local)
    return local
  }
  const apply = (name: SimdName, ...operands: readonly number[]): number => {
    for (const operand of operands) code.get(operand)
    code.simd(name)
    return keep()
  }
  const constant = (value: number): number => {
    const key = Object.is(value, -0) ? '-0' : String(value)
    const known = constants.get(key)
    if (known !== undefined) return known
    code.constant(value)
    const local = keep()
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
    choose: (mask, whenTrue, whenFalse) => apply('bitSelect', whenTrue, whenFalse, mask),
    polynomial: (x, coefficients) => joinPairs(apply, x, coefficients.map(constant)),
    ...bitArithmetic(code, keep),
  }
}

type Apply = (name: SimdName, ...operands: readonly number[]) => number

/** The polynomial with these terms, pairs of neighbours first. */
function joinPairs(apply: Apply, power: number, terms: readonly number[]): number {
  const [only] = terms
  if (only !== undefined && terms.length === 1) return only
  const joined = terms.flatMap((term, index) => {
    if (index % 2 === 1) return []
    const next = terms[index + 1]
    return [next === undefined ? term : apply('add', term, apply('multiply', power, next))]
  })
  return joinPairs(apply, joined.length > 1 ? apply('multiply', power, power) : power, joined)
}

type BitOperation = 'powerOfTwo' | 'exponentOf' | 'significandOf' | 'upperHalf'

/** What reads or writes the parts of a number; `keep` moves the stack's top to a new local. */
function bitArithmetic(
  code: CodeWriter,
  keep: () => number,
): Pick<Arithmetic<number, number>, BitOperation> {
  return {
    powerOfTwo: (exponent) => {
      code.get(exponent)
      code.constant(2 ** 52 + EXPONENT_BIAS)
      code.simd('add')
      shiftBy52(code, 'shiftLeftI64')
      return keep()
    },
    exponentOf: (value) => {
      code.get(value)
      shiftBy52(code, 'shiftRightI64')
      code.bits(TWO_TO_52)
      code.simd('or')
      code.constant(2 ** 52 + EXPONENT_BIAS)
      code.simd('subtract')
      return keep()
    },
    significandOf: (value) => {
      code.get(value)
      code.bits(0x000fffffffffffffn)
      code.simd('and')
      code.bits(0x3ff0000000000000n)
      code.simd('or')
      return keep()
    },
    upperHalf: (value) => {
      code.get(value)
      code.bits(0xffffffff00000000n)
      code.simd('and')
      return keep()
    },
  }
}

function shiftBy52(code: CodeWriter, name: 'shiftLeftI64' | 'shiftRightI64'): void {
  code.integer(52)
  code.simd(name)
}
