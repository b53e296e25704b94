/** Operators by precedence climbing, and IF THEN ELSE. */
import type { Span } from '@thaw/core'
import {
  advance,
  parseDeeper,
  peek,
  stretchOf,
  type Expression,
  type UnaryOperator,
} from '@thaw/syntax'
import { failExpecting, isWord, takeWord, type Cursor } from './cursor.ts'
import { parseValue } from './parse-value.ts'
import { leftStrengths } from './strengths.ts'
import type { Token } from './token.ts'

/**
 * How strongly each operator binds; `^` is handled with its base.
 *
 * `//` is no XMILE: files of one program write `a // b` for SAFEDIV(a, b), a division that gives 0
 * where b is 0. Source: unverified in a manual; read so by another open engine.
 */
const strengths: typeof leftStrengths & Readonly<Record<'//', number>> = {
  ...leftStrengths,
  '//': leftStrengths['/'],
}

type LeftOperator = keyof typeof strengths

/** One expression, as far as it goes; null after a fault. */
export function parseOperation(cursor: Cursor, weakest = 1): Expression | null {
  const first = peek(cursor)
  let left = parseUnary(cursor)
  while (left !== null) {
    const operator = leftOperator(peek(cursor))
    if (operator === undefined || strengths[operator] < weakest) break
    warnOfNot(cursor, left, operator, first)
    const token = advance(cursor)
    const right = parseOperation(cursor, strengths[operator] + 1)
    if (right === null) return null
    const span = joined(left, right)
    left =
      operator === '//'
        ? safeDivision([left, right], span, cursor.locate(token.start, token.end))
        : { kind: 'binary', operator, left, right, span }
  }
  return left
}

function safeDivision(values: readonly Expression[], span: Span, nameSpan: Span): Expression {
  return { kind: 'call', name: 'SAFEDIV', arguments: values, span, nameSpan }
}

function leftOperator(token: Token): LeftOperator | undefined {
  const text = token.kind === 'sign' ? token.sign : token.kind === 'word' ? token.word : ''
  return text in strengths ? (text as LeftOperator) : undefined
}

/** `NOT a = b` is `(NOT a) = b`: the file may mean it, the author hardly ever does (XM110). */
function warnOfNot(cursor: Cursor, left: Expression, operator: LeftOperator, first: Token): void {
  const strength = strengths[operator]
  if (left.kind !== 'unary' || left.operator !== 'not') return
  if (first.kind !== 'word' || (strength !== 3 && strength !== 4)) return
  const operand = cursor.text.slice(first.end, peek(cursor).start).trim()
  cursor.warnings.push({ code: 'XM110', ...stretchOf(first), data: { operand, operator } })
}

function parseUnary(cursor: Cursor): Expression | null {
  return parseDeeper(cursor, 'XM109', () => parseUnaryInside(cursor, peek(cursor)))
}

function parseUnaryInside(cursor: Cursor, token: Token): Expression | null {
  const operator = unaryOperator(token)
  if (operator === undefined) return parsePower(cursor)
  advance(cursor)
  const operand = parseUnary(cursor)
  if (operand === null) return null
  const span = extended(cursor, token.start, operand.span)
  return { kind: 'unary', operator, operand, span }
}

function unaryOperator(token: Token): UnaryOperator | undefined {
  if (token.kind === 'word') return token.word === 'not' ? 'not' : undefined
  if (token.kind !== 'sign') return undefined
  return token.sign === '-' || token.sign === '+' ? token.sign : undefined
}

/** `2^3^2` is `2^(3^2)`, `-2^2` is `-(2^2)`, and an exponent may have a sign: `2^-1`. */
function parsePower(cursor: Cursor): Expression | null {
  const base = isWord(peek(cursor), 'if')
    ? parseConditional(cursor)
    : parseValue(cursor, parseOperation)
  const token = peek(cursor)
  if (base === null || token.kind !== 'sign' || token.sign !== '^') return base
  advance(cursor)
  const right = parseUnary(cursor)
  return (
    right && {
      kind: 'binary',
      operator: '^',
      left: base,
      right,
      span: joined(base, right),
    }
  )
}

/** IF condition THEN value ELSE value; the last value reaches as far as it can. */
function parseConditional(cursor: Cursor): Expression | null {
  const { start } = advance(cursor)
  const condition = parseOperation(cursor)
  if (condition === null) return null
  if (!takeWord(cursor, 'then')) return failExpecting(cursor, 'THEN')
  const whenTrue = parseOperation(cursor)
  if (whenTrue === null) return null
  if (!takeWord(cursor, 'else')) return failExpecting(cursor, 'ELSE')
  const whenFalse = parseOperation(cursor)
  if (whenFalse === null) return null
  const span = extended(cursor, start, whenFalse.span)
  return { kind: 'conditional', condition, whenTrue, whenFalse, span }
}

function joined(left: Expression, right: Expression): Span {
  return { ...left.span, end: right.span.end }
}

/** From an index of the text to the end of a span. */
function extended(cursor: Cursor, start: number, last: Span): Span {
  return { ...cursor.locate(start, start + 1), end: last.end }
}
