/** Resolves a function of a graphical function: one of its arguments is a bare name. */
import type { CallExpression } from '@thaw/syntax'
import { tablePlace, type BuiltinName } from '../builtins/builtins.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { resolveExpression } from './resolve-expression.ts'
import { graphNamed } from './resolve-lookup.ts'

/**
 * `f(table, ...)`: the table's points, and what is computed with them; the table is not among the
 * arguments. Issues: those of `graphNamed`.
 */
export function resolveTableCall(
  { arguments: written, span }: CallExpression,
  builtin: BuiltinName,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const inside = walk === 'none' ? 'none' : 'within'
  const place = tablePlace(builtin) ?? 0
  const named = written[place]
  const resolved = written.toSpliced(place, 1).map((each) => resolveExpression(each, scope, inside))
  const graph = named === undefined ? undefined : graphNamed(named, scope)
  if (graph === undefined) return unknownValue(span)
  return { kind: 'call', builtin, arguments: resolved, graph, span }
}
