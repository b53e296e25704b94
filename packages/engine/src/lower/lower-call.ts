/** What each built-in function becomes. Source: XMILE 1.0, 3.5. */
import { InvariantError, unreachable } from '@thaw/core'
import type { BuiltinName, ResolvedExpression } from '@thaw/model'
import type { BinaryOperation, Operation, UnaryOperation } from '../program.ts'
import { lowerArrayFunction, walkArray } from './lower-array-function.ts'
import { lowerDelay } from './lower-delay.ts'
import { lowerExpression } from './lower-expression.ts'
import { lowerPulse, lowerRamp, lowerStep } from './lower-test-input.ts'
import { addHiddenSlot, type Lowering, type Place } from './lowering.ts'
import { binary, choose, number, slot, timeNow, unary } from './operations.ts'

/** A built-in function with its arguments as written. */
export interface Call {
  readonly builtin: BuiltinName
  readonly arguments: readonly ResolvedExpression[]
}

/** Lowers a call of a built-in function; the checker has counted its arguments. */
export function lowerCall(lowering: Lowering, call: Call, place: Place): Operation {
  const { time } = lowering
  const written = (): Operation[] =>
    call.arguments.map((each) => lowerExpression(lowering, each, place))
  const { builtin } = call
  if (isUnary(builtin)) return unary(unaryOperations[builtin], argument(written(), 0))
  switch (builtin) {
    case 'SUM':
    case 'MEAN':
    case 'PROD':
    case 'SIZE':
      return lowerArrayFunction(lowering, builtin, argument(call.arguments, 0), place)
    case 'DELAY1':
    case 'DELAY3':
    case 'SMTH1':
    case 'SMTH3':
      return lowerDelay(lowering, builtin, written(), place)
    case 'INIT':
      return keepInitial(lowering, argument(written(), 0), place)
    case 'MAX':
    case 'MIN':
      return lowerExtreme(lowering, call, place)
    case 'SAFEDIV':
      return lowerSafeDivision(written())
    case 'PULSE':
      return lowerPulse(time, written())
    case 'RAMP':
      return lowerRamp(written())
    case 'STEP':
      return lowerStep(time, written())
    case 'DT':
      return number(time.dt)
    case 'STARTTIME':
      return number(time.start)
    case 'STOPTIME':
      return number(time.stop)
    case 'TIME':
      return timeNow
    case 'PI':
      return number(Math.PI)
    case 'INF':
      return number(Infinity)
    default:
      return unreachable(builtin)
  }
}

const unaryOperations = {
  ABS: 'abs',
  ARCCOS: 'arccos',
  ARCSIN: 'arcsin',
  ARCTAN: 'arctan',
  COS: 'cos',
  EXP: 'exp',
  INT: 'floor',
  LN: 'ln',
  LOG10: 'log10',
  SIN: 'sin',
  SQRT: 'sqrt',
  TAN: 'tan',
} as const satisfies Partial<Record<BuiltinName, UnaryOperation>>

function isUnary(builtin: BuiltinName): builtin is keyof typeof unaryOperations {
  return builtin in unaryOperations
}

/** Argument number `index`, from 0. */
export function argument<Argument>(written: readonly Argument[], index: number): Argument {
  const found = written[index]
  if (found === undefined) throw new InvariantError(`a call lacks argument ${index + 1}`)
  return found
}

/** With one argument the extreme of an array, with two that of two numbers. */
function lowerExtreme(lowering: Lowering, call: Call, place: Place): Operation {
  const operation: BinaryOperation = call.builtin === 'MAX' ? 'max' : 'min'
  const values = call.arguments.flatMap((each) => walkArray(lowering, each, place))
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

/** INIT: a hidden slot that is computed at the start and then left alone. */
function keepInitial(lowering: Lowering, value: Operation, place: Place): Operation {
  if (value.op === 'number') return value
  const kept = addHiddenSlot(lowering, place)
  lowering.initial.set(kept, value)
  return slot(kept)
}
