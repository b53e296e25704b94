/** How strongly operators bind, for the reader and the printer alike. Source: XMILE 1.0, table 3.3.1. */
import type { BinaryOperator } from '@thaw/syntax'

/** Binary operators that associate to the left, weakest first. */
export const leftStrengths: Readonly<Record<Exclude<BinaryOperator, '^'>, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '<>': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  mod: 6,
}
