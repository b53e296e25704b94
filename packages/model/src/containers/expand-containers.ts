/** Makes variables of what conveyors, leaks and multipliers say, so that the other phases check them. */
import {
  canonicalName,
  type ConveyorNode,
  type ConveyorProperty,
  type EquationNode,
  type ModelDocument,
  type VariableNode,
} from '@thaw/syntax'
import type { Span } from '@thaw/core'
import { outflowRoles, type OutflowRole } from './outflow-roles.ts'

/**
 * The document with a variable that no table shows for each such expression: `Students <len>` has
 * the dimensions of Students, and the property refers to it. What a conveyor or queue lets out has no
 * equation of its own any more: programs write `0` there (XMILE 1.0, 4.3 allows none).
 */
export function expandContainers(document: ModelDocument): ModelDocument {
  if (![document, ...(document.macros ?? [])].some(hasParts)) return document
  const macros = document.macros?.map((macro) => ({
    ...macro,
    variables: expandVariables(macro.variables),
  }))
  return { ...document, variables: expandVariables(document.variables), ...(macros && { macros }) }
}

function hasParts({ variables }: { readonly variables: readonly VariableNode[] }): boolean {
  return variables.some(
    ({ container, leak, multiplier }) => (container ?? leak ?? multiplier) !== undefined,
  )
}

function expandVariables(variables: readonly VariableNode[]): readonly VariableNode[] {
  const nodes = new Map(variables.map((node) => [canonicalName(node.name), node]))
  const roles = new Map(
    variables.flatMap((stock) => [...outflowRoles(stock, (name) => nodes.get(name))]),
  )
  return variables.flatMap((variable) => {
    if (variable.kind === 'stock') return expandStock(variable)
    if (variable.kind !== 'flow') return [variable]
    return expandFlow(variable, roles.get(canonicalName(variable.name)))
  })
}

function expandStock(stock: VariableNode): readonly VariableNode[] {
  const { container } = stock
  if (container?.kind !== 'conveyor') return [stock]
  const made: VariableNode[] = []
  const move = (property: ConveyorProperty, tag: string): readonly EquationNode[] => {
    const equations = container.properties[property]
    if (equations.length === 0) return []
    const variable = implicit(stock, tag, equations)
    made.push(variable)
    return [referTo(variable, container.span)]
  }
  const properties: ConveyorNode['properties'] = {
    len: move('len', 'len'),
    capacity: move('capacity', 'capacity'),
    inLimit: move('inLimit', 'in_limit'),
    sample: move('sample', 'sample'),
    arrest: move('arrest', 'arrest'),
  }
  return [{ ...stock, container: { ...container, properties } }, ...made]
}

function expandFlow(flow: VariableNode, role: OutflowRole | undefined): readonly VariableNode[] {
  const { leak, multiplier = [], span } = flow
  const converted = multiplier.length === 0 ? [] : [implicit(flow, 'multiplier', multiplier)]
  const node: VariableNode = {
    ...flow,
    ...(converted[0] && { multiplier: [referTo(converted[0], span)] }),
    ...(role !== undefined && { equations: [] }),
  }
  if (role !== 'leak') return [node, ...converted]
  const written = leak !== undefined && leak.fraction.length > 0 ? leak.fraction : flow.equations
  const own = leak ?? { fraction: [], isWhole: false, start: 0, end: 1, span }
  if (written.length === 0) return [{ ...node, leak: { ...own, fraction: [] } }, ...converted]
  const fraction = implicit(flow, 'leak', written)
  return [
    { ...node, leak: { ...own, fraction: [referTo(fraction, own.span)] } },
    fraction,
    ...converted,
  ]
}

function implicit(
  owner: VariableNode,
  tag: string,
  equations: readonly EquationNode[],
): VariableNode {
  return {
    kind: 'auxiliary',
    name: `${owner.name} <${tag}>`,
    dimensions: owner.dimensions,
    equations,
    inflows: [],
    outflows: [],
    isNonNegative: false,
    isImplicit: true,
    unit: undefined,
    doc: '',
    span: equations[0]?.span ?? owner.span,
    nameSpan: owner.nameSpan,
  }
}

function referTo({ name }: VariableNode, span: Span): EquationNode {
  const expression = { kind: 'reference', name, subscripts: [], span } as const
  return { subscripts: undefined, expression, lookup: undefined, text: '', span }
}
