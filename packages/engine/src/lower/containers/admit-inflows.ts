/** What may enter a conveyor or a queue. */
import type { ModelConveyor, ModelQueue, VariableKey } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { keepNext, remember } from '../hold.ts'
import { addHiddenSlot, variableOf } from '../lowering.ts'
import { binary, choose, number, slot, timeNow, unary } from '../operations.ts'
import { property, sum, type ContainerAt, type FlowAt } from './container-at.ts'

/** How much a flow may bring, by its slot, where it may not bring all. */
export type Rooms = Map<number, Operation>

/**
 * Limits the inflows of a container that have equations, and notes the room of those of queues.
 *
 * Nothing enters backwards (XMILE 1.0, 4.3). What comes from another conveyor always enters. What else
 * enters a conveyor is, in the order in which the inflows are listed, at most
 *
 * - `(capacity - content) / dt + what leaves - what entered before`, where what leaves is the exit and
 *   all leaks;
 * - `in_limit - what entered before`, not counting other conveyors; of a discrete conveyor the whole
 *   allowance of a unit of time may enter in one step, and it begins anew with each unit;
 * - nothing while the conveyor is arrested.
 *
 * What does not enter stays where it was: the flow is what is admitted.
 * Source: XMILE 1.0, 3.7.2 and 4.2.1; isee systems, "Equation tab" and "Conveyor Computation"; simlin,
 * docs/design/conveyors.md 4.3 and 6.3.
 */
export function admitInflows(at: ContainerAt<ModelConveyor | ModelQueue>, rooms: Rooms): void {
  const { container, lowering } = at
  const own = at.inflows.filter(({ flow }) => driverKind(at, flow?.driver) !== 'conveyor')
  const room = container.kind === 'conveyor' ? roomFor({ ...at, container }, own) : undefined
  for (const [index, inflow] of own.entries()) {
    const limit = room?.(own.slice(0, index), inflow)
    if (driverKind(at, inflow.flow?.driver) === 'queue') {
      if (limit !== undefined) rooms.set(inflow.slot, limit)
      continue
    }
    const request = binary('max', lowering.step.get(inflow.slot) ?? number(NaN), number(0))
    const admitted = limit === undefined ? request : binary('min', ask(at, inflow, request), limit)
    lowering.step.set(inflow.slot, admitted)
  }
}

function driverKind(
  { lowering }: ContainerAt<unknown>,
  driver: VariableKey | undefined,
): 'conveyor' | 'queue' | undefined {
  const stock = driver === undefined ? undefined : variableOf(lowering.model, driver)
  return stock?.kind === 'stock' ? stock.container?.kind : undefined
}

/** The request in a slot of its own, where a non-negative stock before it limits it first. */
function ask(at: ContainerAt<unknown>, { slot: flow }: FlowAt, request: Operation): Operation {
  const { lowering, place } = at
  const asked = addHiddenSlot(lowering, { ...place, slot: flow })
  lowering.step.set(asked, request)
  const limit = lowering.limits.get(flow)
  if (limit !== undefined) {
    lowering.limits.delete(flow)
    lowering.limits.set(asked, limit)
  }
  return slot(asked)
}

type Room = (before: readonly FlowAt[], inflow: FlowAt) => Operation

/** The room of a conveyor; undefined where it has no limits. */
function roomFor(at: ContainerAt<ModelConveyor>, own: readonly FlowAt[]): Room | undefined {
  const { arrest, capacity, inLimit } = at.container
  if ([arrest, capacity, inLimit].every((key) => key === undefined)) return undefined
  const allowance = inLimit === undefined ? undefined : allowanceOf(at, own)
  return (before, inflow) => {
    const limits = [
      ...(capacity === undefined ? [] : [spaceOf(at, before)]),
      ...(allowance === undefined ? [] : [binary('subtract', allowance, received(before))]),
    ].map((limit) => binary('max', limit, number(0)))
    const least = limits.reduce((all, one) => binary('min', all, one), number(Infinity))
    const room = perUnitSent(at, inflow, least)
    return arrest === undefined ? room : choose(property(at, arrest, 0), number(0), room)
  }
}

function received(flows: readonly FlowAt[]): Operation {
  return sum(flows.map((flow) => flow.received))
}

function spaceOf(at: ContainerAt<ModelConveyor>, before: readonly FlowAt[]): Operation {
  const { inflows, lowering, outflows, place } = at
  const fromBelts = inflows.filter(({ flow }) => driverKind(at, flow?.driver) === 'conveyor')
  const empty = binary('subtract', property(at, at.container.capacity, NaN), slot(place.slot))
  const leaving = sum(outflows.map((flow) => slot(flow.slot)))
  const space = binary('add', binary('divide', empty, number(lowering.time.dt)), leaving)
  return binary('subtract', space, received([...fromBelts, ...before]))
}

/** The inflow limit as a rate; of a discrete conveyor what the unit of time has left of it. */
function allowanceOf(at: ContainerAt<ModelConveyor>, own: readonly FlowAt[]): Operation {
  const { container, lowering } = at
  const limit = property(at, container.inLimit, NaN)
  if (!container.isDiscrete) return limit
  const { dt } = lowering.time
  const spent = remember(at, number(0))
  const unitOfTime = (later: number): Operation =>
    unary('floor', binary('add', timeNow, number(later + NEAR * dt)))
  const goesOn = binary('equal', unitOfTime(0), unitOfTime(dt))
  const entered = binary('multiply', received(own), number(dt))
  keepNext(at, spent, choose(goesOn, binary('add', slot(spent), entered), number(0)))
  return binary('divide', binary('subtract', limit, slot(spent)), number(dt))
}

/** Times fall just short of whole numbers: three steps of 0.1 from 0.7. */
const NEAR = 1e-6

/** Room counts what arrives; a flow that is converted on its way may send so much for it. */
function perUnitSent(
  { lowering, place }: ContainerAt<unknown>,
  { flow }: FlowAt,
  room: Operation,
): Operation {
  if (flow?.multiplier === undefined) return room
  return binary('divide', room, property({ lowering, place }, flow.multiplier, 1))
}
