/** Functions that walk an array: SUM, MEAN, PROD, SIZE, and the values that MIN and MAX compare. */
import { unreachable } from '@thaw/core'
import { builtins, type DimensionKey, type ResolvedExpression } from '@thaw/model'
import type { Operation } from '../program.ts'
import { combinations } from './lay-out-slots.ts'
import { lowerExpression } from './lower-expression.ts'
import type { Lowering, Place } from './lowering.ts'
import { binary, number } from './operations.ts'

/** Lowers SUM, MEAN, PROD or SIZE of `array`; elements are taken in row-major order. */
export function lowerArrayFunction(
  lowering: Lowering,
  name: 'SUM' | 'MEAN' | 'PROD' | 'SIZE',
  array: ResolvedExpression,
  place: Place,
): Operation {
  switch (name) {
    case 'SIZE':
      return number(walksOf(array, place).length)
    case 'SUM':
      return fold('add', walkArray(lowering, array, place))
    case 'PROD':
      return fold('multiply', walkArray(lowering, array, place))
    case 'MEAN': {
      const values = walkArray(lowering, array, place)
      return binary('divide', fold('add', values), number(values.length))
    }
    default:
      return unreachable(name)
  }
}

/** The expression once for each combination of what its ranges walk; once where it has none. */
export function walkArray(
  lowering: Lowering,
  array: ResolvedExpression,
  place: Place,
): readonly Operation[] {
  return walksOf(array, place).map((walked) =>
    lowerExpression(lowering, array, { ...place, walked }),
  )
}

function fold(operation: 'add' | 'multiply', values: readonly Operation[]): Operation {
  return values.reduce((left, right) => binary(operation, left, right))
}

function walksOf(
  array: ResolvedExpression,
  place: Place,
): readonly ReadonlyMap<DimensionKey, number>[] {
  const lengths = new Map<DimensionKey, number>()
  collectRanges(array, lengths)
  const dimensions = [...lengths.keys()]
  return combinations([...lengths.values()]).map((positions) => {
    const walked = new Map(place.walked)
    dimensions.forEach((dimension, axis) => walked.set(dimension, positions[axis] ?? 0))
    return walked
  })
}

/** How far each dimension is walked by this array function; those inside walk their own. */
function collectRanges(expression: ResolvedExpression, lengths: Map<DimensionKey, number>): void {
  if (expression.kind === 'variable') {
    for (const subscript of expression.subscripts) {
      if (subscript.kind === 'range') {
        lengths.set(subscript.dimension, subscript.positions.length)
      }
    }
  }
  for (const part of partsWalkedWith(expression)) collectRanges(part, lengths)
}

function partsWalkedWith(expression: ResolvedExpression): readonly ResolvedExpression[] {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return []
    case 'variable':
      return expression.subscripts.flatMap((each) => (each.kind === 'computed' ? [each.index] : []))
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse]
    case 'call':
      return walksItself(expression) ? [] : expression.arguments
    case 'lookup':
      return [expression.input]
    default:
      return unreachable(expression)
  }
}

function walksItself(call: ResolvedExpression & { readonly kind: 'call' }): boolean {
  const isExtreme = call.builtin === 'MIN' || call.builtin === 'MAX'
  return isExtreme ? call.arguments.length === 1 : builtins[call.builtin].family === 'array'
}
