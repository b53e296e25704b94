/**
 * Cuts the equation section into entries, each ended by a vertical bar.
 *
 * Quotes and comments protect the signs `~` and `|` within an equation; within units and comments nothing
 * does, since people write quotes and braces there as they like.
 */
import { spanOf, type SourceFile } from '@thaw/core'
import type { Stretch } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { commentEnds, type CommentEnds } from '../lex/comments.ts'
import type { Entry, EquationEntry } from './entry.ts'
import { splitGroup, splitMacroMark } from './split-marks.ts'

/** All entries in the order of the file. Issues: VE201, VE202, VE213. */
export function splitEntries(
  source: SourceFile,
  { start, end }: Stretch,
  report: Report,
): readonly Entry[] {
  const entries: Entry[] = []
  const text = source.text.slice(0, end)
  const section: Section = { source, text, comments: commentEnds(text), report }
  let at = skipBlanks(section, start)
  while (at < end) {
    const mark = splitGroup(text, at) ?? splitMacroMark(text, at)
    const split = mark ?? splitEquation(section, at)
    entries.push(split.entry)
    at = skipBlanks(section, split.end)
  }
  return entries
}

interface Section {
  readonly source: SourceFile
  /** The file's text up to the end of the section. */
  readonly text: string
  readonly comments: CommentEnds
  readonly report: Report
}

/** White space and comments between entries; a comment that is not closed is left to the equation. */
function skipBlanks({ text, comments }: Section, start: number): number {
  let at = start
  for (;;) {
    blanks.lastIndex = at
    at += blanks.exec(text)?.[0].length ?? 0
    const end = comments.get(at)
    if (end === undefined) return at
    at = end
  }
}

const blanks = /\s+/y

interface Split {
  readonly entry: EquationEntry
  readonly end: number
}

function splitEquation(section: Section, start: number): Split {
  const { source, text, report } = section
  const equationEnd = endOfEquation(section, start)
  const fields: Stretch[] = []
  let at = equationEnd
  while (text[at] === '~') {
    const end = endOfField(text, at + 1)
    fields.push({ start: at + 1, end })
    at = end
  }
  const equation = { start, end: equationEnd }
  const empty = { start: at, end: at }
  const [unit = empty, doc = empty, ...others] = fields
  if (at >= text.length) {
    const place = spanOf(source, start, endOfLine(text, start))
    report(issue('VE201', place, { owner: headOf(text, equation) }))
  }
  for (const other of others) reportSwallowed(section, equation, other)
  if (others.length === 0) reportInComment(section, equation, doc)
  return { entry: { kind: 'equation', equation, unit, doc }, end: at + 1 }
}

/** What the first field holds besides plain text: quotes, comments, and the signs that end it. */
const special = /["{'~|]/g
/** A name in quotes stands on one line, unless a backslash breaks it. */
const quoted = /"(?:[^"\\\r\n]|\\(?:\r\n|[\s\S]))*"/y
const quotedText = /'[^'\r\n]*'/y

function endOfEquation({ text, comments }: Section, start: number): number {
  let at = start
  for (;;) {
    special.lastIndex = at
    const found = special.exec(text)
    if (found === null) return text.length
    const { index } = found
    if (found[0] === '~' || found[0] === '|') return index
    at = comments.get(index) ?? endOfQuoted(text, index) ?? index + 1
  }
}

/** Index after the quote that begins here; undefined where none does, or where it is not closed. */
function endOfQuoted(text: string, at: number): number | undefined {
  const isText = text[at] === "'"
  if (isText && !/[(,=]\s*$/.test(text.slice(Math.max(0, at - 20), at))) return undefined
  const pattern = isText ? quotedText : quoted
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? undefined : at + found[0].length
}

function endOfField(text: string, start: number): number {
  fieldEnd.lastIndex = start
  return fieldEnd.exec(text)?.index ?? text.length
}

const fieldEnd = /[~|]/g

/**
 * A fourth field marks what is left unused on purpose (`:SUPPLEMENTARY`); anything like an equation there
 * was meant to be one, and its bar is missing before it.
 */
function reportSwallowed({ source, report }: Section, equation: Stretch, field: Stretch): void {
  const text = source.text.slice(field.start, field.end)
  const found = /^[^\r\n=(]*[^\s=][ \t]*=/m.exec(text)
  if (found === null) return
  const data = { owner: headOf(source.text, equation), found: found[0].trim() }
  const start = field.start + found.index
  report(issue('VE202', spanOf(source, start, start + found[0].length), data))
}

/** A line of its own: a name, =, and a number or something with an operator or a call; no sentence. */
const equationLine =
  /(?<=[\r\n])[ \t]*"?[\p{L}_](?:[^\r\n=:;.!?(~|]{0,60}?[^\s=<>:])?[ \t]*=[ \t]*(?:[\d.]+[ \t]*$|[^\s=](?=[^\r\n=]*[-*/+(^])[^\r\n=]*$(?<![.\\][ \t]*))/mu

/**
 * A line of a comment that is an equation as a whole: as a rule the bar before it is missing. Comments may hold
 * formulas, so this is a warning.
 */
function reportInComment({ source, report }: Section, equation: Stretch, doc: Stretch): void {
  const text = source.text.slice(doc.start, doc.end)
  const found = equationLine.exec(text)
  if (found === null) return
  const written = found[0].trim()
  const start = doc.start + found.index + found[0].indexOf(written)
  const data = { owner: headOf(source.text, equation), found: written }
  report(issue('VE213', spanOf(source, start, start + written.length), data))
}

/** The beginning of an equation, up to its first sign: what a message calls it by. */
function headOf(text: string, { start, end }: Stretch): string {
  const head = /^[^=(:~|\r\n]{1,60}/.exec(text.slice(start, Math.min(end, start + 60)))
  return `"${(head?.[0] ?? '').trim()}"`
}

function endOfLine(text: string, start: number): number {
  const found = /[\r\n]/.exec(text.slice(start))
  return found === null ? text.length : start + found.index
}
