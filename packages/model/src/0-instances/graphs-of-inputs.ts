/** Graphical functions that modules are handed through their inputs. */
import { canonicalName, type VariableNode } from '@thaw/syntax'
import type { Inputs } from './module-inputs.ts'
import type { Part } from './part-tree.ts'

/** What an input with a graphical function behind it can be called as, by the input's canonical name. */
export type Graphs = ReadonlyMap<string, { readonly name: string; readonly node: VariableNode }>

/**
 * Inputs that stand for a graphical function of the model around them, through as many modules as lie between: a
 * value cannot carry one, so the names in the module mean the function itself. Source: XMILE 1.0, 3.1.4 has a
 * graphical function called by its name; 4.7 leaves open what an input may be connected to.
 */
export function graphsOfInputs(parts: readonly Part[], inputs: Inputs): Graphs {
  const all = new Map(
    parts.flatMap(({ prefix, model }) =>
      model.variables.map((node) => [canonicalName(prefix + node.name), node] as const),
    ),
  )
  return new Map(
    [...inputs].flatMap(([key, { name }]) => {
      const source = beginningOf(name, inputs)
      const node = all.get(canonicalName(source))
      const isGraph = node?.equations.some(({ lookup }) => lookup !== undefined) ?? false
      return node !== undefined && isGraph ? [[key, { name: source, node }] as const] : []
    }),
  )
}

/** Where the values of a name come from in the end. In a ring, which is told elsewhere, the name itself. */
function beginningOf(name: string, inputs: Inputs): string {
  let source = name
  for (let steps = 0; steps <= inputs.size; steps += 1) {
    const next = inputs.get(canonicalName(source))
    if (next === undefined) return source
    source = next.name
  }
  return name
}
