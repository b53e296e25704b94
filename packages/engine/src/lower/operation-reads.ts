/** Which slots an operation reads, and whether it reads the time. */
import { unreachable } from '@thaw/core'
import type { Operation } from '../program.ts'

/** One list for all that have no parts: half of all operations. */
const none: readonly Operation[] = []

/** The operations directly inside one. */
export function partsOf(operation: Operation): readonly Operation[] {
  switch (operation.op) {
    case 'number':
    case 'slot':
    case 'time':
    case 'stepTime':
    case 'output':
      return none
    case 'unary':
      return [operation.operand]
    case 'binary':
      return [operation.left, operation.right]
    case 'choose':
      return [operation.condition, operation.whenTrue, operation.whenFalse]
    case 'lookup':
      return [operation.input]
    case 'element':
      return [operation.index]
    case 'routine':
      return operation.inputs
    default:
      return unreachable(operation)
  }
}

/** The operation with other operations inside it. */
export function mapParts(operation: Operation, map: (part: Operation) => Operation): Operation {
  switch (operation.op) {
    case 'number':
    case 'slot':
    case 'time':
    case 'stepTime':
    case 'output':
      return operation
    case 'unary':
      return { ...operation, operand: map(operation.operand) }
    case 'binary':
      return { ...operation, left: map(operation.left), right: map(operation.right) }
    case 'choose':
      return {
        op: 'choose',
        condition: map(operation.condition),
        whenTrue: map(operation.whenTrue),
        whenFalse: map(operation.whenFalse),
      }
    case 'lookup':
      return { ...operation, input: map(operation.input) }
    case 'element':
      return { ...operation, index: map(operation.index) }
    case 'routine':
      return { ...operation, inputs: operation.inputs.map(map) }
    default:
      return unreachable(operation)
  }
}

/**
 * A slot, or slots of which a computed subscript chooses one. All that choose from the same slots share
 * one list of them, so that a thousand elements with a thousand choices each are not a million reads.
 */
export type Read = number | readonly number[]

/** What an operation reads, in the order of reading, each as often as it is read. */
export function readsOf(operation: Operation): readonly Read[] {
  const reads: Read[] = []
  const visit = (part: Operation): void => {
    if (part.op === 'slot') reads.push(part.slot)
    if (part.op === 'element') reads.push(part.slots)
    if (part.op === 'output') reads.push(part.after)
    for (const inside of partsOf(part)) visit(inside)
  }
  visit(operation)
  return reads
}

/** Slots that an operation reads, each list of choices in full. */
export function slotsReadBy(operation: Operation): readonly number[] {
  const slots: number[] = []
  for (const read of readsOf(operation)) {
    if (typeof read === 'number') slots.push(read)
    else for (const choice of read) slots.push(choice)
  }
  return slots
}

/** True where the operation itself reads the time, not only a slot that does. */
export function readsTime(operation: Operation): boolean {
  if (operation.op === 'time' || operation.op === 'stepTime') return true
  return partsOf(operation).some(readsTime)
}

/** True where the operation calls a routine, or reads what one gave. */
export function usesRoutine(operation: Operation): boolean {
  if (operation.op === 'routine' || operation.op === 'output') return true
  return partsOf(operation).some(usesRoutine)
}
