/** Functions that walk an array, and the values that MIN and MAX compare. */
import {
  walkedParts,
  walkedSubscripts,
  type ArrayName,
  type DimensionKey,
  type ResolvedExpression,
} from '@thaw/model'
import type { Operation } from '../../program.ts'
import { combinations } from '../lay-out-slots.ts'
import type { Place } from '../lowering.ts'
import { binary, number, unary } from '../operations.ts'
import { share } from '../share.ts'
import { argument, type Call, type LowerCall } from './call.ts'

/** By key; elements are taken in row-major order. */
export const arrays: Readonly<Record<ArrayName, LowerCall>> = {
  MEAN: (call) => {
    const values = walkArray(call, argument(call.arguments, 0))
    return binary('divide', fold('add', values), number(values.length))
  },
  PROD: (call) => fold('multiply', walkArray(call, argument(call.arguments, 0))),
  SIZE: (call) => number(walksOf([argument(call.arguments, 0)], call.place).length),
  STDDEV: lowerDeviation,
  SUM: (call) => fold('add', walkArray(call, argument(call.arguments, 0))),
  VMAX: (call) => fold('max', walkArray(call, argument(call.arguments, 0))),
  VMIN: (call) => fold('min', walkArray(call, argument(call.arguments, 0))),
}

/** The expression once for each combination of what its ranges walk; once where it has none. */
export function walkArray(
  { place, lower }: Pick<Call, 'place' | 'lower'>,
  array: ResolvedExpression,
): readonly Operation[] {
  return walksOf([array], place).map((walked) => lower(array, { ...place, walked }))
}

/** Several expressions, each once for each combination of what the ranges of any of them walk. */
export function walkTogether(
  { place, lower }: Pick<Call, 'place' | 'lower'>,
  arrays: readonly ResolvedExpression[],
): readonly (readonly Operation[])[] {
  const walks = walksOf(arrays, place)
  return arrays.map((array) => walks.map((walked) => lower(array, { ...place, walked })))
}

function lowerDeviation(call: Call): Operation {
  const values = walkArray(call, argument(call.arguments, 0)).map((each) => share(call, each))
  const count = number(values.length)
  const mean = share(call, binary('divide', fold('add', values), count))
  const squares = values.map((each) => unary('square', binary('subtract', each, mean)))
  return unary('sqrt', binary('divide', fold('add', squares), count))
}

/** Values joined at one go; more are joined in groups first. */
const GROUP = 1000

/**
 * From left to right. Thousands of values are joined in groups of a thousand, so that the tree stays low
 * enough for what walks it.
 */
function fold(
  operation: 'add' | 'multiply' | 'min' | 'max',
  values: readonly Operation[],
): Operation {
  const join = (some: readonly Operation[]): Operation =>
    some.reduce((left, right) => binary(operation, left, right))
  if (values.length <= GROUP) return join(values)
  const groups = Array.from({ length: Math.ceil(values.length / GROUP) }, (_, group) =>
    join(values.slice(group * GROUP, (group + 1) * GROUP)),
  )
  return fold(operation, groups)
}

function walksOf(
  arrays: readonly ResolvedExpression[],
  place: Place,
): readonly ReadonlyMap<DimensionKey, number>[] {
  const lengths = new Map<DimensionKey, number>()
  for (const array of arrays) collectRanges(array, lengths)
  const dimensions = [...lengths.keys()]
  return combinations([...lengths.values()]).map((positions) => {
    const walked = new Map(place.walked)
    dimensions.forEach((dimension, axis) => walked.set(dimension, positions[axis] ?? 0))
    return walked
  })
}

/** How far each dimension is walked by this array function; those inside walk their own. */
function collectRanges(expression: ResolvedExpression, lengths: Map<DimensionKey, number>): void {
  for (const subscript of walkedSubscripts(expression)) {
    if (subscript.kind === 'range') lengths.set(subscript.dimension, subscript.positions.length)
  }
  for (const part of walkedParts(expression)) collectRanges(part, lengths)
}
