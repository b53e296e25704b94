/** Makes a routine of each loop of slots that SIMULTANEOUS or FIND ZERO tries: an algebraic loop. */
import { InvariantError, unreachable } from '@thaw/core'
import type { Operation } from '../program.ts'
import { isPureRoutine } from '../routines/routines.ts'
import type { Lowering, Trial } from './lowering.ts'
import { mapParts, readsOf, slotsReadBy, type Read } from './operation-reads.ts'
import { slot } from './operations.ts'
import { orderSlots } from './order-slots.ts'

/**
 * Gives each slot of `trials` its definition: the target itself where nothing waits for it in a ring, else
 * what the routine of its loop finds. What else is in the loop is then computed from that as ever.
 *
 * Cost: O(slots + reads).
 */
export function closeLoops(lowering: Lowering): void {
  const { trials, step } = lowering
  for (const [tried, { target }] of trials) step.set(tried, target)
  const reads = (at: number): readonly Read[] => readsOfSlot(lowering, at)
  for (const component of orderSlots(trials.keys(), reads)) {
    const members = component.filter((read) => typeof read === 'number')
    const unknowns = members.filter((member) => trials.has(member)).sort((a, b) => a - b)
    const [first] = unknowns
    if (first === undefined) continue
    const isPlain = component.length === 1 && trialOf(lowering, first).zero === undefined
    if (isPlain && !slotsReadBy(definitionOf(lowering, first)).includes(first)) continue
    closeLoop(lowering, unknowns, new Set(members))
  }
}

function readsOfSlot({ step }: Lowering, at: number): readonly Read[] {
  const operation = step.get(at)
  return operation === undefined ? [] : readsOf(operation)
}

function definitionOf({ step }: Lowering, at: number): Operation {
  const operation = step.get(at)
  if (operation === undefined) throw new InvariantError(`nothing computes slot ${at}`)
  return operation
}

function closeLoop(
  lowering: Lowering,
  unknowns: readonly number[],
  members: ReadonlySet<number>,
): void {
  const inner = orderInner(lowering, unknowns, members)
  for (const each of inner) refuseState(lowering, each)
  const outside = outsideOf([...unknowns, ...inner])
  const own = inner.map((each) => definitionOf(lowering, each))
  const loop = {
    statements: own.map((each, at) => ({
      slot: unknowns.length + at,
      expression: outside.within(each),
    })),
    targets: unknowns.map((each) => outside.within(definitionOf(lowering, each))),
  }
  const size = unknowns.length + inner.length + outside.inputs.length
  const tried = unknowns.map((each) => trialOf(lowering, each))
  const inputs = [
    ...tried.map(({ guess }) => guess),
    ...outside.inputs,
    ...tried.flatMap(({ zero = [] }) => zero),
  ]
  const routine = lowering.routines.length
  lowering.routines.push({
    name: tried.some(({ zero }) => zero !== undefined) ? 'zero' : 'fixedPoint',
    loop: { size, ...loop },
    outputs: unknowns.length,
  })
  const [after = 0] = unknowns
  unknowns.forEach((each, output) => {
    const call: Operation =
      output === 0
        ? { op: 'routine', routine, entry: 0, inputs }
        : { op: 'output', routine, output, after }
    lowering.step.set(each, call)
  })
}

function trialOf({ trials }: Lowering, at: number): Trial {
  const trial = trials.get(at)
  if (trial === undefined) throw new InvariantError(`slot ${at} is not tried`)
  return trial
}

/** What hangs on the unknowns within the loop, each after what it reads. */
function orderInner(
  lowering: Lowering,
  unknowns: readonly number[],
  members: ReadonlySet<number>,
): readonly number[] {
  const inner = [...members].filter((each) => !unknowns.includes(each))
  const isInner = (read: number): boolean => members.has(read) && !unknowns.includes(read)
  const reads = (at: number): readonly Read[] =>
    readsOfSlot(lowering, at).flatMap((read) => [read].flat().filter(isInner))
  return orderSlots(inner, reads).flatMap((component) =>
    component.filter((read) => typeof read === 'number'),
  )
}

/** The checker lets nothing into a loop that remembers or is held. */
function refuseState({ held, initial, routines, step }: Lowering, at: number): void {
  const operation = step.get(at)
  const isKept = operation?.op === 'routine' && !isPureRoutine(routines[operation.routine]?.name)
  if (isKept || held.has(at) || initial.has(at)) {
    throw new InvariantError(`slot ${at} cannot be computed more than once a moment`)
  }
}

/** What the operations of a loop read from outside of it, gathered while they are rewritten. */
interface Outside {
  readonly inputs: readonly Operation[]
  /** The operation over the slots of the loop. */
  readonly within: (operation: Operation) => Operation
}

function outsideOf(members: readonly number[]): Outside {
  const places = new Map(members.map((member, place) => [member, place]))
  const inputs: Operation[] = []
  const known = new Map<string, number>()
  const enter = (read: Operation): number => {
    const key = JSON.stringify(read)
    const place = known.get(key) ?? members.length + inputs.push(read) - 1
    known.set(key, place)
    return place
  }
  const placeOf = (at: number): number => places.get(at) ?? enter(slot(at))
  const within = (operation: Operation): Operation => {
    switch (operation.op) {
      case 'slot':
        return slot(placeOf(operation.slot))
      case 'time':
      case 'stepTime':
        return slot(enter(operation))
      case 'output': {
        const after = places.get(operation.after)
        return after === undefined ? slot(enter(operation)) : { ...operation, after }
      }
      case 'element':
        return { ...operation, slots: operation.slots.map(placeOf), index: within(operation.index) }
      case 'number':
      case 'unary':
      case 'binary':
      case 'choose':
      case 'lookup':
      case 'routine':
        return mapParts(operation, within)
      default:
        return unreachable(operation)
    }
  }
  return { inputs, within }
}
