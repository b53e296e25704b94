/** Functions of whole vectors and matrices. Source: that of the catalogue, model/src/builtins/vectors.ts. */
import { InvariantError, NOT_AVAILABLE } from '@thaw/core'
import { builtins, type ResolvedSubscript, type VectorName } from '@thaw/model'
import type { Operation, RoutineUse } from '../../program.ts'
import { addRoutine } from '../hold.ts'
import { combinations } from '../lay-out-slots.ts'
import { slotOf } from '../lowering.ts'
import { binary, choose, number, unary } from '../operations.ts'
import { share } from '../share.ts'
import { vectorResult } from '../vector-result.ts'
import { walkArray, walkTogether } from './arrays.ts'
import { argument, type Call, type LowerCall } from './call.ts'

/** By key. */
export const vectors: Readonly<Record<VectorName, LowerCall>> = {
  ALLOCATE_AVAILABLE: (call) => curveResult(call, 'allocation'),
  ALLOCATE_BY_PRIORITY: lowerByPriority,
  DEMAND_AT_PRICE: (call) => curveResult(call, 'demands'),
  FIND_MARKET_PRICE: (call) => {
    const [demand, , supply] = [0, 1, 2].map((index) => vector(call, index))
    const settings = { demanders: demand?.length ?? 0, suppliers: supply?.length ?? 0 }
    const inputs = [0, 1, 2, 3].flatMap((index) => vector(call, index))
    return callOnce(call, { name: 'marketPrice', settings, outputs: 1 }, inputs)
  },
  INTERPOLATE: (call) => {
    const place = scalar(call, 1)
    const use = { name: 'vectorLookup', settings: {}, outputs: 1 } as const
    return callOnce(call, use, [place, number(0), number(1), number(0), ...vector(call, 0)])
  },
  INVERT_MATRIX: (call) => lowerInverse(call, scalar(call, 1)),
  MARKETP: (call) => {
    const quantities = vector(call, 0)
    const settings = { demanders: quantities.length }
    return callOnce(call, { name: 'clearingPrice', settings, outputs: 1 }, [
      scalar(call, 4),
      ...rectangularCurves(call, quantities),
    ])
  },
  MATRIXINVERT: (call) => lowerInverse(call, number(Math.sqrt(vector(call, 0).length))),
  RANK: (call) => {
    const values = vector(call, 0)
    const ties = call.arguments.length > 2 ? vector(call, 2) : []
    const settings = { size: values.length }
    const inputs = [scalar(call, 1), ...values, ...ties]
    return callOnce(call, { name: 'elementOfRank', settings, outputs: 1 }, inputs)
  },
  SUPPLY_AT_PRICE: (call) => curveResult(call, 'supplies'),
  VECTOR_ELM_MAP: lowerElementMap,
  VECTOR_LOOKUP: (call) => {
    const others = [1, 2, 3, 4].map((index) => scalar(call, index))
    const use = { name: 'vectorLookup', settings: {}, outputs: 1 } as const
    return callOnce(call, use, [...others, ...vector(call, 0)])
  },
  VECTOR_RANK: (call) => sortResult(call, 'ranks'),
  VECTOR_REORDER: (call) => elementOf(call, slotsOf(vector(call, 0)), rounded(scalar(call, 1))),
  VECTOR_SELECT: (call) => {
    const others = [2, 3, 4].map((index) => scalar(call, index))
    const pairs = walkTogether(call, [argument(call.arguments, 0), argument(call.arguments, 1)])
    const use = { name: 'selection', settings: {}, outputs: 1 } as const
    return callOnce(call, use, [...others, ...pairs.flat()])
  },
  VECTOR_SORT_ORDER: (call) => sortResult(call, 'sortOrder'),
}

/**
 * All elements of a vector argument, by rows: what its stars walk; else each subscript on its own, also
 * where a matrix has one dimension twice.
 */
function vector(call: Call, index: number): readonly Operation[] {
  const array = argument(call.arguments, index)
  if (builtins[call.builtin].vectors?.[index] === 'walked') return walkArray(call, array)
  if (array.kind !== 'variable') throw new InvariantError('a vector is no variable')
  const choices = array.subscripts.map((each): readonly ResolvedSubscript[] =>
    each.kind === 'range'
      ? each.positions.map((position) => ({ kind: 'element', position }))
      : [each],
  )
  return combinations(choices.map(({ length }) => length)).map((chosen) => {
    const subscripts = choices.map((each, axis) => argument(each, chosen[axis] ?? 0))
    return call.lower({ ...array, subscripts })
  })
}

function scalar(call: Call, index: number): Operation {
  return call.lower(argument(call.arguments, index))
}

function callOnce(call: Call, use: RoutineUse, inputs: readonly Operation[]): Operation {
  return share(call, { op: 'routine', routine: addRoutine(call, use), entry: 0, inputs })
}

function lowerInverse(call: Call, rows: Operation): Operation {
  const matrix = vector(call, 0)
  const size = Math.sqrt(matrix.length)
  if (!Number.isInteger(size)) return number(NaN)
  return vectorResult(call, [size, size], {
    use: { name: 'inverse', settings: {}, outputs: matrix.length },
    inputs: () => [rows, ...matrix],
  })
}

function sortResult(call: Call, name: 'ranks' | 'sortOrder'): Operation {
  const values = vector(call, 0)
  return vectorResult(call, [values.length], {
    use: { name, settings: {}, outputs: values.length },
    inputs: () => [scalar(call, 1), ...values],
  })
}

/** `(quantities, profiles, amount or price)`. */
function curveResult(call: Call, name: 'allocation' | 'demands' | 'supplies'): Operation {
  const quantities = vector(call, 0)
  return vectorResult(call, [quantities.length], {
    use: { name, settings: {}, outputs: quantities.length },
    inputs: () => [scalar(call, 2), ...quantities, ...vector(call, 1)],
  })
}

/** A rectangular curve of one width for all; elements beyond `size` ask for nothing. */
function lowerByPriority(call: Call): Operation {
  const quantities = vector(call, 0)
  return vectorResult(call, [quantities.length], {
    use: { name: 'allocation', settings: {}, outputs: quantities.length },
    inputs: () => [scalar(call, 4), ...rectangularCurves(call, quantities)],
  })
}

/** `(quantities, priorities, size, width)`: quantities, then profiles. */
function rectangularCurves(call: Call, quantities: readonly Operation[]): readonly Operation[] {
  const [size, width] = [share(call, scalar(call, 2)), share(call, scalar(call, 3))]
  const asked = quantities.map((each, index) =>
    choose(binary('less', number(index), size), each, number(0)),
  )
  const profiles = vector(call, 1).flatMap((centre) => [number(1), centre, width, number(0)])
  return [...asked, ...profiles]
}

/** The element so many places after the one that is written, or after the first of several, by rows over all subscripts. */
function lowerElementMap(call: Call): Operation {
  const vectorArgument = argument(call.arguments, 0)
  if (vectorArgument.kind !== 'variable') throw new InvariantError('a vector is no variable')
  const { variable } = vectorArgument
  const slots = slotsOf(vector(call, 0))
  const subscripts = (call.own ?? []).map(firstOf)
  const written = call.lower({ ...vectorArgument, subscripts })
  const first = slotOf(call.lowering, variable, [])
  const start = written.op === 'slot' ? written.slot - first : NaN
  return elementOf(call, slots, binary('add', number(start), rounded(scalar(call, 1))))
}

function firstOf(subscript: ResolvedSubscript): ResolvedSubscript {
  if (subscript.kind !== 'range') return subscript
  return { kind: 'element', position: subscript.positions[0] ?? 0 }
}

function rounded(value: Operation): Operation {
  return unary('floor', binary('add', value, number(0.5)))
}

function slotsOf(values: readonly Operation[]): readonly number[] {
  return values.map((each) => {
    if (each.op !== 'slot') throw new InvariantError('an element of a vector is no slot')
    return each.slot
  })
}

/** One of the slots by a number from 0; :NA: outside of them. */
function elementOf(call: Call, slots: readonly number[], index: Operation): Operation {
  const at = share(call, index)
  const isInside = binary(
    'and',
    binary('greaterOrEqual', at, number(0)),
    binary('less', at, number(slots.length)),
  )
  return choose(isInside, { op: 'element', slots, index: at }, number(NOT_AVAILABLE))
}
