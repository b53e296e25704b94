/** The graph of single elements: which element of an array waits for which. */
import { unreachable } from '@thaw/core'
import { equationOf } from '../equation-of.ts'
import type { ModelVariable } from '../model.ts'
import type { ResolvedSubscript, VariableKey } from '../resolved-expression.ts'
import type { Graph } from './graph.ts'
import type { OrderInput } from './order-variables.ts'
import { readsOf, waitsOf, type Moment, type VariableReference } from './reads.ts'

/** One element of a variable, or a whole single number. */
export interface ElementNode {
  /** Unique: name and positions. */
  readonly id: string
  readonly variable: VariableKey
  /** Positions from 0; empty for a single number. */
  readonly elements: readonly number[]
}

/** What each element of `members` waits for among them. Cost: O(elements * references). */
export function elementGraph(
  members: readonly ModelVariable[],
  moment: Moment,
  input: OrderInput,
): Graph<ElementNode> {
  const nodes = new Map<string, ElementNode>()
  for (const variable of members) {
    for (const elements of combine(input.elementsOf(variable).map(positionsOf))) {
      const id = idOf(variable.key, elements)
      nodes.set(id, { id, variable: variable.key, elements })
    }
  }
  const sizes = new Map(members.map((variable) => [variable.key, input.elementsOf(variable)]))
  return new Map(
    [...nodes.values()].map((node) => {
      const reads = readsOfElement(node, input.variables.get(node.variable), moment)
      const targets = reads.flatMap((reference) =>
        elementsRead(reference, node, sizes.get(reference.variable)).flatMap(
          (elements) => nodes.get(idOf(reference.variable, elements)) ?? [],
        ),
      )
      return [node, [...new Set(targets)]]
    }),
  )
}

/** What an element reads: in its equation, and what it waits for beside it. */
export function readsOfElement(
  node: Pick<ElementNode, 'elements'>,
  variable: ModelVariable | undefined,
  moment: Moment,
): readonly VariableReference[] {
  if (variable === undefined) return []
  const equation = equationOf(variable, node.elements)
  const expressions = [...(equation ? [equation.expression] : []), ...waitsOf(variable)]
  return expressions.flatMap((expression) => readsOf(expression, moment, node.elements))
}

/** The elements of a variable that a reference means while `node` is computed. */
export function elementsRead(
  { subscripts }: VariableReference,
  node: Pick<ElementNode, 'elements'>,
  sizes: readonly (readonly string[])[] | undefined,
): readonly (readonly number[])[] {
  return combine(
    subscripts.map((subscript, axis) => positionsRead(subscript, node, sizes?.[axis] ?? [])),
  )
}

function positionsRead(
  subscript: ResolvedSubscript,
  { elements }: Pick<ElementNode, 'elements'>,
  all: readonly string[],
): readonly number[] {
  switch (subscript.kind) {
    case 'element':
      return [subscript.position]
    case 'atHand':
      return elements.slice(subscript.axis, subscript.axis + 1)
    case 'mapped':
      return elements
        .slice(subscript.axis, subscript.axis + 1)
        .flatMap((position) => subscript.positions[position] ?? [])
    case 'range':
      return subscript.positions
    case 'computed':
      return positionsOf(all)
    default:
      return unreachable(subscript)
  }
}

function positionsOf(elements: readonly string[]): readonly number[] {
  return elements.map((_, position) => position)
}

function combine(axes: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return axes.reduce<readonly (readonly number[])[]>(
    (rows, positions) => rows.flatMap((row) => positions.map((position) => [...row, position])),
    [[]],
  )
}

function idOf(variable: VariableKey, elements: readonly number[]): string {
  return `${variable}[${elements.join()}]`
}
