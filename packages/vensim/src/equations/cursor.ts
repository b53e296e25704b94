/** A place in the tokens of one equation that the parser moves along, with the first fault it met. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import type { Fault } from '../lex/fault.ts'
import type { Keyword, Sign, Stretch, Token } from '../lex/token.ts'

/** The parser's only changing state; it lives as long as the reading of one equation. */
export interface Cursor {
  readonly source: SourceFile
  /** Where `text` begins in the file. */
  readonly offset: number
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  depth: number
  /** The first fault: nothing after it is believed. */
  fault: Fault | undefined
}

/** The place in the file of a stretch of the equation. */
export function locate({ source, offset }: Cursor, { start, end }: Stretch): Span {
  return spanOf(source, offset + start, offset + end)
}

/** The token at hand, or one after it; the last one, of kind 'end', is never passed. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const { length } = cursor.text
  return cursor.tokens[cursor.at + ahead] ?? { kind: 'end', start: length, end: length }
}

/** Hands out the current token and moves on; the end is handed out again and again. */
export function advance(cursor: Cursor): Token {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.at += 1
  return token
}

/** True for this sign. */
export function isSign(token: Token, sign: Sign): boolean {
  return token.kind === 'sign' && token.sign === sign
}

/** Passes the sign if it stands here. */
export function takeSign(cursor: Cursor, sign: Sign): boolean {
  if (!isSign(peek(cursor), sign)) return false
  advance(cursor)
  return true
}

/** True for this word between colons. */
export function isKeyword(token: Token, keyword: Keyword): boolean {
  return token.kind === 'keyword' && token.keyword === keyword
}

/** Passes the word if it stands here. */
export function takeKeyword(cursor: Cursor, keyword: Keyword): boolean {
  if (!isKeyword(peek(cursor), keyword)) return false
  advance(cursor)
  return true
}

/** Notes the fault unless an earlier one stands. Parsers return the null that this returns: "failed". */
export function fail(cursor: Cursor, fault: Fault): null {
  cursor.fault ??= fault
  return null
}

/** Notes that something else was expected at the token at hand. */
export function failExpecting(cursor: Cursor, expected: string): null {
  const token = peek(cursor)
  return fail(cursor, {
    code: 'VE101',
    ...stretchOf(token),
    data: { expected, found: describe(cursor, token) },
  })
}

/** Notes that a bracket is not closed, or that something stands in it that cannot follow. */
export function failUnclosed(cursor: Cursor, open: Token, closing: ')' | ']'): null {
  const here = peek(cursor)
  const found = describe(cursor, here)
  if (beginsValue(here)) return fail(cursor, { code: 'VE106', ...stretchOf(here), data: { found } })
  return fail(cursor, {
    code: 'VE105',
    ...stretchOf(open),
    data: { bracket: closing === ')' ? '(' : '[', closing, found },
    related: { note: `${closing} is missing here`, ...stretchOf(here) },
  })
}

/** True where a value could begin with this token. */
export function beginsValue(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'name' || isSign(token, '(')
}

/** The token as a message names it. */
export function describe(cursor: Cursor, token: Token): string {
  return token.kind === 'end'
    ? 'the end of the equation'
    : cursor.text.slice(token.start, token.end)
}

/** Where a token stands in the equation. */
export function stretchOf({ start, end }: Stretch): Stretch {
  return { start, end }
}

/** Where the token before the current one ends. */
export function endOfPrevious(cursor: Cursor): number {
  return cursor.tokens[cursor.at - 1]?.end ?? 0
}
