/** What a run takes for granted. Source: that of the catalogue, model/src/builtins/control.ts. */
import type { ControlName } from '@thaw/model'
import { addHiddenSlot } from '../lowering.ts'
import { binary, number, slot, stepTimeNow, timeNow } from '../operations.ts'
import { argument, lowered, type LowerCall } from './call.ts'

/** By key. */
export const control: Readonly<Record<ControlName, LowerCall>> = {
  GAME: (call) => argument(lowered(call), 0),
  /** 1 where it would be shown, and 0 within a step of Runge-Kutta. */
  MESSAGE: (call) => {
    const isShown = binary('greater', argument(lowered(call), 1), number(0))
    return binary('and', isShown, binary('equal', timeNow, stepTimeNow))
  },
  SIMULTANEOUS: (call) => {
    const written = lowered(call)
    const tried = addHiddenSlot(call.lowering, call.place)
    call.lowering.trials.set(tried, { target: argument(written, 0), guess: argument(written, 1) })
    return slot(tried)
  },
}
