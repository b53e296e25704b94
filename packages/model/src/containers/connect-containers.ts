/** Joins conveyors and queues to their flows, and says what the value of each such flow waits for. */
import type { Checked, Issue } from '@thaw/core'
import type { ConveyorProperty, VariableNode } from '@thaw/syntax'
import type { StockFlows } from '../1-names/connect-flows.ts'
import type { NameTable } from '../1-names/name-table.ts'
import type { ModelContainer, ModelConveyor, ModelLeak } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { outflowRoles } from './outflow-roles.ts'
import { checkFlowMarks } from './check-flow-marks.ts'
import { referred } from './referred.ts'

/** The conveyors and queues of a model, by their stock. */
export type Containers = ReadonlyMap<VariableKey, ModelContainer>

/**
 * The containers that can be run. Issues: MO100 and MO101 for a conveyor without exactly one exit,
 * MO102 for a leak without fraction, MO107 for a conveyor behind a queue that is not discrete, and
 * those of `checkFlowMarks`.
 */
export function connectContainers(
  names: NameTable,
  flows: ReadonlyMap<VariableKey, StockFlows>,
): Checked<Containers> {
  const issues: Issue[] = []
  const containers = new Map<VariableKey, ModelContainer>()
  for (const [key, stock] of names.variables) {
    const { container } = stock
    if (container === undefined) continue
    if (container.kind === 'queue') containers.set(key, { kind: 'queue', span: container.span })
    else {
      const conveyor = connectConveyor(stock, flows.get(key), names, issues)
      if (conveyor !== undefined) containers.set(key, conveyor)
    }
  }
  issues.push(...checkFlowMarks(names, flows), ...queuesBeforeBelts(containers, flows, names))
  return { value: containers, issues }
}

function connectConveyor(
  stock: VariableNode,
  flows: StockFlows = { inflows: [], outflows: [] },
  names: NameTable,
  issues: Issue[],
): ModelConveyor | undefined {
  const { container, name } = stock
  if (container?.kind !== 'conveyor') return undefined
  const roles = outflowRoles(stock, (flow) => names.variables.get(flow))
  const outflows = flows.outflows.map(({ flow }) => flow)
  const exits = outflows.filter((flow) => roles.get(flow) === 'exit')
  const [exit, second] = exits
  if (exit === undefined) issues.push(issueOf('MO100', container.span, { name }))
  if (second !== undefined) {
    const [first, other] = exits.map((flow) => names.variables.get(flow)?.name ?? flow)
    issues.push(issueOf('MO101', container.span, { name, first: first ?? '', second: other ?? '' }))
  }
  const leaks = outflows.flatMap((flow): readonly ModelLeak[] => {
    const node = names.variables.get(flow)
    if (roles.get(flow) !== 'leak' || node?.leak === undefined) return []
    const fraction = referred(node.leak.fraction)
    if (fraction === undefined) {
      issues.push(issueOf('MO102', node.leak.span, { name: node.name, stock: name }))
      return []
    }
    const { isWhole, start, end } = node.leak
    return [{ flow, fraction, isWhole, start, end }]
  })
  const { isDiscrete, hasBatchIntegrity, isOneAtATime, isLeakExponential, span } = container
  const len = referred(container.properties.len)
  if (exit === undefined || len === undefined) return undefined
  const given = (property: ConveyorProperty): VariableKey | undefined =>
    referred(container.properties[property])
  return {
    ...{ kind: 'conveyor', len, exit, leaks, span },
    ...{ isDiscrete, hasBatchIntegrity, isOneAtATime, isLeakExponential },
    capacity: given('capacity'),
    inLimit: given('inLimit'),
    sample: given('sample'),
    arrest: given('arrest'),
  }
}

/** A conveyor behind a queue takes batches, and so is discrete. Source: XMILE 1.0, 3.7.2 and 4.2.1. */
function queuesBeforeBelts(
  containers: Containers,
  flows: ReadonlyMap<VariableKey, StockFlows>,
  names: NameTable,
): readonly Issue[] {
  const nameOf = (key: VariableKey): string => names.variables.get(key)?.name ?? key
  const queueOf = new Map(
    [...containers]
      .filter(([, { kind }]) => kind === 'queue')
      .flatMap(([key]) => (flows.get(key)?.outflows ?? []).map(({ flow }) => [flow, key] as const)),
  )
  return [...containers].flatMap(([key, container]) => {
    if (container.kind === 'queue' || container.isDiscrete) return []
    const queues = (flows.get(key)?.inflows ?? []).flatMap(({ flow }) => queueOf.get(flow) ?? [])
    return queues.map((queue) =>
      issueOf('MO107', container.span, { name: nameOf(key), queue: nameOf(queue) }),
    )
  })
}
