/** Two more ways to write elements of an array: transposed, and called by one number. XMILE 1.0, 3.2.3, 3.7.1.1. */
import {
  canonicalName,
  type CallExpression,
  type Expression,
  type ReferenceExpression,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import type { EquationScope, Shape } from './equation-scope.ts'

/**
 * `name'`, which is read as a call of `'`: the array with its dimensions in reverse, so that
 * of two dimensions the element at hand is `name[@2, @1]`. Undefined where the name is no array.
 */
export function withoutTranspose(
  { arguments: [argument] }: CallExpression,
  { names, shapes }: EquationScope,
): Expression | undefined {
  if (argument?.kind !== 'reference') return undefined
  const key = canonicalName(argument.name)
  const shape = names.variables.has(key) ? shapes.get(key) : undefined
  if (shape === undefined) return undefined
  const { span } = argument
  const subscripts = shape.map((_, axis): Subscript => {
    return { kind: 'position', position: shape.length - axis, span }
  })
  return { ...argument, subscripts }
}

/**
 * `A(10)`: the element of that number, counted row by row, as a reference with subscripts.
 * Undefined where the name is no array, or is called with more than one value.
 */
export function flatElement(
  call: CallExpression,
  variable: VariableNode,
  shape: Shape | undefined,
): ReferenceExpression | undefined {
  const [index, ...others] = call.arguments
  if (index === undefined || others.length > 0 || shape === undefined) return undefined
  if (shape.length === 0 || variable.kind === 'lookup') return undefined
  const sizes = shape.map(({ elements }) => elements.length)
  const subscripts = sizes.map((size, axis): Subscript => {
    const inner = sizes.slice(axis + 1).reduce((product, other) => product * other, 1)
    const expression = place(index, { inner, size, isFirst: axis === 0 })
    return { kind: 'index', expression, span: index.span }
  })
  return { kind: 'reference', name: call.name, subscripts, span: call.span }
}

interface Axis {
  /** Elements of all dimensions after this one. */
  readonly inner: number
  readonly size: number
  readonly isFirst: boolean
}

/**
 * Position, from 1, in one dimension. The first is not wrapped round, so that a number beyond the
 * array stays outside of it.
 */
function place(index: Expression, { inner, size, isFirst }: Axis): Expression {
  const { span } = index
  // A sign before it keeps a variable's name from being taken for an element's.
  if (inner === 1 && isFirst) return { kind: 'unary', operator: '+', operand: index, span }
  const number = (value: number): Expression => ({ kind: 'number', value, span })
  if (index.kind === 'number') {
    const row = Math.floor((index.value - 1) / inner)
    return number((isFirst ? row : row % size) + 1)
  }
  const binary = (
    operator: '+' | '-' | '/' | 'mod',
    left: Expression,
    right: number,
  ): Expression => {
    return { kind: 'binary', operator, left, right: number(right), span }
  }
  const before = binary('/', binary('-', index, 1), inner)
  const row: Expression = { kind: 'call', name: 'INT', arguments: [before], span, nameSpan: span }
  return binary('+', isFirst ? row : binary('mod', row, size), 1)
}
