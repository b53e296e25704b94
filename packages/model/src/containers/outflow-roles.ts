/** What each outflow of a conveyor or queue is. Source: XMILE 1.0, 4.2.1. */
import { canonicalName, type VariableNode } from '@thaw/syntax'

/** `exit` is what comes off the end of a belt, or out of a queue. */
export type OutflowRole = 'exit' | 'leak'

/**
 * The outflows by canonical name, in their order. Of a conveyor the first one is the exit and all
 * others leak, unless leaks are marked: then those that are not marked are exits.
 */
export function outflowRoles(
  stock: VariableNode,
  find: (name: string) => VariableNode | undefined,
): ReadonlyMap<string, OutflowRole> {
  const { container, outflows } = stock
  if (container === undefined) return new Map()
  const leaks = outflows.map(({ name }) => find(canonicalName(name))?.leak !== undefined)
  const isMarked = leaks.includes(true)
  return new Map(
    outflows.map(({ name }, index) => {
      const isLeak = isMarked ? leaks[index] === true : index > 0
      return [canonicalName(name), container.kind === 'conveyor' && isLeak ? 'leak' : 'exit']
    }),
  )
}
