/** Marks what the value of each slot hangs on, so that a back end may compute it less often. */
import type { Dependence, Operation } from '../program.ts'
import { readsTime, slotsReadBy, usesRoutine } from './operation-reads.ts'

/** The weaker of two marks that is at least as strong as both. */
export function joinDependence(left: Dependence, right: Dependence): Dependence {
  if (left === right || right === 'nothing') return left
  if (left === 'nothing') return right
  if (left === 'state' || right === 'state') return 'state'
  return 'timeAndInputs'
}

/** The mark of an operation, given the marks of the slots it reads. */
export function dependenceOf(
  operation: Operation,
  markOf: (slot: number) => Dependence,
): Dependence {
  // What a routine keeps is state, whatever it reads.
  if (usesRoutine(operation)) return 'state'
  const marks = slotsReadBy(operation).map(markOf)
  return marks.reduce(joinDependence, readsTime(operation) ? 'time' : 'nothing')
}
