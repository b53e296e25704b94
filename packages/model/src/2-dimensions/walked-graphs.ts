/** A graphical function of an array that an array function walks: each element has its own points. */
import {
  canonicalName,
  type CallExpression,
  type LookupNode,
  type VariableNode,
} from '@thaw/syntax'
import type { ResolvedSubscript, WalkedGraphs } from '../resolved-expression.ts'
import type { EquationScope, Walk } from './equation-scope.ts'
import { graphsOf } from './graph-at.ts'
import { positionOf } from './position-of.ts'
import { resolveSubscript } from './resolve-subscript.ts'

/**
 * The points of the elements that `table[A!](x)` walks, with the first of them; undefined where the
 * call walks none, or where one of them has no points (which then is told as for one element).
 * Issues: those of subscripts.
 */
export function walkedGraphs(
  call: CallExpression,
  variable: VariableNode,
  scope: EquationScope,
  walk: Walk,
): { readonly lookup: LookupNode; readonly walked: WalkedGraphs } | undefined {
  const beside = call.subscripts ?? []
  const takesSeveral = beside.some(({ kind }) => kind === 'all' || kind === 'range')
  const shape = scope.shapes.get(canonicalName(variable.name))
  if (walk === 'none' || !takesSeveral || shape?.length !== beside.length) return undefined
  const subscripts = beside.map((written, axis) => {
    const dimension = shape[axis]
    const place = dimension && { variable, dimension, axis, walk, beside }
    return place && resolveSubscript(written, place, scope)
  })
  if (!subscripts.every((each) => each !== undefined)) return undefined
  const graphs = graphsOf(variable, shape, scope)
  const meant = elementsWalked(subscripts, scope).map((positions) => graphs.get(positions.join()))
  const [lookup] = meant
  if (lookup === undefined || meant.includes(undefined)) return undefined
  return { lookup, walked: { subscripts, graphs } }
}

/** Every element that is walked, for the element at hand. */
function elementsWalked(
  subscripts: readonly ResolvedSubscript[],
  scope: EquationScope,
): readonly (readonly number[])[] {
  const positionsOf = (subscript: ResolvedSubscript): readonly number[] =>
    subscript.kind === 'range' ? subscript.positions : [positionOf(subscript, scope) ?? -1]
  return subscripts.reduce<readonly (readonly number[])[]>(
    (rows, subscript) =>
      rows.flatMap((row) => positionsOf(subscript).map((each) => [...row, each])),
    [[]],
  )
}
