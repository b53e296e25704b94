/** Data as an equation: a table over Time. */
import type { Span } from '@thaw/core'
import type { Expression, LookupNode } from '@thaw/syntax'
import type { LeftSide, Statement } from '../equations/statement.ts'
import type { DataSeries } from './dataset.ts'

/** The table at the time at hand. */
export function ofTime(lookup: LookupNode, span: Span): Expression {
  const input: Expression = { kind: 'reference', name: 'Time', subscripts: [], span }
  return { kind: 'lookup', lookup: { ...lookup, isData: true }, input, span }
}

/** The equation of an element that has this series; a single point stands twice, since tables have two. */
export function dataStatement(
  left: LeftSide,
  { times, values }: DataSeries,
  span: Span,
): Statement {
  const isSingle = times.length === 1
  const lookup: LookupNode = {
    xs: isSingle ? [...times, ...times] : times,
    ys: isSingle ? [...values, ...values] : values,
    interpolation: left.interpolation ?? 'continuous',
    span,
  }
  const right = { kind: 'expression', expression: ofTime(lookup, span) } as const
  return { kind: 'equation', left, isData: true, right, text: '', span }
}
