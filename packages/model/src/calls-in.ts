/** The calls of functions in an expression. */
import type { ResolvedExpression } from './resolved-expression.ts'

/** A call of a function. */
export type Call = Extract<ResolvedExpression, { kind: 'call' }>

/** Every call, those within the arguments of another after it. */
export function callsIn(expression: ResolvedExpression): readonly Call[] {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return []
    case 'variable':
      return expression.subscripts.flatMap((each) =>
        each.kind === 'computed' ? callsIn(each.index) : [],
      )
    case 'unary':
      return callsIn(expression.operand)
    case 'binary':
      return [expression.left, expression.right].flatMap(callsIn)
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].flatMap(callsIn)
    case 'call':
      return [expression, ...expression.arguments.flatMap(callsIn)]
    case 'lookup':
      return callsIn(expression.input)
  }
}
