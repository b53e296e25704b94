/** A variable in an equation: one slot, or one of several by a computed subscript. */
import { InvariantError, unreachable } from '@thaw/core'
import type { ResolvedSubscript, VariableKey } from '@thaw/model'
import type { Operation } from '../program.ts'
import { combinations } from './lay-out-slots.ts'
import { lowerExpression } from './lower-expression.ts'
import { sizeOf, slotOf, variableOf, type Lowering, type Place } from './lowering.ts'
import { binary, choose, number, slot, unary } from './operations.ts'

/** A reference whose subscripts say for each dimension which element is meant. */
export interface VariableReference {
  readonly variable: VariableKey
  readonly subscripts: readonly ResolvedSubscript[]
}

/** Lowers a reference; a computed subscript outside its dimension gives 0 (XMILE 1.0, 3.7.1). */
export function lowerReference(
  lowering: Lowering,
  reference: VariableReference,
  place: Place,
): Operation {
  const { variable, subscripts } = reference
  const isComputed = subscripts.some((subscript) => subscript.kind === 'computed')
  if (isComputed) return lowerComputed(lowering, reference, place)
  return slot(
    slotOf(
      lowering,
      variable,
      subscripts.map((each) => positionOf(each, place)),
    ),
  )
}

/** The position that a subscript means for the element at hand, or the one that is walked. */
export function positionOf(subscript: ResolvedSubscript, place: Place): number {
  switch (subscript.kind) {
    case 'element':
      return subscript.position
    case 'atHand':
      return place.positions[subscript.axis] ?? 0
    case 'mapped':
      return subscript.positions[place.positions[subscript.axis] ?? 0] ?? 0
    case 'range': {
      const walked = place.walked.get(subscript.dimension)
      if (walked === undefined) throw new InvariantError('a range outside an array function')
      return subscript.positions[walked] ?? 0
    }
    case 'computed':
      throw new InvariantError('a computed subscript has no fixed position')
    default:
      return unreachable(subscript)
  }
}

/**
 * One `element` operation over all combinations of the computed dimensions, row-major; the index
 * is -1, that is outside, as soon as one subscript is.
 */
function lowerComputed(
  lowering: Lowering,
  { variable, subscripts }: VariableReference,
  place: Place,
): Operation {
  const { dimensions } = variableOf(lowering.model, variable)
  const sizes = dimensions.map((dimension) => sizeOf(lowering.model, dimension))
  const fixed = subscripts.map((each) =>
    each.kind === 'computed' ? undefined : positionOf(each, place),
  )
  const index = subscripts.reduce<Operation | undefined>((before, each, axis) => {
    if (each.kind !== 'computed') return before
    const written = lowerExpression(lowering, each.index, place)
    return joinIndex(before, written, sizes[axis] ?? 0)
  }, undefined)
  return elementAt(choicesOf(lowering, variable, fixed), index ?? number(0))
}

/** The slots of all combinations of the dimensions where `fixed` has no position. */
function choicesOf(
  lowering: Lowering,
  variable: VariableKey,
  fixed: readonly (number | undefined)[],
): readonly number[] {
  const key = `${variable}[${fixed.join()}]`
  const known = lowering.choices.get(key)
  if (known !== undefined) return known
  const { dimensions } = variableOf(lowering.model, variable)
  const sizes = dimensions.map((dimension, axis) =>
    fixed[axis] === undefined ? sizeOf(lowering.model, dimension) : 1,
  )
  const slots = combinations(sizes).map((chosen) =>
    slotOf(
      lowering,
      variable,
      chosen.map((position, axis) => fixed[axis] ?? position),
    ),
  )
  lowering.choices.set(key, slots)
  return slots
}

/** `written` counts from 1; its fraction is cut off. */
function joinIndex(before: Operation | undefined, written: Operation, size: number): Operation {
  const position = binary('subtract', unary('floor', written), number(1))
  if (before === undefined) return position
  const isInside = binary(
    'and',
    binary('greaterOrEqual', position, number(0)),
    binary('less', position, number(size)),
  )
  const joined = binary('add', binary('multiply', before, number(size)), position)
  const isBeforeInside = binary('greaterOrEqual', before, number(0))
  return choose(binary('and', isBeforeInside, isInside), joined, number(-1))
}

function elementAt(slots: readonly number[], index: Operation): Operation {
  if (index.op !== 'number') return { op: 'element', slots, index }
  const found = slots[index.value]
  return found === undefined ? number(0) : slot(found)
}
