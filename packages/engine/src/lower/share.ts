/** A value that an operation needs more than once. */
import type { Operation } from '../program.ts'
import { addHiddenSlot, type Lowering, type Place } from './lowering.ts'
import { slot } from './operations.ts'

/** The value, computed once at each moment and read wherever it is needed. */
export function share(
  { lowering, place }: { readonly lowering: Lowering; readonly place: Place },
  value: Operation,
): Operation {
  if (isCheap(value)) return value
  const shared = addHiddenSlot(lowering, place)
  lowering.step.set(shared, value)
  return slot(shared)
}

function isCheap({ op }: Operation): boolean {
  return op === 'number' || op === 'slot' || op === 'time' || op === 'stepTime'
}
