/** One of the results of a routine that works on whole vectors, called once for all elements. */
import type { ResolvedSubscript } from '@thaw/model'
import type { Operation, RoutineUse } from '../program.ts'
import type { Call } from './calls/call.ts'
import { addRoutine } from './hold.ts'
import { addHiddenSlot, type Place, type VectorCall } from './lowering.ts'
import { slot } from './operations.ts'

/** What is called, and with what; the inputs are asked for in the first call only. */
export interface VectorRoutine {
  readonly use: RoutineUse
  readonly inputs: () => readonly Operation[]
}

/**
 * The result for the element at hand of a routine whose results lie along the widened subscripts of the
 * call's first vector, which have `sizes` elements.
 *
 * Elements of one equation that differ only along these read one call.
 */
export function vectorResult(
  call: Call,
  sizes: readonly number[],
  { use, inputs }: VectorRoutine,
): Operation {
  const { lowering, place, own = [] } = call
  const axes = axesOf(own, place)
  const at = own.reduce(
    (sum, subscript, index) =>
      sum * (sizes[index] ?? 0) + positionOf(subscript, axes[index], place),
    0,
  )
  const others = place.positions.map((position, axis) => (axes.includes(axis) ? '*' : position))
  const calls = lowering.vectorCalls.get(call.arguments) ?? new Map<string, VectorCall>()
  lowering.vectorCalls.set(call.arguments, calls)
  const key = others.join()
  const made = calls.get(key) ?? addCall(call, use, inputs())
  calls.set(key, made)
  if (at === 0) return slot(made.first)
  return { op: 'output', routine: made.routine, output: at, after: made.first }
}

function addCall(call: Call, use: RoutineUse, inputs: readonly Operation[]): VectorCall {
  const routine = addRoutine(call, use)
  const first = addHiddenSlot(call.lowering, call.place)
  call.lowering.step.set(first, { op: 'routine', routine, entry: 0, inputs })
  return { routine, first }
}

/** `matrix[A,A]` says the dimension at hand twice: rows and columns lie along the last ones in turn. */
function axesOf(own: readonly ResolvedSubscript[], place: Place): readonly number[] {
  const axes = own.map((subscript, index) => axisOf(subscript, index - own.length, place))
  if (new Set(axes).size === axes.length) return axes
  return own.map((_, index) => place.positions.length - own.length + index)
}

/** The dimension of the left-hand side along which results lie; a starred one lies along the last ones in turn. */
function axisOf(subscript: ResolvedSubscript, fromEnd: number, { positions }: Place): number {
  if (subscript.kind === 'atHand' || subscript.kind === 'mapped') return subscript.axis
  return positions.length + fromEnd
}

function positionOf(
  subscript: ResolvedSubscript,
  axis: number | undefined,
  { positions }: Place,
): number {
  if (subscript.kind === 'element') return subscript.position
  const own = positions[axis ?? 0] ?? 0
  if (subscript.kind !== 'mapped') return own
  // The equation may hold for a part of its dimension: the others mean no element of the vector.
  const meant = subscript.positions.filter((position) => position >= 0)
  return meant.indexOf(subscript.positions[own] ?? 0)
}
