/** Which values the outputs hang on: the rest need not be computed. */
import { partsOf, readsOf, type Read } from './lower/operation-reads.ts'
import type { Operation, Program, Statement } from './program.ts'

/** Slots that the outputs hang on, in a step (its close too) and at the start. */
export interface Needed {
  readonly inStep: ReadonlySet<number>
  readonly atStart: ReadonlySet<number>
}

/**
 * Walks back from the outputs through equations, from stocks through their flows, from memory through
 * what it keeps next, and from routines through all that their calls at the close bring.
 */
export function findNeeded(program: Program, outputs: readonly number[]): Needed {
  const step = expressionsOf(program.step)
  const close = expressionsOf(program.close)
  const flows = new Map(
    program.stocks.map(({ slot, inflows, outflows }) => [slot, [...inflows, ...outflows]]),
  )
  const closing = closingSlots(program)
  const readsOfMoment = (operation: Operation | undefined): readonly Read[] => {
    if (operation === undefined) return []
    if (closing.size === 0) return readsOf(operation)
    const called = routinesIn(operation)
    return [...readsOf(operation), ...called.flatMap((each) => closing.get(each) ?? [])]
  }
  const inStep = reach(outputs, (slot) => [
    ...readsOfMoment(step.get(slot)),
    ...readsOfMoment(close.get(slot)),
    ...(flows.get(slot) ?? []),
  ])
  const start = expressionsOf([...program.constants, ...program.initial])
  const kept = [...inStep].filter((slot) => !step.has(slot))
  const readsAtStart = (slot: number): readonly Read[] => {
    const expression = start.get(slot)
    return expression === undefined ? [] : readsOf(expression)
  }
  return { inStep, atStart: reach(kept, readsAtStart) }
}

/** For each routine the slots whose statements call it at the close. */
function closingSlots({ close }: Program): ReadonlyMap<number, readonly number[]> {
  const slots = new Map<number, number[]>()
  for (const { slot, expression } of close) {
    for (const routine of routinesIn(expression)) {
      slots.set(routine, [...(slots.get(routine) ?? []), slot])
    }
  }
  return slots
}

function routinesIn(operation: Operation): readonly number[] {
  const own = operation.op === 'routine' || operation.op === 'output' ? [operation.routine] : []
  return [...own, ...partsOf(operation).flatMap(routinesIn)]
}

function expressionsOf(statements: readonly Statement[]): ReadonlyMap<number, Operation> {
  return new Map(statements.map(({ slot, expression }) => [slot, expression]))
}

function reach(
  from: readonly number[],
  readsOfSlot: (slot: number) => readonly Read[],
): ReadonlySet<number> {
  const reached = new Set<Read>(from)
  // A set shows what is added to it while it is walked.
  for (const each of reached) {
    for (const read of typeof each === 'number' ? readsOfSlot(each) : each) reached.add(read)
  }
  return new Set([...reached].filter((read) => typeof read === 'number'))
}
