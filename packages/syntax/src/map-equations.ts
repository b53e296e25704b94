/** The same variable with other equations, wherever in it they stand. */
import type { ContainerNode, EquationNode, VariableNode } from './document.ts'

/** Maps a variable's own equations and those of its parts: a conveyor's, a leak's, a multiplier's. */
export function mapEquations(
  variable: VariableNode,
  map: (equation: EquationNode) => EquationNode,
): VariableNode {
  const { container, equations, leak, multiplier } = variable
  return {
    ...variable,
    equations: equations.map(map),
    ...(container && { container: mapContainer(container, map) }),
    ...(leak && { leak: { ...leak, fraction: leak.fraction.map(map) } }),
    ...(multiplier && { multiplier: multiplier.map(map) }),
  }
}

function mapContainer(
  container: ContainerNode,
  map: (equation: EquationNode) => EquationNode,
): ContainerNode {
  if (container.kind === 'queue') return container
  const { arrest, capacity, inLimit, len, sample } = container.properties
  return {
    ...container,
    properties: {
      len: len.map(map),
      capacity: capacity.map(map),
      inLimit: inLimit.map(map),
      sample: sample.map(map),
      arrest: arrest.map(map),
    },
  }
}
