/**
 * Operators by precedence climbing.
 *
 * High to low: `^` (from the right, its exponent may have a sign), unary `-` `+`, `*` `/`, `+` `-`,
 * comparisons (not in a chain), `:NOT:`, `:AND:`, `:OR:`. The manual lists `:NOT:` with the signs; that
 * it takes a whole comparison is what PySD and simlin read, and recorded tests agree.
 * Source: vensim.com, "operators"; recorded tests "arithmetics" and "exponentiation" of SDXorg test-models.
 */
import {
  advance,
  describe,
  fail,
  isSign,
  parseDeeper,
  peek,
  stretchOf,
  type BinaryOperator,
  type Expression,
  type UnaryOperator,
} from '@thaw/syntax'
import type { Token } from '../lex/token.ts'
import { isKeyword, locate, type Cursor } from './cursor.ts'
import { parseValue } from './parse-value.ts'

type LeftOperator = Exclude<BinaryOperator, '^' | 'mod'>

const COMPARISON = 4

/** How strongly each operator binds that takes its left side first; `^` is handled with its base. */
const strengths: Readonly<Record<LeftOperator, number>> = {
  or: 1,
  and: 2,
  '<': COMPARISON,
  '<=': COMPARISON,
  '>': COMPARISON,
  '>=': COMPARISON,
  '=': COMPARISON,
  '<>': COMPARISON,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
}

/** One expression, as far as it goes; null after a fault. */
export function parseOperation(cursor: Cursor, weakest = 1): Expression | null {
  let left = parseUnary(cursor)
  let isCompared = false
  while (left !== null) {
    const token = peek(cursor)
    const operator = leftOperator(token)
    if (operator === undefined || strengths[operator] < weakest) break
    const isComparison = strengths[operator] === COMPARISON
    if (isComparison && isCompared) {
      return fail(cursor, {
        code: 'VE107',
        ...stretchOf(token),
        data: { found: describe(cursor, token) },
      })
    }
    isCompared = isComparison
    advance(cursor)
    const right = parseOperation(cursor, strengths[operator] + 1)
    if (right === null) return null
    left = { kind: 'binary', operator, left, right, span: joined(left, right) }
  }
  return left
}

function leftOperator(token: Token): LeftOperator | undefined {
  if (token.kind === 'keyword') {
    return token.keyword === 'and' || token.keyword === 'or' ? token.keyword : undefined
  }
  if (token.kind !== 'sign') return undefined
  return token.sign in strengths ? (token.sign as LeftOperator) : undefined
}

function parseUnary(cursor: Cursor): Expression | null {
  return parseDeeper(cursor, 'VE108', () => parseUnaryInside(cursor, peek(cursor)))
}

function parseUnaryInside(cursor: Cursor, token: Token): Expression | null {
  const operator = unaryOperator(token)
  if (operator === undefined) return parsePower(cursor)
  advance(cursor)
  const operand = operator === 'not' ? parseOperation(cursor, COMPARISON) : parseUnary(cursor)
  if (operand === null) return null
  const span = { ...locate(cursor, token), end: operand.span.end }
  return { kind: 'unary', operator, operand, span }
}

function unaryOperator(token: Token): UnaryOperator | undefined {
  if (isKeyword(token, 'not')) return 'not'
  if (isSign(token, '-')) return '-'
  return isSign(token, '+') ? '+' : undefined
}

/** `4^3^2` is `4^(3^2)`, `-2^2` is `-(2^2)`, and an exponent may have a sign: `2^-2^-3`. */
function parsePower(cursor: Cursor): Expression | null {
  const base = parseValue(cursor, parseOperation)
  if (base === null || !isSign(peek(cursor), '^')) return base
  advance(cursor)
  const exponent = parseUnary(cursor)
  if (exponent === null) return null
  return {
    kind: 'binary',
    operator: '^',
    left: base,
    right: exponent,
    span: joined(base, exponent),
  }
}

function joined(left: Expression, right: Expression): Expression['span'] {
  return { ...left.span, end: right.span.end }
}
