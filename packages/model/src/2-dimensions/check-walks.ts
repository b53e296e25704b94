/** Checks which elements an array function walks. */
import { unreachable } from '@thaw/core'
import { builtins, type BuiltinName } from '../builtins/index.ts'
import { issueOf } from '../report.ts'
import type { DimensionKey, ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
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

type Call = Extract<ResolvedExpression, { kind: 'call' }>

interface WalkedRange {
  readonly dimension: DimensionKey
  readonly length: number
}

/** Ranges that the array function around `expression` walks, not those of one inside of it. */
function walksIn(expression: ResolvedExpression): readonly WalkedRange[] | undefined {
  if (isUnknownValue(expression)) return undefined
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return []
    case 'variable':
      return rangesIn(expression.subscripts)
    case 'unary':
      return walksIn(expression.operand)
    case 'binary':
      return walksInAll([expression.left, expression.right])
    case 'conditional':
      return walksInAll([expression.condition, expression.whenTrue, expression.whenFalse])
    case 'call':
      return walksItself(expression) ? [] : walksInAll(expression.arguments)
    case 'lookup': {
      const walks = walksIn(expression.input)
      return walks && [...rangesIn(expression.walked?.subscripts ?? []), ...walks]
    }
    default:
      return unreachable(expression)
  }
}

function rangesIn(subscripts: readonly ResolvedSubscript[]): readonly WalkedRange[] {
  return subscripts.flatMap((subscript) =>
    subscript.kind === 'range'
      ? [{ dimension: subscript.dimension, length: subscript.positions.length }]
      : [],
  )
}

function walksInAll(parts: readonly ResolvedExpression[]): readonly WalkedRange[] | undefined {
  const walks = parts.map(walksIn)
  return walks.every((walk) => walk !== undefined) ? walks.flat() : undefined
}

/** True for a call that walks its own argument: SUM and its kin, MIN and MAX of one argument. */
export function walksItself(
  call: Pick<Call, 'builtin'> & { readonly arguments: readonly unknown[] },
): boolean {
  const isExtreme = call.builtin === 'MIN' || call.builtin === 'MAX'
  const { family } = builtins[call.builtin]
  return family === 'array' || family === 'vector' || (isExtreme && call.arguments.length === 1)
}
