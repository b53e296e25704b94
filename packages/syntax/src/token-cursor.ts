/**
 * A place in the tokens of one equation that a parser moves along, with the first fault it met: what the
 * parsers of both languages share. Parsers return null for "failed"; the fault stands in the cursor.
 */
import type { MessageData } from '@thaw/core'

/** Where something stands in the text of an equation; indices into it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A fault of an equation, before it has a place in the file; the caller knows the file. */
export interface EquationFault<Code extends string> extends Stretch {
  readonly code: Code
  readonly data?: MessageData
  /** Another place that explains this one, such as the bracket that was opened. */
  readonly related?: Stretch & { readonly note: string }
}

/** What tokens of any language have: a kind, of which 'end' is the last and 'sign' holds its sign. */
type AnyToken = Stretch & { readonly kind: string }

type EndToken = Stretch & { readonly kind: 'end' }

/** The signs that a language's tokens may hold. */
type SignOf<Token> = Token extends { readonly kind: 'sign'; readonly sign: infer Sign }
  ? Sign
  : never

/** The parser's only changing state; it lives as long as the reading of one equation. */
export interface TokenCursor<Token extends AnyToken, Code extends string> {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  /** How many brackets and signs are open around the place. */
  depth: number
  /** The first fault: nothing after it is believed. */
  fault: EquationFault<Code> | undefined
}

/** The token at hand, or one after it; the last one, of kind 'end', is never passed. */
export function peek<Token extends AnyToken>(
  cursor: Pick<TokenCursor<Token, string>, 'text' | 'tokens' | 'at'>,
  ahead = 0,
): Token | EndToken {
  const { length } = cursor.text
  return cursor.tokens[cursor.at + ahead] ?? { kind: 'end', start: length, end: length }
}

/** Hands out the current token and moves on; the end is handed out again and again. */
export function advance<Token extends AnyToken>(
  cursor: Pick<TokenCursor<Token, string>, 'text' | 'tokens' | 'at'>,
): Token | EndToken {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.at += 1
  return token
}

/** True for this sign of the grammar. */
export function isSign<Token extends AnyToken>(token: Token, sign: SignOf<Token>): boolean {
  return holdsSign(token, sign)
}

function holdsSign(token: AnyToken, sign: unknown): boolean {
  return token.kind === 'sign' && 'sign' in token && token.sign === sign
}

/** Passes the sign if it stands here. */
export function takeSign<Token extends AnyToken>(
  cursor: Pick<TokenCursor<Token, string>, 'text' | 'tokens' | 'at'>,
  sign: SignOf<Token>,
): boolean {
  if (!holdsSign(peek(cursor), sign)) return false
  advance(cursor)
  return true
}

/** Notes the fault unless an earlier one stands. */
export function fail<Code extends string>(
  cursor: Pick<TokenCursor<AnyToken, Code>, 'fault'>,
  fault: EquationFault<Code>,
): null {
  cursor.fault ??= fault
  return null
}

/** Brackets and signs inside one another; deeper than this no one can follow. */
const DEEPEST = 100

/** Parses what stands one level further inside; `code` is the fault of what is nested too deeply. */
export function parseDeeper<Code extends string, Result>(
  cursor: Pick<TokenCursor<AnyToken, Code>, 'text' | 'tokens' | 'at' | 'depth' | 'fault'>,
  code: Code,
  parse: () => Result | null,
): Result | null {
  if (cursor.depth >= DEEPEST) {
    const data = { limit: `${DEEPEST} levels of brackets and signs` }
    return fail(cursor, { code, ...stretchOf(peek(cursor)), data })
  }
  cursor.depth += 1
  const parsed = parse()
  cursor.depth -= 1
  return parsed
}

/** The token as a message names it. */
export function describe(
  cursor: Pick<TokenCursor<AnyToken, string>, 'text'>,
  token: AnyToken,
): string {
  return token.kind === 'end'
    ? 'the end of the equation'
    : cursor.text.slice(token.start, token.end)
}

/** Where a token stands in the equation. */
export function stretchOf({ start, end }: Stretch): Stretch {
  return { start, end }
}

/** Where the token before the current one ends. */
export function endOfPrevious(
  cursor: Pick<TokenCursor<AnyToken, string>, 'tokens' | 'at'>,
): number {
  return cursor.tokens[cursor.at - 1]?.end ?? 0
}
