/** The cursor over the tokens of one equation, with what only Vensim has: words between colons, its faults. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import {
  advance,
  describe,
  fail,
  isSign,
  peek,
  stretchOf,
  type Stretch,
  type TokenCursor,
} from '@thaw/syntax'
import type { Keyword, Token } from '../lex/token.ts'
import type { Code } from '../messages.generated.ts'

/** A cursor that knows where its text stands in the file. */
export interface Cursor extends TokenCursor<Token, Code> {
  readonly source: SourceFile
  /** Where `text` begins in the file. */
  readonly offset: number
  /** True once a table was met whose points are not in the order of x. */
  isUnsorted: boolean
}

/** The place in the file of a stretch of the equation. */
export function locate({ source, offset }: Cursor, { start, end }: Stretch): Span {
  return spanOf(source, offset + start, offset + end)
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
