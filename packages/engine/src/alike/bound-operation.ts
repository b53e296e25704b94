/** Bounds of an operation: the interpreter once more, with ranges for numbers. */
import { unreachable } from '@thaw/core'
import { lookUp } from '../interpreter/look-up.ts'
import type { Operation, ProgramLookup } from '../program.ts'
import { boundBinary, boundUnary } from './bound-functions.ts'
import { anything, boundsOf, eitherOf, onlyValue, truthOf, widened, type Bounds } from './bounds.ts'

/** What an operation may read. */
export interface Range {
  /** Bounds of a slot. */
  readonly slot: (slot: number) => Bounds
  readonly lookups: readonly ProgramLookup[]
  /** All times in question. */
  readonly time: Bounds
}

/** Bounds of an operation over a range of times. */
export function boundOperation(operation: Operation, range: Range): Bounds {
  const bound = (part: Operation): Bounds => boundOperation(part, range)
  switch (operation.op) {
    case 'number':
      return boundsOf([operation.value], true)
    case 'slot':
      return range.slot(operation.slot)
    case 'time':
    case 'stepTime':
      return range.time
    case 'unary':
      return boundUnary(operation.operation, bound(operation.operand))
    case 'binary':
      return boundBinary(operation.operation, bound(operation.left), bound(operation.right))
    case 'choose': {
      const condition = bound(operation.condition)
      const truth = truthOf(condition)
      if (truth !== undefined) return bound(truth ? operation.whenTrue : operation.whenFalse)
      const [left, right] = [bound(operation.whenTrue), bound(operation.whenFalse)]
      return eitherOf(left, right, condition.isAlike && left.isAlike && right.isAlike)
    }
    case 'lookup':
      return boundLookup(range.lookups[operation.lookup], bound(operation.input))
    case 'element': {
      const index = bound(operation.index)
      const only = onlyValue(index)
      const all = operation.slots.map((slot) => range.slot(slot))
      if (only !== undefined) return all[only] ?? boundsOf([0], true)
      const isAlike = index.isAlike && all.every((each) => each.isAlike)
      return all.reduce((sum, each) => eitherOf(sum, each, isAlike), boundsOf([0], true))
    }
    case 'routine':
      // A routine that remembers nothing gives the same for the same inputs, draw and step.
      return anything(operation.inputs.every((input) => bound(input).isAlike))
    case 'output':
      return anything(range.slot(operation.after).isAlike)
    default:
      return unreachable(operation)
  }
}

/** The values at both ends, and at all points between. */
function boundLookup(lookup: ProgramLookup | undefined, input: Bounds): Bounds {
  const { low, high, isAlike } = input
  if (lookup === undefined) return anything(isAlike)
  const between = lookup.ys.filter((_, point) => {
    const x = lookup.xs[point] ?? NaN
    return low <= x && x <= high
  })
  const values = [lookUp(lookup, low), lookUp(lookup, high), ...between]
  const isFlat = values.every((value) => value === values[0])
  return isFlat ? boundsOf(values, isAlike) : widened(values, isAlike)
}
