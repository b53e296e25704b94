/** Names between double quotes, their escapes, and when a name can do without quotes. */
import type { Fault } from './fault.ts'
import { foreignSign } from './foreign-sign.ts'
import { operatorWord } from './token.ts'

const quotedName = /"((?:[^"\\]|\\[\s\S])*)"/y

/**
 * Letters, `_`, `$`, digits and anything beyond ASCII; no digit first. Wider than the standard in
 * two points: a leading `$` or `_` is read, since files of several programs have them, and an apostrophe
 * within a name, as Stella writes it (behind a name it transposes). A no-break space inside a name is part
 * of it (3.2.2.2).
 */
const bareName =
  /(?![\d\u00a0'])(?:[A-Za-z_$\d]|(?!\s)[\u0080-\u{10ffff}]|'(?=[A-Za-z_\d])|\u00a0+(?=[A-Za-z_$\d]|(?!\s)[\u0080-\u{10ffff}]))+/uy

/** The quoted name that begins at `at`. Faults: XM102 where it is not closed, XM114 on an escape. */
export function lexQuoted(
  text: string,
  at: number,
): { readonly name: string; readonly end: number } | Fault {
  quotedName.lastIndex = at
  const match = quotedName.exec(text)
  if (match === null) return { code: 'XM102', start: at, end: text.length }
  const raw = match[1] ?? ''
  const wrong = /\\[^n"\\]/.exec(raw.replace(/\\\\/g, '__'))
  if (wrong !== null) {
    const start = at + 1 + wrong.index
    return { code: 'XM114', start, end: start + 2, data: { found: wrong[0] } }
  }
  return { name: unescapeName(raw), end: at + match[0].length }
}

/** Resolves the escapes of a name; a line break becomes a space. Source: XMILE 1.0, 3.2.2.1. */
export function unescapeName(raw: string): string {
  return raw
    .replace(/\\(["\\nr])/g, (_, escaped: string) => (/[nr]/.test(escaped) ? ' ' : escaped))
    .replace(/[\n\r\t]/g, ' ')
}

/** The name as it stands in an equation: bare if it can be, else quoted and escaped. */
export function quoteName(name: string): string {
  const isPlain = name.split('.').every(isBare) && !/^(?:std|isee)\.[^.]*$/i.test(name)
  return isPlain ? name : `"${escapeName(name)}"`
}

/** The name with its quotes and backslashes escaped, as it stands in attributes and between quotes. */
export function escapeName(name: string): string {
  return name.replace(/["\\]/g, '\\$&')
}

/** The name without quotes that begins at `at`; undefined where none does. */
export function bareNameAt(text: string, at: number): string | undefined {
  bareName.lastIndex = at
  const found = bareName.exec(text)?.[0]
  if (found?.includes(NO_BREAK) !== true) return found
  // Beside an operator that is a word, such a space is one that somebody pasted.
  const words = found.split(NO_BREAK)
  const operator = words.findIndex((word) => operatorWord(word) !== undefined)
  return operator < 0 ? found : words.slice(0, Math.max(1, operator)).join(NO_BREAK)
}

const NO_BREAK = '\u00a0'

function isBare(part: string): boolean {
  const isWhole = bareNameAt(part, 0) === part && !part.includes("'")
  return isWhole && operatorWord(part) === undefined && foreignSign(part, 0) === undefined
}
