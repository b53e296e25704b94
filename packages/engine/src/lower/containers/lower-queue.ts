/** Lowers a queue: each outflow is what its routine gives it. */
import type { ModelQueue } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { callRoutine } from '../hold.ts'
import { number, slot } from '../operations.ts'
import type { Rooms } from './admit-inflows.ts'
import type { ContainerAt } from './container-at.ts'
import { openQueue } from './open-container.ts'

/** Serves the outflows in order; the line moves in the close of a step, after all else. */
export function lowerQueue(container: ContainerAt<ModelQueue>, rooms: Rooms): void {
  const { inflows, lowering, outflows, place } = container
  const at = { lowering, place }
  const { routine } = openQueue(container)
  const line = [slot(place.slot), ...inflows.map(({ received }) => received)]
  const taken: Operation[] = []
  const blocked: Operation[] = []
  for (const [index, outflow] of outflows.entries()) {
    const room = rooms.get(outflow.slot) ?? number(Infinity)
    const inputs = [...line, ...taken, ...blocked, room]
    const [got = number(NaN), isBlocked = number(0)] = callRoutine(at, routine, index, inputs)
    lowering.step.set(outflow.slot, got)
    taken.push(slot(outflow.slot))
    blocked.push(isBlocked)
  }
  const entry = outflows.length
  const moved = { op: 'routine', routine, entry, inputs: [...line, ...taken] } as const
  lowering.close.set(place.slot, moved)
}
