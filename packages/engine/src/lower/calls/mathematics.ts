/** Functions of numbers. Source: XMILE 1.0, 3.5.1. */
import type { MathematicsName } from '@thaw/model'
import type { BinaryOperation, Operation, UnaryOperation } from '../../program.ts'
import { binary, choose, number, unary } from '../operations.ts'
import { argument, lowered, type Call, type LowerCall } from './call.ts'
import { walkArray } from './arrays.ts'

const plain =
  (operation: UnaryOperation): LowerCall =>
  (call) =>
    unary(operation, argument(lowered(call), 0))

/** By key. */
export const mathematics: Readonly<Record<MathematicsName, LowerCall>> = {
  ABS: plain('abs'),
  ARCCOS: plain('arccos'),
  ARCSIN: plain('arcsin'),
  ARCTAN: plain('arctan'),
  COS: plain('cos'),
  EXP: plain('exp'),
  INF: () => number(Infinity),
  INT: plain('floor'),
  LN: plain('ln'),
  LOG10: plain('log10'),
  MAX: (call) => lowerExtreme('max', call),
  MIN: (call) => lowerExtreme('min', call),
  PI: () => number(Math.PI),
  SAFEDIV: (call) => lowerSafeDivision(lowered(call)),
  SIN: plain('sin'),
  SQRT: plain('sqrt'),
  TAN: plain('tan'),
}

/** With one argument the extreme of an array, with two that of two numbers. */
function lowerExtreme(operation: BinaryOperation, call: Call): Operation {
  const values = call.arguments.flatMap((each) => walkArray(call, each))
  return values.reduce((left, right) => binary(operation, left, right))
}

/** Exactly zero counts as zero; the third argument is what then holds, 0 where it is left out. */
function lowerSafeDivision(written: readonly Operation[]): Operation {
  const divisor = argument(written, 1)
  return choose(
    binary('equal', divisor, number(0)),
    written[2] ?? number(0),
    binary('divide', argument(written, 0), divisor),
  )
}
