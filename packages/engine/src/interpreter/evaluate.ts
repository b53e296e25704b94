/** The value of an operation: the meaning that every other back end must reproduce. */
import { unreachable } from '@thaw/core'
import type { Operation, ProgramLookup, Statement } from '../program.ts'
import type { Routine } from '../routines/routines.ts'
import { applyBinary, applyUnary } from './apply.ts'
import { lookUp } from './look-up.ts'

/** What an operation may read. */
export interface Moment {
  /** One number for each slot. */
  readonly values: Float64Array
  readonly lookups: readonly ProgramLookup[]
  readonly time: number
  /** Time at the start of the step at hand. */
  readonly stepTime: number
  readonly routines: readonly Routine[]
  /** What the last call from each slot gave. */
  readonly given: ReadonlyMap<number, Float64Array>
  readonly step: number
  readonly draw: number
  readonly seed: number
}

/** A moment whose values are being computed. */
export interface Computing extends Moment {
  readonly given: Map<number, Float64Array>
}

const NONE = new Float64Array()

/** Computes statements in their order, and keeps what the routines give that they call. */
export function compute(
  statements: readonly Pick<Statement, 'slot' | 'expression'>[],
  moment: Computing,
): void {
  const { values, routines, given } = moment
  for (const { slot, expression } of statements) {
    values[slot] = evaluate(expression, moment)
    if (expression.op !== 'routine') continue
    const outputs = routines[expression.routine]?.outputs ?? NONE
    const last = given.get(slot)
    if (last === undefined) given.set(slot, outputs.slice())
    else last.set(outputs)
  }
}

/** Evaluates an operation; a slot outside the program reads as NaN. */
export function evaluate(operation: Operation, moment: Moment): number {
  switch (operation.op) {
    case 'number':
      return operation.value
    case 'slot':
      return moment.values[operation.slot] ?? NaN
    case 'time':
      return moment.time
    case 'stepTime':
      return moment.stepTime
    case 'unary':
      return applyUnary(operation.operation, evaluate(operation.operand, moment))
    case 'binary':
      return applyBinary(
        operation.operation,
        evaluate(operation.left, moment),
        evaluate(operation.right, moment),
      )
    case 'choose':
      return evaluate(operation.condition, moment) !== 0
        ? evaluate(operation.whenTrue, moment)
        : evaluate(operation.whenFalse, moment)
    case 'lookup': {
      const lookup = moment.lookups[operation.lookup]
      return lookup === undefined ? NaN : lookUp(lookup, evaluate(operation.input, moment))
    }
    case 'element': {
      const slot = operation.slots[evaluate(operation.index, moment)]
      return slot === undefined ? 0 : (moment.values[slot] ?? NaN)
    }
    case 'routine': {
      const inputs = new Float64Array(operation.inputs.length)
      operation.inputs.forEach((input, index) => (inputs[index] = evaluate(input, moment)))
      const routine = moment.routines[operation.routine]
      routine?.call(operation.entry, inputs, moment)
      return routine?.outputs[0] ?? NaN
    }
    case 'output':
      return moment.given.get(operation.after)?.[operation.output] ?? NaN
    default:
      return unreachable(operation)
  }
}
