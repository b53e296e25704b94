/** Cuts the text of an equation into tokens. Source: XMILE 1.0, 3.2.1 and 3.2.2. */
import type { Fault } from './fault.ts'
import { foreignSign } from './foreign-sign.ts'
import { bareNameAt, lexQuoted } from './lex-name.ts'
import { operatorWord, signs, type Token } from './token.ts'

/** The tokens of an equation with what is odd about them, or what cannot be one. */
export type Lexed =
  | {
      readonly kind: 'tokens'
      readonly tokens: readonly Token[]
      readonly warnings: readonly Fault[]
    }
  | { readonly kind: 'fault'; readonly fault: Fault }

const space = /\s+/y
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y

/**
 * Tokens of the text, the last of kind 'end'; or the first fault that stops the reading. A comment without
 * its closing brace reaches to the end, as files of Stella have it.
 */
export function lex(text: string): Lexed {
  const tokens: Token[] = []
  const warnings: Fault[] = []
  let at = 0
  while (at < text.length) {
    const skipped = skipBlank(text, at)
    if (skipped === undefined) {
      warnings.push({ code: 'XM103', start: at, end: text.length })
      break
    }
    if (skipped > at) {
      at = skipped
      continue
    }
    const next = lexToken(text, at)
    if ('code' in next) return { kind: 'fault', fault: next }
    tokens.push(next)
    at = next.end
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length })
  return { kind: 'tokens', tokens, warnings }
}

/** Index after white space or one comment; `at` itself where there is neither; undefined: unclosed. */
function skipBlank(text: string, at: number): number | undefined {
  const blank = matchAt(space, text, at)
  if (blank !== undefined) return at + blank.length
  return text[at] === '{' ? endOfComment(text, at) : at
}

/** Comments nest: a part of an equation that holds a comment can be commented out as a whole. */
function endOfComment(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}

function lexToken(text: string, at: number): Token | Fault {
  const foreign = foreignSign(text, at)
  if (foreign !== undefined) return foreign
  const digits = matchAt(number, text, at)
  if (digits !== undefined) return numberToken(digits, at)
  if (text[at] === '"' || bareNameAt(text, at) !== undefined) return lexName(text, at)
  const sign = signs.find((candidate) => text.startsWith(candidate, at))
  if (sign !== undefined) return { kind: 'sign', sign, start: at, end: at + sign.length }
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const instead = `Remove ${found}, or put the name it belongs to between double quotes`
  return { code: 'XM104', start: at, end: at + found.length, data: { found, instead } }
}

function numberToken(digits: string, start: number): Token | Fault {
  const value = Number(digits)
  const end = start + digits.length
  if (!Number.isFinite(value)) return { code: 'XM107', start, end, data: { found: digits } }
  return { kind: 'number', value, start, end }
}

/**
 * A name, or several joined by dots without spaces: `Region.north`, `"Region 1"."far north"`.
 *
 * The dot separates; a name that itself holds a dot stands in quotes. Source: XMILE 1.0, 3.2.2.4.
 */
function lexName(text: string, start: number): Token | Fault {
  const parts: string[] = []
  let at = start
  for (;;) {
    const quoted = text[at] === '"' ? lexQuoted(text, at) : undefined
    if (quoted !== undefined && 'code' in quoted) return quoted
    const bare = quoted === undefined ? bareNameAt(text, at) : undefined
    if (quoted === undefined && bare === undefined) break
    parts.push(quoted?.name ?? bare ?? '')
    at = quoted?.end ?? at + (bare?.length ?? 0)
    if (text[at] !== '.' || !beginsName(text, at + 1)) break
    at += 1
  }
  const name = withoutNamespace(parts, text[start] === '"').join('.')
  const word = text[start] === '"' ? undefined : operatorWord(name)
  return word === undefined
    ? { kind: 'name', name, start, end: at }
    : { kind: 'word', word, start, end: at }
}

/**
 * Names without the namespace of functions before them: `std.MAX`, `isee.ROUND`. All functions are
 * found without it; no model may be named so. Source: XMILE 1.0, 3.2.2.4.
 */
function withoutNamespace(parts: readonly string[], isQuoted: boolean): readonly string[] {
  const [first = '', ...rest] = parts
  const isNamespace = !isQuoted && rest.length === 1 && /^(?:std|isee)$/i.test(first)
  return isNamespace ? rest : parts
}

function beginsName(text: string, at: number): boolean {
  return text[at] === '"' || bareNameAt(text, at) !== undefined
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
