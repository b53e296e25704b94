/** What outlives a moment: values held through a step, memory from step to step, routines. */
import type { Operation, RoutineUse } from '../program.ts'
import { addHiddenSlot, type Lowering, type Place } from './lowering.ts'
import { slot } from './operations.ts'

type At = { readonly lowering: Lowering; readonly place: Place }

/** The value that an operation has at the start of a step, while the step goes on. */
export function hold({ lowering, place }: At, value: Operation): Operation {
  const held = addHiddenSlot(lowering, place)
  lowering.step.set(held, value)
  lowering.held.add(held)
  return slot(held)
}

/** A slot that holds `start` until the first step is over; then what `keepNext` has said. */
export function remember({ lowering, place }: At, start: Operation): number {
  const memory = addHiddenSlot(lowering, place)
  lowering.initial.set(memory, start)
  lowering.memory.add(memory)
  return memory
}

/** Says what a slot of `remember` holds from the next step on. */
export function keepNext({ lowering }: At, memory: number, next: Operation): void {
  lowering.close.set(memory, next)
}

/** Adds a routine to the program; its number. */
export function addRoutine({ lowering }: At, use: RoutineUse): number {
  return lowering.routines.push(use) - 1
}

/** The numbers that a call of a routine gives at the start of a step, one slot each. */
export function callRoutine(
  at: At,
  routine: number,
  entry: number,
  inputs: readonly Operation[],
): readonly Operation[] {
  const first = addHiddenSlot(at.lowering, at.place)
  at.lowering.step.set(first, { op: 'routine', routine, entry, inputs })
  at.lowering.held.add(first)
  const others = (at.lowering.routines[routine]?.outputs ?? 1) - 1
  const rest = Array.from({ length: others }, (_, index) =>
    hold(at, { op: 'output', routine, output: index + 1, after: first }),
  )
  return [slot(first), ...rest]
}

/** Calls an entry of a routine at the end of each step's first moment, for what it then keeps. */
export function closeWithRoutine(
  { lowering, place }: At,
  routine: number,
  entry: number,
  inputs: readonly Operation[],
): void {
  lowering.close.set(addHiddenSlot(lowering, place), { op: 'routine', routine, entry, inputs })
}
