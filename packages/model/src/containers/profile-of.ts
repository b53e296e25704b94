/** The graphical functions by which flows are spread over conveyors. */
import type { Issue } from '@thaw/core'
import type { LookupNode, VariableNode } from '@thaw/syntax'
import type { NameTable } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { referred } from './referred.ts'

/** The points by which a flow is spread; undefined where it names no graphical function. */
export function profileOf(flow: VariableKey, names: NameTable): LookupNode | undefined {
  const key = referred(names.variables.get(flow)?.profile ?? [])
  const [equation, other] = names.variables.get(key ?? '')?.equations ?? []
  return other === undefined ? equation?.lookup : undefined
}

/**
 * Issues: MO130 for a flow that is to be spread by something that is no graphical function: Stella
 * also takes an array, which is not read here.
 */
export function checkProfile(
  key: VariableKey,
  node: VariableNode,
  names: NameTable,
): readonly Issue[] {
  if (node.spread !== 'dist' || profileOf(key, names) !== undefined) return []
  const written = node.profile?.[0]?.text ?? 'nothing'
  return [issueOf('MO130', node.profile?.[0]?.span ?? node.span, { name: node.name, written })]
}
