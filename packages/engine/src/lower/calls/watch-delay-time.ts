/** Delay times in slots of their own, so that a run can say that one of them is none. */
import type { Operation } from '../../program.ts'
import { addHiddenSlot, type Lowering, type Place } from '../lowering.ts'
import { slot } from '../operations.ts'

/** The delay time as a slot that `watchFaults` looks at; with `countsSteps` it may be 0, one step. */
export function watchDelayTime(
  { lowering, place }: { readonly lowering: Lowering; readonly place: Place },
  time: Operation,
  countsSteps: boolean,
): Operation {
  if (time.op === 'number' && time.value > 0) return time
  const watched = addHiddenSlot(lowering, place, { of: place.slot, countsSteps })
  lowering.step.set(watched, time)
  return slot(watched)
}
