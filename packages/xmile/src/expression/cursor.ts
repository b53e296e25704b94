/** The cursor over the tokens of one equation, with what only XMILE has: operators that are words, warnings. */
import type { Span } from '@thaw/core'
import { advance, describe, fail, isSign, peek, stretchOf, type TokenCursor } from '@thaw/syntax'
import type { Code } from '../messages.generated.ts'
import type { Fault } from './fault.ts'
import type { OperatorWord, Token } from './token.ts'

/** A cursor that knows where its text stands in the file. */
export interface Cursor extends TokenCursor<Token, Code> {
  readonly locate: (start: number, end: number) => Span
  readonly warnings: Fault[]
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

/** Notes that something else was expected at the token at hand. */
export function failExpecting(cursor: Cursor, expected: string): null {
  const token = peek(cursor)
  const code = isSign(token, ',') ? 'XM108' : 'XM101'
  const data = { expected, found: describe(cursor, token) }
  return fail(cursor, { code, ...stretchOf(token), data })
}
