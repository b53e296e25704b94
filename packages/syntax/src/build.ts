/** Makes expressions from their parts, all at the place of what they stand for. */
import type { Span } from '@thaw/core'
import type { BinaryOperator, Expression, Subscript } from './expression.ts'

/** Makes expressions at one place. */
export interface Build {
  /** A number as written. */
  readonly number: (value: number) => Expression
  /** A variable, or the element of one that the subscripts name. */
  readonly name: (name: string, subscripts?: readonly Subscript[]) => Expression
  /** Two operands and what stands between them. */
  readonly binary: (left: Expression, operator: BinaryOperator, right: Expression) => Expression
  /** The negative of the operand. */
  readonly minus: (operand: Expression) => Expression
  /** A built-in function, or a lookup, of these values. */
  readonly call: (name: string, ...values: readonly Expression[]) => Expression
  /** `yes` where the condition holds (is not 0), else `no`. */
  readonly choose: (condition: Expression, yes: Expression, no: Expression) => Expression
}

/** Everything made has this place. */
export function buildAt(span: Span): Build {
  return {
    number: (value) => ({ kind: 'number', value, span }),
    name: (name, subscripts = []) => ({ kind: 'reference', name, subscripts, span }),
    binary: (left, operator, right) => ({ kind: 'binary', operator, left, right, span }),
    minus: (operand) => ({ kind: 'unary', operator: '-', operand, span }),
    call: (name, ...values) => ({ kind: 'call', name, arguments: values, span, nameSpan: span }),
    choose: (condition, whenTrue, whenFalse) => ({
      ...{ kind: 'conditional', condition, whenTrue, whenFalse, span },
    }),
  }
}
