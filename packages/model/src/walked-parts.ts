/** Which parts of an expression the array function around it walks, and which walk on their own. */
import { builtins, type BuiltinName } from './builtins/builtins.ts'
import { partsOf } from './parts-of.ts'
import type { ResolvedExpression, ResolvedSubscript } from './resolved-expression.ts'

/** The direct parts that are walked together with the expression: not those of a call that walks itself. */
export function walkedParts(expression: ResolvedExpression): readonly ResolvedExpression[] {
  return expression.kind === 'call' && walksItself(expression) ? [] : partsOf(expression)
}

/** Its own subscripts, where ranges may stand. */
export function walkedSubscripts(expression: ResolvedExpression): readonly ResolvedSubscript[] {
  if (expression.kind === 'variable') return expression.subscripts
  return (expression.kind === 'lookup' && expression.walked?.subscripts) || []
}

/** True for a call that walks its own argument: SUM and its kin, MIN and MAX of one argument. */
export function walksItself(call: {
  readonly builtin: BuiltinName
  readonly arguments: readonly unknown[]
}): boolean {
  const isExtreme = call.builtin === 'MIN' || call.builtin === 'MAX'
  const { family } = builtins[call.builtin]
  return family === 'array' || family === 'vector' || (isExtreme && call.arguments.length === 1)
}
