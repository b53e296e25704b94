/** Lowers a conveyor's belt: its outflows are what its routine gives. */
import type { ModelConveyor, ModelStock, VariableKey } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { conveyorEntries, type ConveyorSettings } from '../../routines/index.ts'
import { addRoutine, callRoutine } from '../hold.ts'
import { slotOf } from '../lowering.ts'
import { number, slot } from '../operations.ts'
import { property, sum, type ContainerAt } from './container-at.ts'

/**
 * Gives the exit and the leaks their values, and the stock what the belt holds. An outflow is held
 * where the conveyor behind it is arrested. The belt moves in the close of a step, after all else.
 */
export function lowerBelt(
  at: ContainerAt<ModelConveyor>,
  behind: ReadonlyMap<VariableKey, ModelStock>,
): void {
  const { lowering, container, place } = at
  const { arrest, exit, leaks, len, sample } = container
  const heldBy = (flow: VariableKey): Operation => {
    const next = behind.get(flow)?.container
    return property(at, next?.kind === 'conveyor' ? next.arrest : undefined, 0)
  }
  const settings: ConveyorSettings = {
    isDiscrete: container.isDiscrete,
    isExponential: container.isLeakExponential,
    starts: leaks.map(({ start }) => start),
    ends: leaks.map(({ end }) => end),
    whole: leaks.map(({ isWhole }) => (isWhole ? 1 : 0)),
  }
  const outputs = 1 + leaks.length
  const routine = addRoutine(at, { name: 'conveyor', settings, outputs })
  const inputs = [
    slot(place.slot),
    property(at, arrest, 0),
    property(at, len, NaN),
    property(at, sample, 1),
    heldBy(exit),
    ...leaks.map(({ fraction }) => property(at, fraction, 0)),
    ...leaks.map(({ flow }) => heldBy(flow)),
  ]
  const leaving = callRoutine(at, routine, conveyorEntries.exit, inputs)
  for (const [index, flow] of [exit, ...leaks.map((leak) => leak.flow)].entries()) {
    lowering.step.set(slotOf(lowering, flow, place.positions), leaving[index] ?? number(NaN))
  }
  const entering = ([undefined, 'even', 'dest'] as const).map((spread) =>
    sum(at.inflows.flatMap(({ flow, received }) => (flow?.spread === spread ? [received] : []))),
  )
  const { move } = conveyorEntries
  const moved = { op: 'routine', routine, entry: move, inputs: [...inputs, ...entering] } as const
  lowering.close.set(place.slot, moved)
}
