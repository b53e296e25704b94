/** The slots of a stock's flows: what leaves, and what arrives. */
import type { Model, ModelStock, VariableKey } from '@thaw/model'
import { addHiddenSlot, slotOf, variableOf, type Lowering, type Place } from './lowering.ts'
import { binary, slot } from './operations.ts'

/** The slots of flows for the element of the stock at hand. */
export function flowSlots(
  lowering: Lowering,
  stock: ModelStock,
  flows: readonly VariableKey[],
  { positions }: Place,
): readonly number[] {
  return flows.map((key) => {
    const { dimensions } = variableOf(lowering.model, key)
    const own = dimensions.map((dimension) => positions[stock.dimensions.indexOf(dimension)] ?? 0)
    return slotOf(lowering, key, own)
  })
}

/**
 * The slots of what a stock's inflows bring: the flow itself, or what its multiplier makes of it.
 * Source: XMILE 1.0, 4.3: the stock before it loses the flow, the one behind it receives flow times
 * multiplier.
 */
export function receivedSlots(
  lowering: Lowering,
  stock: ModelStock,
  place: Place,
): readonly number[] {
  const flows = flowSlots(lowering, stock, stock.inflows, place)
  return stock.inflows.map((key, index) => {
    const flow = flows[index] ?? -1
    const variable = variableOf(lowering.model, key)
    if (variable.kind !== 'flow' || variable.multiplier === undefined) return flow
    const known = lowering.received.get(flow)
    if (known !== undefined) return known
    const [factor = -1] = flowSlots(lowering, stock, [variable.multiplier], place)
    const received = addHiddenSlot(lowering, { ...place, slot: flow })
    lowering.step.set(received, binary('multiply', slot(flow), slot(factor)))
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
