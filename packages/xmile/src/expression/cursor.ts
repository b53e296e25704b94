/** A place in the tokens of one equation that the parser moves along, with the first fault it met. */
import type { Span } from '@thaw/core'
import type { Fault } from './fault.ts'
import type { OperatorWord, Sign, Token } from './token.ts'

/** The parser's only changing state; it lives as long as the reading of one equation. */
export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly locate: (start: number, end: number) => Span
  at: number
  depth: number
  /** The first fault: nothing after it is believed. */
  fault: Fault | undefined
  readonly warnings: Fault[]
}

/** The token at hand; the last one, of kind 'end', is never passed. */
export function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.at] ?? { kind: 'end', start: 0, end: 0 }
}

/** The token after the current one. */
export function peekNext(cursor: Cursor): Token {
  return cursor.tokens[cursor.at + 1] ?? { kind: 'end', start: 0, end: 0 }
}

/** Hands out the current token and moves on; the end is handed out again and again. */
export function advance(cursor: Cursor): Token {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.at += 1
  return token
}

/** True for this sign of the grammar. */
export function isSign(token: Token, sign: Sign): boolean {
  return token.kind === 'sign' && token.sign === sign
}

/** Passes the sign if it stands here. */
export function takeSign(cursor: Cursor, sign: Sign): boolean {
  if (!isSign(peek(cursor), sign)) return false
  advance(cursor)
  return true
}

/** True for this word of the grammar, in any case. */
export function isWord(token: Token, word: OperatorWord): boolean {
  return token.kind === 'word' && token.word === word
}

/** Passes the word if it stands here. */
export function takeWord(cursor: Cursor, word: OperatorWord): boolean {
  if (!isWord(peek(cursor), word)) return false
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
  const code = isSign(token, ',') ? 'XM108' : 'XM101'
  return fail(cursor, { code, ...place(token), data: { expected, found: describe(cursor, token) } })
}

/** The token as a message names it. */
export function describe(cursor: Cursor, token: Token): string {
  return token.kind === 'end'
    ? 'the end of the equation'
    : cursor.text.slice(token.start, token.end)
}

/** Where a token stands in the equation. */
export function place(token: Token): { readonly start: number; readonly end: number } {
  return { start: token.start, end: token.end }
}
