/** Checks which elements an array function walks. */
import type { BuiltinName } from '../builtins/builtins.ts'
import { issueOf } from '../report.ts'
import type { DimensionKey, ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
import { walkedParts, walkedSubscripts } from '../walked-parts.ts'
import { isUnknownValue, type EquationScope } from './equation-scope.ts'

/**
 * How many elements an array function walks in all; undefined after a report, or where a part of
 * its argument could not be resolved.
 *
 * Issues: MO032 when it walks none, MO038 when ranges of one dimension differ in length.
 */
export function checkWalks(
  builtin: BuiltinName,
  argument: ResolvedExpression,
  scope: EquationScope,
): number | undefined {
  const walks = walksIn(argument)
  if (walks === undefined) return undefined
  if (walks.length === 0) {
    scope.report(issueOf('MO032', argument.span, { function: builtin }))
    return undefined
  }
  const lengths = lengthsOf(walks)
  for (const [dimension, different] of lengths) {
    if (different.size < 2) continue
    const name = scope.names.dimensions.get(dimension)?.name ?? dimension
    const data = { dimension: name, function: builtin, lengths: [...different].join(' and ') }
    scope.report(issueOf('MO038', argument.span, data))
    return undefined
  }
  return countWalked(argument)
}

/** How many elements the array function around an expression walks: 1 where it walks none. */
export function countWalked(argument: ResolvedExpression): number {
  const lengths = [...lengthsOf(walksIn(argument) ?? []).values()]
  return lengths.reduce((product, [length]) => product * (length ?? 0), 1)
}

function lengthsOf(walks: readonly WalkedRange[]): ReadonlyMap<DimensionKey, ReadonlySet<number>> {
  const lengths = new Map<DimensionKey, Set<number>>()
  for (const { dimension, length } of walks) {
    lengths.set(dimension, (lengths.get(dimension) ?? new Set()).add(length))
  }
  return lengths
}

interface WalkedRange {
  readonly dimension: DimensionKey
  readonly length: number
}

/** Ranges that the array function around `expression` walks, not those of one inside of it. */
function walksIn(expression: ResolvedExpression): readonly WalkedRange[] | undefined {
  if (isUnknownValue(expression)) return undefined
  const own = rangesIn(walkedSubscripts(expression))
  const walks = walkedParts(expression).map(walksIn)
  return walks.every((walk) => walk !== undefined) ? [...own, ...walks.flat()] : undefined
}

function rangesIn(subscripts: readonly ResolvedSubscript[]): readonly WalkedRange[] {
  return subscripts.flatMap((subscript) =>
    subscript.kind === 'range'
      ? [{ dimension: subscript.dimension, length: subscript.positions.length }]
      : [],
  )
}
