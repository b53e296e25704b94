/** What a run takes for granted. */
import type { ControlName } from '@thaw/model'
import { number } from '../operations.ts'
import { argument, lowered, type LowerCall } from './call.ts'

/** By key. */
export const control: Readonly<Record<ControlName, LowerCall>> = {
  GAME: (call) => argument(lowered(call), 0),
  MESSAGE: () => number(0),
}
