/** What an operator works on: numbers, names with subscripts, calls, tables and brackets. */
import { NOT_AVAILABLE } from '@thaw/core'
import {
  advance,
  canonicalName,
  endOfPrevious,
  isSign,
  peek,
  takeSign,
  type CallExpression,
  type CallOutput,
  type Expression,
  type ReferenceExpression,
} from '@thaw/syntax'
import type { Token } from '../lex/token.ts'
import { parseTable } from '../lookups/parse-table.ts'
import { failExpecting, failUnclosed, isKeyword, locate, type Cursor } from './cursor.ts'
import { parseNames, parseSubscripts } from './parse-subscripts.ts'

/** Parses a whole expression inside brackets; handed in, so that the two files form no ring. */
export type ParseInside = (cursor: Cursor) => Expression | null

/** A number, a text, a name, a call or what stands in brackets; null where the fault has been told. */
export function parseValue(cursor: Cursor, parseInside: ParseInside): Expression | null {
  const token = peek(cursor)
  if (token.kind === 'number') return parseNumber(cursor, token.value)
  if (isKeyword(token, 'na')) return parseNumber(cursor, NOT_AVAILABLE)
  if (token.kind === 'text') {
    advance(cursor)
    return { kind: 'text', value: token.value, span: locate(cursor, token) }
  }
  if (token.kind === 'name') return parseNamed(cursor, token.name, parseInside)
  return isSign(token, '(') ? parseGroup(cursor, parseInside) : failExpecting(cursor, 'a value')
}

function parseNumber(cursor: Cursor, value: number): Expression {
  return { kind: 'number', value, span: locate(cursor, advance(cursor)) }
}

/** Something in round brackets; its span takes in the brackets. */
function parseGroup(cursor: Cursor, parseInside: ParseInside): Expression | null {
  const open = advance(cursor)
  const inside = parseInside(cursor)
  if (inside === null) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  return { ...inside, span: locate(cursor, { start: open.start, end: endOfPrevious(cursor) }) }
}

function parseNamed(cursor: Cursor, name: string, parseInside: ParseInside): Expression | null {
  const token = advance(cursor)
  const subscripts = isSign(peek(cursor), '[') ? parseSubscripts(cursor) : []
  if (subscripts === null) return null
  const span = locate(cursor, { start: token.start, end: endOfPrevious(cursor) })
  const reference: ReferenceExpression = { kind: 'reference', name, subscripts, span }
  if (!isSign(peek(cursor), '(')) return reference
  if (canonicalName(name) === 'with_lookup') return parseWithLookup(cursor, token, parseInside)
  const call = parseCall(cursor, reference, token, parseInside)
  if (call === null) return null
  return subscripts.length === 0 ? asConditional(call) : { ...call, subscripts }
}

/** `f(a, b)`, or `f(a, b : c)` where a macro has further results. */
function parseCall(
  cursor: Cursor,
  { name, span: nameSpan }: ReferenceExpression,
  token: Token,
  parseInside: ParseInside,
): CallExpression | null {
  const open = advance(cursor)
  const values: Expression[] = []
  if (!isSign(peek(cursor), ')')) {
    do {
      const value = parseInside(cursor)
      if (value === null) return null
      values.push(value)
    } while (takeSign(cursor, ','))
  }
  const outputs = takeSign(cursor, ':') ? parseOutputs(cursor) : []
  if (outputs === null) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  const span = locate(cursor, { start: token.start, end: endOfPrevious(cursor) })
  const call: CallExpression = { kind: 'call', name, arguments: values, span, nameSpan }
  return outputs.length === 0 ? call : { ...call, outputs }
}

function parseOutputs(cursor: Cursor): readonly CallOutput[] | null {
  const outputs: CallOutput[] = []
  do {
    const token = peek(cursor)
    if (token.kind !== 'name') return failExpecting(cursor, 'the name of a result')
    const output = { name: token.name, span: locate(cursor, advance(cursor)) }
    const names = isSign(peek(cursor), '[') ? parseNames(cursor) : undefined
    if (names === null) return null
    outputs.push(names ? { ...output, subscripts: names.map(({ name }) => name) } : output)
  } while (takeSign(cursor, ','))
  return outputs
}

function asConditional(call: CallExpression): Expression {
  const [condition, whenTrue, whenFalse] = call.arguments
  const isConditional = canonicalName(call.name) === 'if_then_else' && call.arguments.length === 3
  return isConditional && condition && whenTrue && whenFalse
    ? { kind: 'conditional', condition, whenTrue, whenFalse, span: call.span }
    : call
}

/** `WITH LOOKUP(x, ((0,0),(1,1)))`. Source: vensim.com, "lookups". */
function parseWithLookup(
  cursor: Cursor,
  token: Token,
  parseInside: ParseInside,
): Expression | null {
  const open = advance(cursor)
  const input = parseInside(cursor)
  if (input === null) return null
  if (!takeSign(cursor, ',')) return failExpecting(cursor, 'a comma and the table')
  if (!isSign(peek(cursor), '(')) return failExpecting(cursor, 'the table in brackets of its own')
  const lookup = parseTable(cursor)
  if (lookup === null) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  const span = locate(cursor, { start: token.start, end: endOfPrevious(cursor) })
  return { kind: 'lookup', lookup, input, span }
}
