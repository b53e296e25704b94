/** The slots of a stock's flows: what leaves, and what arrives. */
import type { Model, ModelStock, VariableKey } from '@thaw/model'
import { combinations } from './lay-out-slots.ts'
import { addHiddenSlot, sizeOf, slotOf, variableOf, type Lowering, type Place } from './lowering.ts'
import { binary, slot } from './operations.ts'

/**
 * The slots of a flow for the element of the stock at hand: one, or all that the stock has no
 * dimension for (Stella: the flow of a whole array into a single stock counts with all its elements).
 */
export function flowSlots(
  lowering: Lowering,
  stock: ModelStock,
  key: VariableKey,
  { positions }: Place,
): readonly number[] {
  const { dimensions } = variableOf(lowering.model, key)
  const own = dimensions.map((dimension) => positions[stock.dimensions.indexOf(dimension)])
  const free = dimensions.map((dimension, axis) =>
    own[axis] === undefined ? sizeOf(lowering.model, dimension) : 1,
  )
  return combinations(free).map((places) =>
    slotOf(
      lowering,
      key,
      places.map((place, axis) => own[axis] ?? place),
    ),
  )
}

/**
 * The slots of what an inflow brings: the flow itself, or what its multiplier makes of it.
 * Source: XMILE 1.0, 4.3: the stock before it loses the flow, the one behind it receives flow times
 * multiplier.
 */
export function receivedSlots(
  lowering: Lowering,
  stock: ModelStock,
  key: VariableKey,
  place: Place,
): readonly number[] {
  const flows = flowSlots(lowering, stock, key, place)
  const variable = variableOf(lowering.model, key)
  if (variable.kind !== 'flow' || variable.multiplier === undefined) return flows
  const factors = flowSlots(lowering, stock, variable.multiplier, place)
  return flows.map((flow, index) => {
    const known = lowering.received.get(flow)
    if (known !== undefined) return known
    const received = addHiddenSlot(lowering, { ...place, slot: flow })
    lowering.step.set(received, binary('multiply', slot(flow), slot(factors[index] ?? -1)))
    lowering.received.set(flow, received)
    return received
  })
}

/**
 * Flows that are outflows of several stocks. The standard has none; where a file has one anyway, no
 * stock can limit it for the others, and a non-negative one is only held at zero.
 * Source: recorded output of test-models, non_negative_stocks and non_negative_all.
 */
export function sharedOutflows({ variables }: Model): ReadonlySet<VariableKey> {
  const seen = new Set<VariableKey>()
  const shared = new Set<VariableKey>()
  for (const variable of variables.values()) {
    if (variable.kind !== 'stock') continue
    for (const flow of variable.outflows) (seen.has(flow) ? shared : seen).add(flow)
  }
  return shared
}
