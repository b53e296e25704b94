/** Resolves a function of a graphical function: its first argument is a bare name. */
import type { CallExpression } from '@thaw/syntax'
import type { TableName } from '../builtins/index.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { resolveExpression } from './resolve-expression.ts'
import { graphNamed } from './resolve-lookup.ts'

/** `f(table, ...)`: the table's points, and what is computed with them. Issues: those of `graphNamed`. */
export function resolveTableCall(
  { arguments: [first, ...others], span }: CallExpression,
  builtin: TableName,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const inside = walk === 'none' ? 'none' : 'within'
  const resolved = others.map((each) => resolveExpression(each, scope, inside))
  const graph = first === undefined ? undefined : graphNamed(first, scope)
  if (graph === undefined) return unknownValue(span)
  return { kind: 'call', builtin, arguments: resolved, graph, span }
}
