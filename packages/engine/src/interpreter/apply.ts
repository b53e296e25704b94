/** What each operation on numbers means. Every back end must give these very bits. */
import { unreachable } from '@thaw/core'
import * as elementary from '../elementary/scalar.ts'
import type { BinaryOperation, UnaryOperation } from '../program.ts'

/** Truth is 1 and 0; any value but 0 is true, NaN too. */
export function applyUnary(operation: UnaryOperation, x: number): number {
  switch (operation) {
    case 'negate':
      return -x
    case 'not':
      return x === 0 ? 1 : 0
    case 'abs':
      return Math.abs(x)
    case 'floor':
      return Math.floor(x)
    case 'sqrt':
      return Math.sqrt(x)
    case 'square':
      return x * x
    case 'exp':
      return elementary.exp(x)
    case 'ln':
      return elementary.ln(x)
    case 'log10':
      return elementary.log10(x)
    case 'sin':
      return elementary.sin(x)
    case 'cos':
      return elementary.cos(x)
    case 'tan':
      return elementary.tan(x)
    case 'arcsin':
      return elementary.arcsin(x)
    case 'arccos':
      return elementary.arccos(x)
    case 'arctan':
      return elementary.arctan(x)
    case 'sinh':
      return elementary.sinh(x)
    case 'cosh':
      return elementary.cosh(x)
    case 'tanh':
      return elementary.tanh(x)
    default:
      return unreachable(operation)
  }
}

/**
 * `modulo` is floored: it has the sign of the divisor (XMILE 1.0, 3.3.1). `min` and `max` give NaN
 * where either side is NaN, so that a fault is never hidden.
 */
export function applyBinary(operation: BinaryOperation, x: number, y: number): number {
  switch (operation) {
    case 'add':
      return x + y
    case 'subtract':
      return x - y
    case 'multiply':
      return x * y
    case 'divide':
      return x / y
    case 'modulo':
      return x - y * Math.floor(x / y)
    case 'power':
      return elementary.power(x, y)
    case 'min':
      return y < x || Number.isNaN(y) ? y : x
    case 'max':
      return x < y || Number.isNaN(y) ? y : x
    case 'less':
      return x < y ? 1 : 0
    case 'lessOrEqual':
      return x <= y ? 1 : 0
    case 'greater':
      return x > y ? 1 : 0
    case 'greaterOrEqual':
      return x >= y ? 1 : 0
    case 'equal':
      return x === y ? 1 : 0
    case 'notEqual':
      return x !== y ? 1 : 0
    case 'and':
      return x !== 0 && y !== 0 ? 1 : 0
    case 'or':
      return x !== 0 || y !== 0 ? 1 : 0
    default:
      return unreachable(operation)
  }
}
