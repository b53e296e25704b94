/** Cuts the text of an equation into tokens. Source: vensim.com, "operators", 22025 and 22030. */
import { commentEnds, type CommentEnds } from './comments.ts'
import type { Fault } from './fault.ts'
import { foreignSign } from './foreign-sign.ts'
import { lexName } from './names.ts'
import { keywordOf, signs, type Token } from './token.ts'

/** The tokens of an equation, the last of kind 'end', as far as it could be cut. */
export interface Lexed {
  readonly tokens: readonly Token[]
  /** What stopped the reading. */
  readonly fault: Fault | undefined
}

const blank = /(?:\s|\\(?=[ \t]*(?:\r|\n)))+/y
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const keyword = /:([A-Za-z][A-Za-z _]*):/y
const quotedText = /'[^'\r\n]*'/y

/** Cuts the text. Faults: VE102 to VE104. */
export function lex(text: string): Lexed {
  const tokens: Token[] = []
  const comments = commentEnds(text)
  let fault: Fault | undefined
  let at = 0
  while (at < text.length) {
    const skipped = skipBlank(text, at, comments)
    if (skipped > at) {
      at = skipped
      continue
    }
    const next = lexToken(text, at)
    if ('code' in next) {
      fault = next
      break
    }
    tokens.push(next)
    at = next.end
  }
  tokens.push({ kind: 'end', start: at, end: at })
  return { tokens, fault }
}

/** Index after white space or one comment; `at` itself where there is neither. */
function skipBlank(text: string, at: number, comments: CommentEnds): number {
  const skipped = matchAt(blank, text, at)
  return skipped === undefined ? (comments.get(at) ?? at) : at + skipped[0].length
}

function lexToken(text: string, at: number): Token | Fault {
  if (text[at] === '{') return { code: 'VE103', start: at, end: at + 1 }
  const digits = matchAt(number, text, at)
  if (digits !== undefined) {
    const end = at + digits[0].length
    return { kind: 'number', value: Number(digits[0]), start: at, end }
  }
  const word = lexKeyword(text, at) ?? lexQuoted(text, at)
  if (word !== undefined) return word
  const named = lexName(text, at)
  if (named !== undefined) return { kind: 'name', name: named.name, start: at, end: named.end }
  const foreign = foreignSign(text, at)
  if (foreign !== undefined) return foreign
  const sign = signs.find((candidate) => text.startsWith(candidate, at))
  if (sign !== undefined) return { kind: 'sign', sign, start: at, end: at + sign.length }
  return strangeSign(text, at)
}

function lexKeyword(text: string, at: number): Token | undefined {
  const found = text[at] === ':' ? matchAt(keyword, text, at) : undefined
  if (found === undefined) return undefined
  const word = keywordOf(found[1] ?? '')
  if (word === undefined) return undefined
  return { kind: 'keyword', keyword: word, start: at, end: at + found[0].length }
}

/** A text between single quotes. Within a name such a quote is a letter, so that none begins there. */
function lexQuoted(text: string, at: number): Token | Fault | undefined {
  if (text[at] !== "'") return undefined
  const found = matchAt(quotedText, text, at)
  if (found === undefined) return { code: 'VE102', start: at, end: at + 1 }
  const end = at + found[0].length
  return { kind: 'text', value: found[0].slice(1, -1), start: at, end }
}

function strangeSign(text: string, at: number): Fault {
  if (text[at] === '"') return { code: 'VE102', start: at, end: at + 1 }
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const instead = 'Remove it, or write the whole name that it belongs to between double quotes'
  return { code: 'VE104', start: at, end: at + found.length, data: { found, instead } }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
