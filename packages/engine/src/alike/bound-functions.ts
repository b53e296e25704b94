/** Bounds of each function of one number or two. */
import { unreachable } from '@thaw/core'
import { applyBinary, applyUnary } from '../interpreter/apply.ts'
import type { BinaryOperation, UnaryOperation } from '../program.ts'
import {
  anything,
  boundsOf,
  onlyValue,
  truthOf,
  widened,
  widenedIfFinite,
  type Bounds,
} from './bounds.ts'

/** Bounds of a function of a number, from those of the number. */
export function boundUnary(operation: UnaryOperation, of: Bounds): Bounds {
  const { low, high, isAlike } = of
  const only = onlyValue(of)
  if (only !== undefined) return boundsOf([applyUnary(operation, only)], isAlike)
  const ends = [low, high].map((end) => applyUnary(operation, end))
  switch (operation) {
    case 'negate':
    case 'floor':
      return boundsOf(ends, isAlike)
    case 'not':
      return fromTruth(truthOf(of) === undefined ? undefined : truthOf(of) === false, isAlike)
    case 'abs':
    case 'square':
      return boundsOf(low <= 0 && high >= 0 ? [0, ...ends] : ends, isAlike)
    case 'sqrt':
      return low >= 0 ? boundsOf(ends, isAlike) : anything(isAlike)
    case 'exp':
      return widenedIfFinite(ends, isAlike)
    case 'ln':
    case 'log10':
      return low > 0 ? widened(ends, isAlike) : anything(isAlike)
    case 'sin':
    case 'cos':
      return Number.isNaN(low) ? anything(isAlike) : widened([-1, 1], isAlike)
    case 'tan':
    case 'sinh':
    case 'cosh':
      return anything(isAlike)
    case 'arctan':
    case 'tanh':
      return widened(ends, isAlike)
    case 'arcsin':
    case 'arccos':
      return low >= -1 && high <= 1 ? widened(ends, isAlike) : anything(isAlike)
    default:
      return unreachable(operation)
  }
}

/** Bounds of a function of two numbers, from those of both. */
export function boundBinary(operation: BinaryOperation, left: Bounds, right: Bounds): Bounds {
  const isAlike = left.isAlike && right.isAlike
  const [x, y] = [onlyValue(left), onlyValue(right)]
  if (x !== undefined && y !== undefined) {
    return boundsOf([applyBinary(operation, x, y)], isAlike)
  }
  switch (operation) {
    case 'add':
      return boundsOf([left.low + right.low, left.high + right.high], isAlike)
    case 'subtract':
      return boundsOf([left.low - right.high, left.high - right.low], isAlike)
    case 'min':
    case 'max':
      return boundsOf(
        [
          applyBinary(operation, left.low, right.low),
          applyBinary(operation, left.high, right.high),
        ],
        isAlike,
      )
    case 'multiply':
      return boundsOf(corners(left, right, product), isAlike)
    case 'divide':
      return truthOf(right) === true
        ? boundsOf(
            corners(left, right, (over, under) => over / under),
            isAlike,
          )
        : anything(isAlike)
    case 'power': {
      const raise = (base: number, exponent: number): number => applyBinary('power', base, exponent)
      return left.low > 0
        ? widenedIfFinite(corners(left, right, raise), isAlike)
        : anything(isAlike)
    }
    case 'modulo':
      return anything(isAlike)
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
    case 'equal':
    case 'notEqual':
    case 'and':
    case 'or':
      return fromTruth(compare(operation, left, right), isAlike)
    default:
      return unreachable(operation)
  }
}

type Comparison = Exclude<
  BinaryOperation,
  'add' | 'subtract' | 'multiply' | 'divide' | 'modulo' | 'power' | 'min' | 'max'
>

/** True or false where that holds everywhere; a NaN among the bounds compares as false: unknown. */
function compare(operation: Comparison, left: Bounds, right: Bounds): boolean | undefined {
  const known = (isTrue: boolean, isFalse: boolean): boolean | undefined =>
    isTrue || isFalse ? isTrue : undefined
  switch (operation) {
    case 'less':
      return known(left.high < right.low, left.low >= right.high)
    case 'lessOrEqual':
      return known(left.high <= right.low, left.low > right.high)
    case 'greater':
      return known(left.low > right.high, left.high <= right.low)
    case 'greaterOrEqual':
      return known(left.low >= right.high, left.high < right.low)
    case 'equal':
      return known(false, left.high < right.low || left.low > right.high)
    case 'notEqual':
      return known(left.high < right.low || left.low > right.high, false)
    case 'and':
      return known(
        truthOf(left) === true && truthOf(right) === true,
        truthOf(left) === false || truthOf(right) === false,
      )
    case 'or':
      return known(
        truthOf(left) === true || truthOf(right) === true,
        truthOf(left) === false && truthOf(right) === false,
      )
    default:
      return unreachable(operation)
  }
}

function fromTruth(truth: boolean | undefined, isAlike: boolean): Bounds {
  return boundsOf(truth === undefined ? [0, 1] : [Number(truth)], isAlike)
}

function corners(
  left: Bounds,
  right: Bounds,
  apply: (x: number, y: number) => number,
): readonly number[] {
  return [
    apply(left.low, right.low),
    apply(left.low, right.high),
    apply(left.high, right.low),
    apply(left.high, right.high),
  ]
}

/** An infinite bound stands for finite numbers, whose product with 0 is 0. */
function product(x: number, y: number): number {
  return x === 0 || y === 0 ? (Number.isNaN(x + y) ? NaN : 0) : x * y
}
