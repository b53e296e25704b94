/** Resolves a function of whole vectors: what it reads is more than the element that is written. */
import type { CallExpression } from '@thaw/syntax'
import { builtins, type VectorArgument, type VectorName } from '../builtins/builtins.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
import { checkWalks } from './check-walks.ts'
import { isUnknownValue, unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { resolveExpression } from './resolve-expression.ts'

/** How many elements a profile of a priority has: shape, centre, width, and one more. */
const PROFILE = 4

/**
 * Arguments that are vectors become ranges over all that the function reads; `own` keeps which of
 * their elements was written, since that says which of the results is meant.
 *
 * Issues: MO032, MO038, MO120 where an argument is no array of as many dimensions as it takes.
 */
export function resolveVectorCall(
  call: CallExpression,
  builtin: VectorName,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const { vectors = {} } = builtins[builtin]
  let own: readonly ResolvedSubscript[] | undefined
  const resolved = call.arguments.map((written, index) => {
    const taken = vectors[index]
    const inside = walk === 'none' ? 'none' : 'within'
    if (taken === undefined) return resolveExpression(written, scope, inside)
    const argument = resolveExpression(written, scope, 'argument')
    if (isUnknownValue(argument)) return undefined
    if (taken === 'walked') {
      return checkWalks(builtin, argument, scope) === undefined ? undefined : argument
    }
    const widened = widen(argument, taken, scope)
    if (widened === undefined) {
      const data = { function: call.name, number: index + 1 }
      scope.report(issueOf('MO120', written.span, data))
      return undefined
    }
    own ??= widened.own
    return widened.whole
  })
  if (!resolved.every((argument) => argument !== undefined)) return unknownValue(call.span)
  const { span } = call
  return { kind: 'call', builtin, arguments: resolved, ...(own && { own }), span }
}

interface Widened {
  readonly whole: ResolvedExpression
  /** The subscripts that were widened, as they were. */
  readonly own: readonly ResolvedSubscript[]
}

function widen(
  argument: ResolvedExpression,
  taken: VectorArgument,
  { shapes }: EquationScope,
): Widened | undefined {
  if (argument.kind !== 'variable') return undefined
  const shape = shapes.get(argument.variable) ?? []
  const { subscripts } = argument
  const first = { row: -1, matrix: -2, profiles: -2, array: -subscripts.length, walked: 0 }[taken]
  const from = subscripts.length + first
  if (from < 0 || subscripts.length === 0) return undefined
  const wide = subscripts.map((subscript, axis) => {
    const dimension = shape[axis]
    if (axis < from || dimension === undefined) return subscript
    const isProfile = taken === 'profiles' && axis === subscripts.length - 1
    const size = dimension.elements.length
    const positions = isProfile
      ? profilePositions(subscript)
      : taken === 'array'
        ? allPositions(size)
        : positionsAlong(subscript, size)
    return { kind: 'range', dimension: dimension.key, positions } as const
  })
  return { whole: { ...argument, subscripts: wide }, own: subscripts.slice(from) }
}

function positionsAlong(subscript: ResolvedSubscript, size: number): readonly number[] {
  if (subscript.kind === 'range') return subscript.positions
  // Below 0 the equation does not hold.
  if (subscript.kind === 'mapped') return subscript.positions.filter((position) => position >= 0)
  return allPositions(size)
}

function allPositions(size: number): readonly number[] {
  return Array.from({ length: size }, (_, position) => position)
}

/** The element that is written is the first of its profile. */
function profilePositions(subscript: ResolvedSubscript): readonly number[] {
  const first = subscript.kind === 'element' ? subscript.position : 0
  return Array.from({ length: PROFILE }, (_, each) => first + each)
}
