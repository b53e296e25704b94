/** Every equation of a variable: its own, and those of what a conveyor or a flow has besides. */
import type { ContainerNode, ConveyorProperty, EquationNode, VariableNode } from '@thaw/syntax'

type Replace = (equations: readonly EquationNode[]) => readonly EquationNode[]

/** The variable with each of its lists of equations replaced. */
export function mapEquations(variable: VariableNode, replace: Replace): VariableNode {
  const { container, leak, multiplier, profile } = variable
  return {
    ...variable,
    equations: replace(variable.equations),
    ...(container && { container: mapContainer(container, replace) }),
    ...(leak && { leak: { ...leak, fraction: replace(leak.fraction) } }),
    ...(multiplier && { multiplier: replace(multiplier) }),
    ...(profile && { profile: replace(profile) }),
  }
}

function mapContainer(container: ContainerNode, replace: Replace): ContainerNode {
  if (container.kind === 'queue') return container
  const properties = Object.entries(container.properties).map(([property, equations]) => [
    property,
    replace(equations),
  ])
  return {
    ...container,
    properties: Object.fromEntries(properties) as Record<ConveyorProperty, readonly EquationNode[]>,
  }
}
