/** Properties of containers and flows stand in variables of their own; which one a property stands in. */
import { canonicalName, type EquationNode } from '@thaw/syntax'
import type { VariableKey } from '../resolved-expression.ts'

/** The variable that a property was moved to. */
export function referred([equation]: readonly EquationNode[]): VariableKey | undefined {
  const expression = equation?.expression
  return expression?.kind === 'reference' ? canonicalName(expression.name) : undefined
}
