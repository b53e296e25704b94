/** What the flows of conveyors and queues wait for in the same moment, beside their equations. */
import type { Span } from '@thaw/core'
import type { StockFlows } from '../1-names/connect-flows.ts'
import type { ModelConveyor } from '../model.ts'
import type { ResolvedExpression, VariableKey } from '../resolved-expression.ts'
import type { Containers } from './connect-containers.ts'

type Flows = ReadonlyMap<VariableKey, StockFlows>

/** What decides a flow beside its equation. */
export interface FlowWait {
  /** The conveyor or queue that computes the flow; undefined where its equation does. */
  readonly driver: VariableKey | undefined
  readonly keys: readonly VariableKey[]
}

/**
 * By flow. What leaves a belt waits for what moves the belt, not for what enters: so a ring through a
 * belt is none. What enters a belt with a limit waits for the room, and so for what leaves it and
 * what enters before. What leaves a queue waits for what enters it (it may leave at once), for the
 * outflows before it and for the room behind it.
 */
export function flowWaits(
  containers: Containers,
  flows: Flows,
  multiplierOf: (flow: VariableKey) => VariableKey | undefined,
): ReadonlyMap<VariableKey, FlowWait> {
  const found = new Map<VariableKey, FlowWait>()
  const add = (flow: VariableKey, keys: readonly VariableKey[], driver?: VariableKey): void => {
    const earlier = found.get(flow)
    const both = [...(earlier?.keys ?? []), ...keys]
    found.set(flow, { driver: driver ?? earlier?.driver, keys: both })
  }
  const isBelt = (key: VariableKey | undefined): boolean =>
    key !== undefined && containers.get(key)?.kind === 'conveyor'
  const withMultipliers = (keys: readonly VariableKey[]): readonly VariableKey[] => [
    ...keys,
    ...keys.flatMap((flow) => multiplierOf(flow) ?? []),
  ]
  for (const [stock, container] of containers) {
    const { inflows, outflows } = endsOf(flows, stock)
    if (container.kind === 'queue') {
      outflows.forEach((flow, index) => {
        add(flow, [stock, ...withMultipliers(inflows), ...outflows.slice(0, index)], stock)
      })
      continue
    }
    for (const flow of [container.exit, ...container.leaks.map((leak) => leak.flow)]) {
      add(flow, [stock, ...movers(container)], stock)
    }
  }
  for (const [stock, container] of containers) {
    if (container.kind === 'queue') continue
    const { inflows } = endsOf(flows, stock)
    const fromBelts = inflows.filter((flow) => isBelt(found.get(flow)?.driver))
    inflows.forEach((flow, index) => {
      if (container.arrest !== undefined) add(flow, [container.arrest])
      if (fromBelts.includes(flow)) return
      const before = withMultipliers([...fromBelts, ...inflows.slice(0, index)])
      const own = multiplierOf(flow)
      add(flow, [stock, ...roomOf(container, own === undefined ? before : [own, ...before])])
    })
  }
  return found
}

/** References to the keys, for the element at hand: flows have the dimensions of their stock. */
export function refer(
  keys: readonly VariableKey[],
  dimensions: readonly string[],
  span: Span,
): readonly Extract<ResolvedExpression, { kind: 'variable' }>[] {
  const subscripts = dimensions.map((dimension, axis) => ({
    ...{ kind: 'atHand' as const, dimension, axis },
  }))
  return [...new Set(keys)].map((variable) => ({ kind: 'variable', variable, subscripts, span }))
}

function endsOf(
  flows: Flows,
  stock: VariableKey,
): Readonly<Record<'inflows' | 'outflows', readonly VariableKey[]>> {
  const { inflows, outflows } = flows.get(stock) ?? { inflows: [], outflows: [] }
  return { inflows: inflows.map(({ flow }) => flow), outflows: outflows.map(({ flow }) => flow) }
}

function movers({ arrest, sample, len, leaks }: ModelConveyor): readonly VariableKey[] {
  const keys = [arrest, sample, len, ...leaks.map(({ fraction }) => fraction)]
  return keys.filter((key) => key !== undefined)
}

function roomOf(
  { capacity, inLimit, exit, leaks }: ModelConveyor,
  before: readonly VariableKey[],
): readonly VariableKey[] {
  if (capacity === undefined && inLimit === undefined) return []
  const leaving = capacity === undefined ? [] : [exit, ...leaks.map(({ flow }) => flow)]
  return [capacity, inLimit, ...leaving, ...before].filter((key) => key !== undefined)
}
