/** The routine of a conveyor or queue for one element: made when it is first needed. */
import type { ModelConveyor, ModelQueue, VariableKey } from '@thaw/model'
import type { LookupInterpolation } from '@thaw/syntax'
import { betweens, type ConveyorSettings, type QueueSettings } from '../../routines/routines.ts'
import { addRoutine } from '../hold.ts'
import { containerAt, destinations, type ContainerAt, type FlowAt } from './container-at.ts'

/** The number of a belt's routine. */
export function openBelt(at: ContainerAt<ModelConveyor>): number {
  const { container, lowering, place } = at
  const known = lowering.containers.get(place.slot)
  if (known !== undefined) return known
  const { isDiscrete, isLeakExponential, leaks } = container
  const routine = addRoutine(at, { name: 'conveyor', settings: {}, outputs: 1 + leaks.length })
  // Known before its sources are opened: belts may feed each other in a ring.
  lowering.containers.set(place.slot, routine)
  const { sourceLeaks, sourceRoutines } = sourcesOf(at)
  const settings: ConveyorSettings = {
    isDiscrete,
    isExponential: isLeakExponential,
    starts: leaks.map(({ start }) => start),
    ends: leaks.map(({ end }) => end),
    whole: leaks.map(({ isWhole }) => (isWhole ? 1 : 0)),
    ...profilesOf(at),
    ...{ sourceLeaks, sourceRoutines },
  }
  lowering.routines[routine] = { name: 'conveyor', settings, outputs: 1 + leaks.length }
  return routine
}

/** The number of a queue's routine, with what it is made from. */
export function openQueue(at: ContainerAt<ModelQueue>): {
  readonly routine: number
  readonly settings: QueueSettings
} {
  const { inflows, lowering, outflows, place } = at
  const behind = destinations(lowering)
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
  const known = lowering.containers.get(place.slot)
  const routine = known ?? addRoutine(at, { name: 'queue', settings, outputs: 2 })
  lowering.containers.set(place.slot, routine)
  return { routine, settings }
}

/** Inflows that lie down by a profile, in their order. */
export function profiledInflows({ inflows }: ContainerAt<ModelConveyor>): readonly FlowAt[] {
  return inflows.filter(({ flow }) => flow?.spread === 'dist' && flow.profile !== undefined)
}

/** Inflows that lie down as they leaked out of another belt; any other flow has no such source. */
export function sourcedInflows(at: ContainerAt<ModelConveyor>): readonly FlowAt[] {
  return at.inflows.filter(
    ({ flow, key }) => flow?.spread === 'source' && leakOf(at, flow.driver, key) !== undefined,
  )
}

const readings: Readonly<Partial<Record<LookupInterpolation, number>>> = {
  continuous: betweens.indexOf('held'),
  extrapolate: betweens.indexOf('extrapolated'),
  discrete: betweens.indexOf('backward'),
}

type Profiles = Pick<ConveyorSettings, 'pointCounts' | 'readings' | 'xs' | 'ys'>

function profilesOf(at: ContainerAt<ModelConveyor>): Profiles {
  const profiles = profiledInflows(at).flatMap(({ flow }) => flow?.profile ?? [])
  return {
    pointCounts: profiles.map(({ xs }) => xs.length),
    readings: profiles.map(({ interpolation }) => readings[interpolation] ?? 0),
    xs: profiles.flatMap(({ xs }) => xs),
    ys: profiles.flatMap(({ ys }) => ys),
  }
}

function sourcesOf(
  at: ContainerAt<ModelConveyor>,
): Pick<ConveyorSettings, 'sourceLeaks' | 'sourceRoutines'> {
  const sources = sourcedInflows(at).flatMap(({ flow, key }) => leakOf(at, flow?.driver, key) ?? [])
  return {
    sourceLeaks: sources.map(({ leak }) => leak),
    sourceRoutines: sources.map(({ belt }) => openBelt(belt)),
  }
}

/** The belt that a flow leaks from, for the element at hand, and which of its leaks it is. */
function leakOf(
  { lowering, place }: ContainerAt<unknown>,
  driver: VariableKey | undefined,
  flow: VariableKey,
): { readonly belt: ContainerAt<ModelConveyor>; readonly leak: number } | undefined {
  const stock = driver === undefined ? undefined : lowering.model.variables.get(driver)
  if (stock?.kind !== 'stock' || stock.container?.kind !== 'conveyor') return undefined
  const { container } = stock
  const leak = container.leaks.findIndex((each) => each.flow === flow)
  if (leak < 0) return undefined
  return { belt: containerAt(lowering, stock, container, place.positions), leak }
}
