/** Lowers a conveyor's belt: its outflows are what its routine gives. */
import type { ModelConveyor, VariableKey } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { conveyorEntries } from '../../routines/routines.ts'
import { callRoutine } from '../hold.ts'
import { slotOf } from '../lowering.ts'
import { number, slot } from '../operations.ts'
import { destinations, property, sum, type ContainerAt, type FlowAt } from './container-at.ts'
import { openBelt, profiledInflows, sourcedInflows } from './open-container.ts'

/**
 * Gives the exit and the leaks their values, and the stock what the belt holds. An outflow is held
 * where the conveyor behind it is arrested. The belt moves in the close of a step, after all else.
 */
export function lowerBelt(at: ContainerAt<ModelConveyor>): void {
  const { lowering, container, place } = at
  const { exit, leaks } = container
  const behind = destinations(lowering)
  const heldBy = (flow: VariableKey): Operation => {
    const next = behind.get(flow)?.container
    return property(at, next?.kind === 'conveyor' ? next.arrest : undefined, 0)
  }
  const routine = openBelt(at)
  const inputs = beltInputs(at, heldBy)
  const leaving = callRoutine(at, routine, conveyorEntries.exit, inputs)
  for (const [index, flow] of [exit, ...leaks.map((leak) => leak.flow)].entries()) {
    lowering.step.set(slotOf(lowering, flow, place.positions), leaving[index] ?? number(NaN))
  }
  const { move } = conveyorEntries
  const all = [...inputs, ...enteringRates(at)]
  lowering.close.set(place.slot, { op: 'routine', routine, entry: move, inputs: all })
}

/** What every entry of a belt takes; `heldBy` says whether an outflow is held, which only some ask. */
export function beltInputs(
  at: ContainerAt<ModelConveyor>,
  heldBy: (flow: VariableKey) => Operation = () => number(0),
): readonly Operation[] {
  const { arrest, exit, leaks, len, sample } = at.container
  return [
    slot(at.place.slot),
    property(at, arrest, 0),
    property(at, len, NaN),
    property(at, sample, 1),
    heldBy(exit),
    ...leaks.map(({ fraction }) => property(at, fraction, 0)),
    ...leaks.map(({ flow }) => heldBy(flow)),
  ]
}

/** At the beginning, evenly, in proportion; then those by a profile and those by their source. */
function enteringRates(at: ContainerAt<ModelConveyor>): readonly Operation[] {
  const [profiled, sourced] = [profiledInflows(at), sourcedInflows(at)]
  const spreadOf = (inflow: FlowAt): 'even' | 'dest' | 'apart' | undefined => {
    if (profiled.includes(inflow) || sourced.includes(inflow)) return 'apart'
    const spread = inflow.flow?.spread
    return spread === 'even' || spread === 'dest' ? spread : undefined
  }
  const together = ([undefined, 'even', 'dest'] as const).map((spread) =>
    sum(at.inflows.flatMap((flow) => (spreadOf(flow) === spread ? [flow.received] : []))),
  )
  return [...together, ...[...profiled, ...sourced].map(({ received }) => received)]
}
