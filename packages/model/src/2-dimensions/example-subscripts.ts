/** A reference with subscripts, as a cure can show it. */
import { canonicalName, type VariableNode } from '@thaw/syntax'
import type { NamedDimension } from '../1-names/name-table.ts'
import type { EquationScope } from './equation-scope.ts'

/** The variable with the same subscript in every dimension, as a cure can show it: `Camps[*]`. */
export function exampleOf(
  variable: VariableNode,
  { shapes }: Pick<EquationScope, 'shapes'>,
  subscript: string | ((dimension: NamedDimension) => string),
): string {
  const shape = shapes.get(canonicalName(variable.name)) ?? []
  const inside = shape.map((dimension) =>
    typeof subscript === 'string' ? subscript : subscript(dimension),
  )
  return `${variable.name}[${inside.join(', ')}]`
}
