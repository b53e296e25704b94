/** Reads one entry of the equation section: its operator decides what it is. Source: vensim.com, 22025 and 22030. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import { advance, isSign, peek, takeSign, type Stretch } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { lex } from '../lex/lex.ts'
import { parseTable } from '../lookups/parse-table.ts'
import { parseRange } from '../subscripts/parse-range.ts'
import {
  failExpecting,
  failUnclosed,
  isKeyword,
  locate,
  takeKeyword,
  type Cursor,
} from './cursor.ts'
import { parseLeftSide } from './parse-left-side.ts'
import { parseOperation } from './parse-operation.ts'
import { parseRightSide } from './parse-right-side.ts'
import type { LeftSide, Statement } from './statement.ts'

/**
 * The entry's statement; undefined where not even its name can be read. After a later fault it stands
 * without an expression, so that other equations may still name the variable.
 *
 * Issues: VE101 to VE109, VE204, VE401, VE402; one for each entry, since what comes after it is guesswork.
 */
export function parseStatement(
  source: SourceFile,
  { start, end }: Stretch,
  report: Report,
): Statement | undefined {
  const text = source.text.slice(start, end)
  const cursor: Cursor = {
    source,
    offset: start,
    text,
    ...lex(text),
    at: 0,
    depth: 0,
    isUnsorted: false,
  }
  const left = parseLeftSide(cursor)
  const statement = left === null ? undefined : parseAfter(cursor, left)
  const { fault } = cursor
  if (fault !== undefined) {
    const related = fault.related === undefined ? [] : [fault.related]
    const place = (one: Stretch): Span => spanOf(source, start + one.start, start + one.end)
    const owner = left === null ? 'this equation' : `the equation of "${left.name}"`
    const places = related.map((one) => ({ note: one.note, span: place(one) }))
    report(issue(fault.code, place(fault), { owner, ...fault.data }, places))
  }
  if (!cursor.isUnsorted || (statement?.kind !== 'equation' && statement?.kind !== 'table')) {
    return statement
  }
  return { ...statement, isUnsorted: true }
}

function parseAfter(cursor: Cursor, left: LeftSide): Statement {
  const name = { name: left.name, span: left.nameSpan }
  const span = locate(cursor, { start: 0, end: cursor.text.trimEnd().length })
  const token = peek(cursor)
  if (isKeyword(token, 'the condition') || isKeyword(token, 'test input')) {
    return { kind: 'check', name }
  }
  if (token.kind === 'end' && cursor.fault === undefined) return { kind: 'data', left, span }
  if (takeKeyword(cursor, 'is')) return { kind: 'text', name, value: parseText(cursor) }
  if (takeSign(cursor, '<->')) return parseAlias(cursor, left)
  if (takeSign(cursor, ':')) return parseRange(cursor, name, span)
  if (isSign(token, '(')) return parseTableOf(cursor, left, span)
  return parseEquation(cursor, left, span)
}

function parseEquation(cursor: Cursor, left: LeftSide, span: Span): Statement {
  const isData = takeSign(cursor, ':=')
  if (!isData && !takeSign(cursor, '=') && !takeSign(cursor, '==')) {
    failExpecting(cursor, '=, :=, : or a table in brackets')
  }
  const text = cursor.text.slice(peek(cursor).start).trim()
  const right = cursor.fault === undefined ? parseRightSide(cursor) : undefined
  return { kind: 'equation', left, isData, right, text, span }
}

/** `name((0,0),(1,1))`, or `name(GET DIRECT LOOKUPS(...))`. */
function parseTableOf(cursor: Cursor, left: LeftSide, span: Span): Statement {
  const text = cursor.text.slice(peek(cursor).start).trim()
  const isLoaded = peek(cursor, 1).kind === 'name'
  const loader = isLoaded ? (parseLoader(cursor) ?? undefined) : undefined
  const lookup = isLoaded ? undefined : (parseTable(cursor) ?? undefined)
  if (peek(cursor).kind !== 'end') failExpecting(cursor, 'the end of the equation')
  return { kind: 'table', left, lookup, loader, text, span }
}

function parseLoader(cursor: Cursor): ReturnType<typeof parseOperation> {
  const open = advance(cursor)
  const loader = parseOperation(cursor)
  if (loader === null) return null
  return takeSign(cursor, ')') ? loader : failUnclosed(cursor, open, ')')
}

function parseText(cursor: Cursor): string {
  const token = advance(cursor)
  if (token.kind === 'text') return token.value
  failExpecting(cursor, 'a text in single quotes')
  return ''
}

function parseAlias(cursor: Cursor, { name, nameSpan }: LeftSide): Statement {
  const token = peek(cursor)
  if (token.kind !== 'name') failExpecting(cursor, 'the name of a subscript range')
  const of = { name: token.kind === 'name' ? token.name : '', span: locate(cursor, token) }
  advance(cursor)
  if (peek(cursor).kind !== 'end') failExpecting(cursor, 'the end of the equation')
  return { kind: 'alias', name: { name, span: nameSpan }, of }
}
