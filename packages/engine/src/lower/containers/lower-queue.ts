/** Lowers a queue: each outflow is what its routine gives it. */
import type { ModelConveyor, ModelQueue, ModelStock, VariableKey } from '@thaw/model'
import type { Operation } from '../../program.ts'
import type { QueueSettings } from '../../routines/index.ts'
import { addRoutine, callRoutine } from '../hold.ts'
import { number, slot } from '../operations.ts'
import type { Rooms } from './admit-inflows.ts'
import type { ContainerAt } from './container-at.ts'

/** Serves the outflows in order; the line moves in the close of a step, after all else. */
export function lowerQueue(
  { lowering, place, inflows, outflows }: ContainerAt<ModelQueue>,
  rooms: Rooms,
  behind: ReadonlyMap<VariableKey, ModelStock>,
): void {
  const belts = outflows.map(({ key }): ModelConveyor | undefined => {
    const next = behind.get(key)?.container
    return next?.kind === 'conveyor' ? next : undefined
  })
  const flag = (isSet: boolean | undefined): number => (isSet === true ? 1 : 0)
  const settings: QueueSettings = {
    inflows: inflows.length,
    overflow: outflows.map(({ flow }) => flag(flow?.isOverflow)),
    one: belts.map((belt) => flag(belt?.isOneAtATime)),
    whole: belts.map((belt) => flag(belt?.hasBatchIntegrity)),
  }
  const at = { lowering, place }
  const routine = addRoutine(at, { name: 'queue', settings, outputs: 2 })
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
