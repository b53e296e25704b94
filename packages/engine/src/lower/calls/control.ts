/** What a run takes for granted. Source: that of the catalogue, model/src/builtins/control.ts. */
import { equationOf, type ControlName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { addHiddenSlot, ownerOf, type Trial } from '../lowering.ts'
import { binary, number, slot, stepTimeNow, timeNow } from '../operations.ts'
import { argument, argumentsOf, lowered, type Call, type LowerCall } from './call.ts'

/** By key. */
export const control: Readonly<Record<ControlName, LowerCall>> = {
  FIND_ZERO: (call) => {
    const of = argumentsOf(call)
    const isSought = binary('less', number(placeInVector(call)), of(4))
    const zero = [of(0), of(2), isSought, of(6), of(7)]
    return tryValue(call, { target: of(1), guess: of(3), zero })
  },
  GAME: (call) => argument(lowered(call), 0),
  /** 1 where it would be shown, and 0 within a step of Runge-Kutta. */
  MESSAGE: (call) => {
    const isShown = binary('greater', argument(lowered(call), 1), number(0))
    return binary('and', isShown, binary('equal', timeNow, stepTimeNow))
  },
  SIMULTANEOUS: (call) => {
    const of = argumentsOf(call)
    return tryValue(call, { target: of(0), guess: of(1) })
  },
}

/** Which element of the vector it is, from 0: a vector holds the elements of its equation, by the last subscript. */
function placeInVector({ lowering, place }: Call): number {
  const own = place.positions.at(-1) ?? 0
  const elements = equationOf(ownerOf(lowering, place), place.positions)?.elements
  if (elements === undefined) return own
  const before = elements.map((each) => each.at(-1) ?? 0).filter((position) => position < own)
  return new Set(before).size
}

function tryValue({ lowering, place }: Call, trial: Trial): Operation {
  const tried = addHiddenSlot(lowering, place)
  lowering.trials.set(tried, trial)
  return slot(tried)
}
