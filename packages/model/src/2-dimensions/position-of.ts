/** Which element of a dimension a subscript settles. */
import type { ResolvedSubscript } from '../resolved-expression.ts'
import type { EquationScope } from './equation-scope.ts'

/** The position for the element at hand; undefined where several are meant, or a run decides. */
export function positionOf(
  subscript: ResolvedSubscript,
  { elements }: Pick<EquationScope, 'elements'>,
): number | undefined {
  switch (subscript.kind) {
    case 'element':
      return subscript.position
    case 'atHand':
      return elements?.[subscript.axis]
    case 'mapped':
      return subscript.positions[elements?.[subscript.axis] ?? -1]
    case 'range':
    case 'computed':
      return undefined
  }
}
