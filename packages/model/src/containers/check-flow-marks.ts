/** Marks of flows that mean something at a conveyor or a queue only. */
import type { Issue } from '@thaw/core'
import type { VariableNode } from '@thaw/syntax'
import type { FlowEnd, StockFlows } from '../1-names/connect-flows.ts'
import type { NameTable } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { checkProfile } from './profile-of.ts'

/**
 * Issues: MO103 for a leak that no conveyor has, MO104 for an overflow that no queue has or that is
 * its first outflow, MO109 for a zone outside the belt. Source: XMILE 1.0, 3.7.2, 3.7.3 and 4.3.
 */
export function checkFlowMarks(
  names: NameTable,
  flows: ReadonlyMap<VariableKey, StockFlows>,
): readonly Issue[] {
  const leaking = new Set<VariableKey>()
  const overflowing = new Set<VariableKey>()
  for (const [stock, { outflows }] of flows) {
    const kind = names.variables.get(stock)?.container?.kind
    const keys = outflows.map(({ flow }: FlowEnd) => flow)
    if (kind === 'conveyor') keys.forEach((key) => leaking.add(key))
    if (kind === 'queue') keys.slice(1).forEach((key) => overflowing.add(key))
  }
  return [...names.variables].flatMap(([key, node]) => [
    ...checkProfile(key, node, names),
    ...(node.leak === undefined ? [] : checkLeak(node, node.leak, leaking.has(key))),
    ...(node.isOverflow === true && !overflowing.has(key)
      ? [issueOf('MO104', node.span, { name: node.name })]
      : []),
  ])
}

function checkLeak(
  { name }: VariableNode,
  { start, end, span }: NonNullable<VariableNode['leak']>,
  isLeaking: boolean,
): readonly Issue[] {
  const isInside = start >= 0 && start <= end && end <= 1
  return [
    ...(isLeaking ? [] : [issueOf('MO103', span, { name })]),
    ...(isInside ? [] : [issueOf('MO109', span, { name, start, end })]),
  ]
}
