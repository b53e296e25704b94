/** One of the results of a routine that works on whole vectors, called once for all elements. */
import type { ResolvedSubscript } from '@thaw/model'
import type { Operation, RoutineUse } from '../program.ts'
import type { Call } from './calls/call.ts'
import { addRoutine } from './hold.ts'
import { addHiddenSlot, ownerOf, sizeOf, type Place, type VectorCall } from './lowering.ts'
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
  const axes = own.length > 1 ? lastAxes(call, sizes) : [axisOf(call, own[0], sizes)]
  const at = own.reduce(
    (sum, subscript, index) =>
      sum * (sizes[index] ?? 0) + positionAlong(axes[index], [subscript, ...own], place),
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

/** Undefined where the result is that of an element which is named outright. */
type Axis = number | undefined

/**
 * Rows and columns of a matrix lie along the last dimensions of the left-hand side in turn, however its
 * own subscripts are called: `inverse[col,row] = INVERT MATRIX(matrix[row,col], n)` is the inverse.
 * Source: Vensim manual, fn_invert_matrix.
 */
function lastAxes(call: Call, sizes: readonly number[]): readonly Axis[] {
  const { own = [], place } = call
  const axes = own.map((_, index) => place.positions.length - own.length + index)
  const isNamed = own.every(({ kind }) => kind === 'element')
  const fits = axes.every((axis, index) => axis >= 0 && sizeAlong(call, axis) === sizes[index])
  return axes.every((axis) => axis >= 0) && (fits || !isNamed) ? axes : own.map(() => undefined)
}

/**
 * The dimension of the left-hand side along which a row lies: that of its subscript; the last where that
 * is starred or its first element stands for it, as Vensim allows (manual, fn_marketp).
 */
function axisOf(
  call: Call,
  subscript: ResolvedSubscript | undefined,
  [size]: readonly number[],
): Axis {
  if (subscript?.kind === 'atHand' || subscript?.kind === 'mapped') return subscript.axis
  const last = call.place.positions.length - 1
  if (subscript?.kind !== 'element') return last
  const isFree = last >= 0 && !subscriptsBefore(call).some((each) => isAlong(each, last))
  return isFree && sizeAlong(call, last) === size ? last : undefined
}

function subscriptsBefore({ arguments: [vector] }: Call): readonly ResolvedSubscript[] {
  return vector?.kind === 'variable' ? vector.subscripts.slice(0, -1) : []
}

function isAlong(subscript: ResolvedSubscript, axis: number): boolean {
  return (subscript.kind === 'atHand' || subscript.kind === 'mapped') && subscript.axis === axis
}

/** How many elements the variable at hand has along one of its dimensions. */
function sizeAlong({ lowering, place }: Call, axis: number): number | undefined {
  const dimension = ownerOf(lowering, place).dimensions[axis]
  return dimension === undefined ? undefined : sizeOf(lowering.model, dimension)
}

/** The place of the element at hand along an axis, as the subscript for it counts. */
function positionAlong(
  axis: Axis,
  [subscript, ...own]: readonly ResolvedSubscript[],
  { positions }: Place,
): number {
  if (axis === undefined) return subscript?.kind === 'element' ? subscript.position : 0
  const at = positions[axis] ?? 0
  const along = own.find((each) => isAlong(each, axis))
  if (along?.kind !== 'mapped') return at
  // The equation may hold for a part of its dimension: the others mean no element of the vector.
  const meant = along.positions.filter((position) => position >= 0)
  return meant.indexOf(along.positions[at] ?? 0)
}
