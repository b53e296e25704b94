/** The calls of functions in an expression. */
import { partsOf } from './parts-of.ts'
import type { ResolvedExpression } from './resolved-expression.ts'

/** A call of a function. */
export type Call = Extract<ResolvedExpression, { kind: 'call' }>

/** Every call, those within the arguments of another after it. */
export function callsIn(expression: ResolvedExpression): readonly Call[] {
  const calls: Call[] = []
  const visit = (part: ResolvedExpression): void => {
    if (part.kind === 'call') calls.push(part)
    for (const inside of partsOf(part)) visit(inside)
  }
  visit(expression)
  return calls
}
