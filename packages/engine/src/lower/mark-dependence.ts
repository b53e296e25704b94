/** Marks what the value of each slot hangs on, so that a back end may compute it less often. */
import type { Dependence, Operation } from '../program.ts'
import { partsOf, readsOf, readsTime, type Read } from './operation-reads.ts'

/** The weaker of two marks that is at least as strong as both. */
export function joinDependence(left: Dependence, right: Dependence): Dependence {
  if (left === right || right === 'nothing') return left
  if (left === 'nothing') return right
  if (left === 'state' || right === 'state') return 'state'
  return 'timeAndInputs'
}

/** The mark of an operation, given the marks of what it reads, and which routines keep nothing. */
export function dependenceOf(
  operation: Operation,
  markOf: (read: Read) => Dependence,
  keepsNothing: (routine: number) => boolean,
): Dependence {
  // What a routine keeps is state, whatever it reads.
  if (usesKept(operation, keepsNothing)) return 'state'
  const marks = readsOf(operation).map(markOf)
  return marks.reduce(joinDependence, readsTime(operation) ? 'time' : 'nothing')
}

function usesKept(operation: Operation, keepsNothing: (routine: number) => boolean): boolean {
  const isOfRoutine = operation.op === 'routine' || operation.op === 'output'
  if (isOfRoutine && !keepsNothing(operation.routine)) return true
  for (const part of partsOf(operation)) if (usesKept(part, keepsNothing)) return true
  return false
}
