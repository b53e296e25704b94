/** Short ways to write operations; a sum of two numbers is a number at once. */
import { applyBinary, applyUnary } from '../interpreter/apply.ts'
import type { BinaryOperation, Operation, UnaryOperation } from '../program.ts'

/** Current time, also between the steps of Runge-Kutta. */
export const timeNow: Operation = { op: 'time' }
/** Time at the start of the step at hand. */
export const stepTimeNow: Operation = { op: 'stepTime' }

/** A number. */
export function number(value: number): Operation {
  return { op: 'number', value }
}

/** The value of a slot. */
export function slot(index: number): Operation {
  return { op: 'slot', slot: index }
}

/** Computed at once where the operand is a number: with the same functions as at run time. */
export function unary(operation: UnaryOperation, operand: Operation): Operation {
  const known = operand.op === 'number' ? applyUnary(operation, operand.value) : undefined
  if (known !== undefined && isPlain(known, [operand])) return number(known)
  return { op: 'unary', operation, operand }
}

/** False for infinity that numbers have made: the run tells it, where one that is written is meant. */
function isPlain(value: number, from: readonly Operation[]): boolean {
  if (Math.abs(value) !== Infinity) return true
  return from.some((each) => each.op === 'number' && Math.abs(each.value) === Infinity)
}

/** Computed at once where both sides are numbers. */
export function binary(operation: BinaryOperation, left: Operation, right: Operation): Operation {
  if (left.op === 'number' && right.op === 'number') {
    const known = applyBinary(operation, left.value, right.value)
    if (isPlain(known, [left, right])) return number(known)
  }
  if (operation === 'power') return power(left, right)
  return { op: 'binary', operation, left, right }
}

/** Takes the branch at once where the condition is a number. */
export function choose(condition: Operation, whenTrue: Operation, whenFalse: Operation): Operation {
  if (condition.op === 'number') return condition.value !== 0 ? whenTrue : whenFalse
  return { op: 'choose', condition, whenTrue, whenFalse }
}

/** The common exponents have exact and cheap forms. */
function power(base: Operation, exponent: Operation): Operation {
  if (exponent.op !== 'number')
    return { op: 'binary', operation: 'power', left: base, right: exponent }
  switch (exponent.value) {
    case 1:
      return base
    case 2:
      return unary('square', base)
    case 4:
      return unary('square', unary('square', base))
    case 0.5:
      return unary('sqrt', base)
    case -1:
      return binary('divide', number(1), base)
    default:
      return { op: 'binary', operation: 'power', left: base, right: exponent }
  }
}
