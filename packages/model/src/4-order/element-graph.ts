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
  const nodes: ElementNode[] = []
  for (const variable of members) {
    for (const elements of combine(input.elementsOf(variable).map(positionsOf))) {
      nodes.push({ id: idOf(variable.key, elements), variable: variable.key, elements })
    }
  }
  return graphAmong(nodes, input, (node) =>
    readsOfElement(node, input.variables.get(node.variable), moment),
  )
}

/** The same among some elements, without what SIMULTANEOUS and FIND ZERO try. */
export function openedGraph(
  nodes: readonly ElementNode[],
  moment: Moment,
  input: OrderInput,
): Graph<ElementNode> {
  return graphAmong(nodes, input, (node) =>
    readsOfElement(node, input.variables.get(node.variable), moment, true),
  )
}

/** The elements that a reference means while `node` is computed. */
export function elementsOfRead(
  reference: VariableReference,
  node: Pick<ElementNode, 'elements'>,
  { variables, elementsOf }: OrderInput,
): readonly ElementNode[] {
  const variable = variables.get(reference.variable)
  const sizes = variable && elementsOf(variable)
  return elementsRead(reference, node, sizes).map((elements) => {
    return { id: idOf(reference.variable, elements), variable: reference.variable, elements }
  })
}

function graphAmong(
  nodes: readonly ElementNode[],
  { variables, elementsOf }: OrderInput,
  readsOfNode: (node: ElementNode) => readonly VariableReference[],
): Graph<ElementNode> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const owners = [...new Set(nodes.map(({ variable }) => variable))]
  const sizes = new Map(
    owners.flatMap((key) => {
      const variable = variables.get(key)
      return variable === undefined ? [] : [[key, elementsOf(variable)] as const]
    }),
  )
  return new Map(
    nodes.map((node) => {
      const targets = readsOfNode(node).flatMap((reference) =>
        elementsRead(reference, node, sizes.get(reference.variable)).flatMap(
          (elements) => byId.get(idOf(reference.variable, elements)) ?? [],
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
  isOpened = false,
): readonly VariableReference[] {
  if (variable === undefined) return []
  // In a step the equations of a stock, which are its start, are over.
  const isOver = variable.kind === 'stock' && moment === 'step'
  const equation = isOver ? undefined : equationOf(variable, node.elements)
  const expressions = [...(equation ? [equation.expression] : []), ...waitsOf(variable, moment)]
  return expressions.flatMap((expression) =>
    readsOf(expression, moment, { elements: node.elements, isOpened }),
  )
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
