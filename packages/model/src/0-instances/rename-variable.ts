/** Moves a variable of a part into the flat model. */
import { type EquationNode, type NamedPlace, type VariableNode } from '@thaw/syntax'
import { mapEquations } from './map-equations.ts'
import { substitute, type PartNames } from './substitute.ts'

/** The variable under its name in the flat model, with every name in it meaning what it means there. */
export function renameVariable(
  variable: VariableNode,
  name: string,
  names: PartNames,
): VariableNode {
  const own = variable.dimensions
  const rename = (place: NamedPlace): NamedPlace => {
    const meaning = names.find(place.name)
    return meaning?.kind === 'variable' ? { ...place, name: meaning.name } : place
  }
  const renamed = mapEquations(variable, (equations) =>
    equations.map((equation) => renameEquation(equation, names, own)),
  )
  return {
    ...renamed,
    name,
    inflows: variable.inflows.map(rename),
    outflows: variable.outflows.map(rename),
  }
}

function renameEquation(
  equation: EquationNode,
  names: PartNames,
  own: readonly NamedPlace[],
): EquationNode {
  const { expression } = equation
  if (expression === undefined) return equation
  return { ...equation, expression: substitute(expression, names, own) }
}
