/**
 * Limits the outflows of non-negative stocks to what the stock holds and receives.
 *
 * Each outflow, in the order in which the stock lists them, becomes
 * `min(equation, max(0, stock/dt + inflows - earlier outflows))`: what is drained in one step is at
 * most what is there. The limit holds at every evaluation, inside a Runge-Kutta step too.
 *
 * Where limits would wait for each other (a ring of stocks that all drain into the next), a limit
 * leaves out the flows of its own ring: it then takes less than it might, never more.
 *
 * A flow that several stocks list as their outflow (a warning of the checker) cannot be limited for
 * one of them without robbing the others; it is left as it is, and the stock itself stays at zero.
 * Source: test-models, non_negative_stocks and non_negative_all, files of sdCloud with its records.
 *
 * Source: Stella's rule for the priority of flows (isee systems, "Flow prioritization"); the rule
 * for rings is ours.
 */
import type { Operation } from '../program.ts'
import type { Lowering, OutflowLimit } from './lowering.ts'
import { readsOf, type Read } from './operation-reads.ts'
import { binary, number, slot } from './operations.ts'
import { orderSlots } from './order-slots.ts'

/** The step definitions with every limit put in. */
export function limitOutflows(lowering: Lowering): ReadonlyMap<number, Operation> {
  const { step, limits } = lowering
  if (limits.size === 0) return step
  const ringOf = findRings(step, limits)
  const shared = flowsOfSeveral(lowering)
  const limited = new Map(step)
  for (const [flow, limit] of limits) {
    const equation = step.get(flow)
    if (equation === undefined || shared.has(flow)) continue
    const isOutside = (other: number): boolean => ringOf.get(other) !== ringOf.get(flow)
    limited.set(
      flow,
      limitOne(lowering, equation, {
        stock: limit.stock,
        inflows: limit.inflows.filter(isOutside),
        earlier: limit.earlier.filter(isOutside),
      }),
    )
  }
  return limited
}

/** Flows that drain more than one stock. */
function flowsOfSeveral({ stocks }: Lowering): ReadonlySet<number> {
  const seen = new Set<number>()
  const shared = new Set<number>()
  for (const flow of stocks.flatMap(({ outflows }) => outflows)) {
    if (seen.has(flow)) shared.add(flow)
    seen.add(flow)
  }
  return shared
}

function limitOne(lowering: Lowering, equation: Operation, limit: OutflowLimit): Operation {
  const held = binary('divide', slot(limit.stock), number(lowering.time.dt))
  const received = limit.inflows.reduce((sum, flow) => binary('add', sum, slot(flow)), held)
  const left = limit.earlier.reduce((sum, flow) => binary('subtract', sum, slot(flow)), received)
  return binary('min', equation, binary('max', left, number(0)))
}

function findRings(
  step: ReadonlyMap<number, Operation>,
  limits: ReadonlyMap<number, OutflowLimit>,
): ReadonlyMap<Read, number> {
  const reads = (flow: number): readonly Read[] => {
    const equation = step.get(flow)
    const limit = limits.get(flow)
    return [
      ...(equation === undefined ? [] : readsOf(equation)),
      ...(limit?.inflows ?? []),
      ...(limit?.earlier ?? []),
    ]
  }
  const ringOf = new Map<Read, number>()
  orderSlots(step.keys(), reads).forEach((members, ring) => {
    for (const member of members) ringOf.set(member, ring)
  })
  return ringOf
}
