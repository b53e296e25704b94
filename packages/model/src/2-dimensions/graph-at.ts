/** The graphical function of one element of a variable that has several. */
import type { LookupNode, VariableNode } from '@thaw/syntax'
import { coverOf, elementsOf } from './cover-elements.ts'
import type { EquationScope, Shape } from './equation-scope.ts'

/** Points by the positions of elements, joined by commas. */
type Graphs = ReadonlyMap<string, LookupNode>

/** Made once for each array and check of a model: every element of what calls it asks. */
const known = new WeakMap<Shape, Graphs>()

/** The points for an element at these positions; an equation may give them to all elements of a range. */
export function graphAt(
  variable: VariableNode,
  shape: Shape,
  positions: readonly number[],
  scope: EquationScope,
): LookupNode | undefined {
  return graphsOf(variable, shape, scope).get(positions.join())
}

/** The points of every element that has some. */
export function graphsOf(variable: VariableNode, shape: Shape, scope: EquationScope): Graphs {
  const graphs = known.get(shape) ?? collectGraphs(variable, shape, scope)
  known.set(shape, graphs)
  return graphs
}

function collectGraphs(owner: VariableNode, shape: Shape, scope: EquationScope): Graphs {
  const graphs = new Map<string, LookupNode>()
  for (const equation of owner.equations) {
    const { lookup } = equation
    // What its left-hand side names wrongly is told where the variable itself is checked.
    const cover = coverOf(equation, shape, { ...scope, owner, report: () => {} })
    if (lookup === undefined || cover === undefined) continue
    for (const elements of elementsOf(cover)) {
      const key = elements.join()
      if (!graphs.has(key)) graphs.set(key, lookup)
    }
  }
  return graphs
}
