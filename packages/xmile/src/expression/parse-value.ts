/** What an operator works on: numbers, names with subscripts, calls, and brackets. */
import {
  advance,
  describe,
  endOfPrevious,
  fail,
  isSign,
  peek,
  stretchOf,
  takeSign,
  type CallExpression,
  type Expression,
  type Subscript,
} from '@thaw/syntax'
import { failExpecting, isWord, type Cursor } from './cursor.ts'
import { parseSubscripts } from './parse-subscripts.ts'
import type { Token } from './token.ts'

/** Parses a whole expression inside brackets; handed in, so that the two files form no ring. */
export type ParseInside = (cursor: Cursor) => Expression | null

/** A number, a name, a call or what stands in brackets; null where the fault has been told. */
export function parseValue(cursor: Cursor, parseInside: ParseInside): Expression | null {
  const token = peek(cursor)
  const value = parseBareValue(cursor, token, parseInside)
  return value === null ? null : parseBehind(cursor, value)
}

/** What may stand directly behind a value: a transpose, and NOT as one program writes it. */
function parseBehind(cursor: Cursor, value: Expression): Expression | null {
  const next = peek(cursor)
  const span = { ...value.span, end: cursor.locate(next.start, next.end).end }
  if (isSign(next, "'")) {
    advance(cursor)
    if (value.kind !== 'reference' || value.subscripts.length > 0) {
      return fail(cursor, { code: 'XM111', ...stretchOf(next) })
    }
    const nameSpan = cursor.locate(next.start, next.end)
    return { kind: 'call', name: "'", arguments: [value], span, nameSpan }
  }
  if (!isWord(next, 'not') || beginsValue(peek(cursor, 1))) return value
  advance(cursor)
  cursor.warnings.push({ code: 'XM116', ...stretchOf(next) })
  return { kind: 'unary', operator: 'not', operand: value, span }
}

function beginsValue(token: Token): boolean {
  const isSigned = isSign(token, '(') || isSign(token, '-') || isSign(token, '+')
  return token.kind === 'number' || token.kind === 'name' || isSigned || isWord(token, 'not')
}

function parseBareValue(cursor: Cursor, token: Token, parseInside: ParseInside): Expression | null {
  if (token.kind === 'number') {
    advance(cursor)
    return { kind: 'number', value: token.value, span: cursor.locate(token.start, token.end) }
  }
  if (token.kind === 'name') {
    advance(cursor)
    const name = nameWithSpaces(cursor, token.name)
    return parseNamed(cursor, name, { ...token, end: endOfPrevious(cursor) }, parseInside)
  }
  // Where a value is expected MOD can be no operator: one vendor has a function of that name, and
  // converted files have variables.
  if (isWord(token, 'mod')) {
    advance(cursor)
    const name = cursor.text.slice(token.start, token.end)
    return asRemainder(parseNamed(cursor, name, token, parseInside))
  }
  return isSign(token, '(') ? parseGroup(cursor, parseInside) : failExpecting(cursor, 'a value')
}

/** `MOD(a, b)` of Stella is `a MOD b`. Source: the function crosstab of the XMILE repository. */
function asRemainder(value: Expression | null): Expression | null {
  if (value?.kind !== 'call' || value.arguments.length !== 2) return value
  const [left, right] = value.arguments
  return left && right ? { kind: 'binary', operator: 'mod', left, right, span: value.span } : value
}

/**
 * The name of a call that holds spaces and no quotes, `EXPRESSION MACRO(x)`, as one converter writes
 * the calls of macros; nothing else can be meant by names side by side before a bracket.
 */
function nameWithSpaces(cursor: Cursor, first: string): string {
  const words = [first]
  let at = cursor.at
  for (let token = cursor.tokens[at]; token?.kind === 'name'; token = cursor.tokens[at]) {
    words.push(token.name)
    at += 1
  }
  const open = cursor.tokens[at]
  if (words.length === 1 || open === undefined || !isSign(open, '(')) return first
  cursor.at = at
  return words.join(' ')
}

/** Something in round brackets; its span takes in the brackets. */
function parseGroup(cursor: Cursor, parseInside: ParseInside): Expression | null {
  const open = advance(cursor)
  const inside = parseInside(cursor)
  if (inside === null) return null
  const close = peek(cursor)
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  return { ...inside, span: cursor.locate(open.start, close.end) }
}

function parseNamed(
  cursor: Cursor,
  name: string,
  token: Token,
  parseInside: ParseInside,
): Expression | null {
  const open = peek(cursor)
  const subscripts = isSign(open, '[') ? parseBracketed(cursor, parseInside) : []
  if (subscripts === null) return null
  if (subscripts.length > 0 && isSign(peek(cursor), '[')) {
    const contents = parseBracketed(cursor, parseInside)
    if (contents === null) return null
    const span = cursor.locate(token.start, endOfPrevious(cursor))
    const all = [...subscripts, ...contents]
    return { kind: 'reference', name, subscripts: all, isOfContents: true, span }
  }
  if (!isSign(peek(cursor), '(')) {
    const end = endOfPrevious(cursor)
    return { kind: 'reference', name, subscripts, span: cursor.locate(token.start, end) }
  }
  const call = parseCall(cursor, name, token, parseInside)
  // One element of an array of graphical functions is called.
  return call?.kind === 'call' && subscripts.length > 0 ? { ...call, subscripts } : call
}

function parseBracketed(cursor: Cursor, parseInside: ParseInside): readonly Subscript[] | null {
  const open = advance(cursor)
  const subscripts = parseSubscripts(cursor, parseInside)
  if (subscripts === null) return null
  return takeSign(cursor, ']') ? subscripts : failUnclosed(cursor, open, ']')
}

function parseCall(
  cursor: Cursor,
  name: string,
  token: Token,
  parseInside: ParseInside,
): Expression | null {
  const open = advance(cursor)
  const values: Expression[] = []
  if (!isSign(peek(cursor), ')')) {
    do {
      const value = parseInside(cursor)
      if (value === null) return null
      values.push(value)
    } while (takeSign(cursor, ','))
  }
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  return asConditional({
    kind: 'call',
    name,
    arguments: values,
    span: cursor.locate(token.start, endOfPrevious(cursor)),
    nameSpan: cursor.locate(token.start, token.end),
  })
}

/** Converters write `IF_THEN_ELSE(c, a, b)`; it means what IF c THEN a ELSE b means. */
function asConditional(call: CallExpression): Expression {
  const [condition, whenTrue, whenFalse] = call.arguments
  const isConditional = /^if[\s_]+then[\s_]+else$/i.test(call.name) && call.arguments.length === 3
  return isConditional && condition && whenTrue && whenFalse
    ? { kind: 'conditional', condition, whenTrue, whenFalse, span: call.span }
    : call
}

function failUnclosed(cursor: Cursor, open: Token, closing: ')' | ']'): null {
  const here = peek(cursor)
  const found = describe(cursor, here)
  const isValue = here.kind === 'number' || here.kind === 'name' || isSign(here, '(')
  if (isValue) return fail(cursor, { code: 'XM106', ...stretchOf(here), data: { found } })
  const bracket = closing === ')' ? '(' : '['
  return fail(cursor, {
    code: 'XM105',
    ...stretchOf(open),
    data: { bracket, closing, found },
    related: { note: `${closing} is missing here`, ...stretchOf(here) },
  })
}
