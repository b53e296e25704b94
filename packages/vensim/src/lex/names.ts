/** Names with and without quotes. Source: Vensim's grammar as PySD and SDEverywhere read it; files. */
import { typographicSigns } from '@thaw/syntax'

/**
 * A line that ends with a backslash goes on after the tabs of the next one. Vensim breaks long lines so
 * and takes no character away: a space before or after the break belongs to the text.
 */
const continuation = /\\[ \t]*(?:\r\n|\n|\r)\t*/g

/** The text as it was before its lines were broken. */
export function unfold(text: string): string {
  return text.replace(continuation, '')
}

const foreign = [...typographicSigns.keys()].join('')
const letter = `(?:[\\w$']|\\\\_|(?![\\s${foreign}])[\\u0080-\\u{10ffff}])`
const gap = '(?:\\s|\\\\(?=[ \\t]*[\\r\\n]))+'

/**
 * Letters, digits, `_`, `$`, `'`, and anything beyond ASCII; several words make one name. Breaks within a
 * word are joined by `continuation` alone.
 */
const bareName = new RegExp(`(?![\\d'])${letter}+(?:${gap}${letter}+)*`, 'uy')

/** Between double quotes anything may stand; a quote has a backslash before it. */
const quotedName = /"((?:[^"\\]|\\[\s\S])*)"/y

/** A name and where it ends. */
export interface LexedName {
  readonly name: string
  readonly end: number
}

/** The name that begins at `at`; undefined where none does, or where its quote is not closed. */
export function lexName(text: string, at: number): LexedName | undefined {
  const isQuoted = text[at] === '"'
  const pattern = isQuoted ? quotedName : bareName
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) return undefined
  return { name: plainName(found[1] ?? found[0], isQuoted), end: at + found[0].length }
}

/** A name on one line; the quotes inside a quoted one lose their backslash. */
function plainName(raw: string, isQuoted: boolean): string {
  const name = unfold(raw).replace(/\s+/g, ' ').trim()
  return isQuoted ? name.replaceAll('\\"', '"') : name
}

/** The name that a text as a whole is, such as an item of a list: quotes and line breaks are taken off. */
export function nameOf(text: string): string {
  const trimmed = text.trim()
  const isQuoted = /^"(?:[^"\\]|\\[\s\S])*"$/.test(trimmed)
  return plainName(isQuoted ? trimmed.slice(1, -1) : trimmed, isQuoted)
}
