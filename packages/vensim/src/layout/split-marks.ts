/** Headings of groups, and the beginnings and ends of macros. Source: vensim.com, "groups" and "macros". */
import type { Entry } from './entry.ts'

interface Split {
  readonly entry: Entry
  readonly end: number
}

/**
 *     ********************
 *       .Control
 *     ********************~
 *         comment
 *       |
 */
const group = /\*{3,}([^\r\n|~*]*(?:[\r\n]+[^|~*]*)?)\*{3,}[^~|]*(?:~([^|]*))?(?:\||$)/y
const macro = /:\s*macro\s*:([^()]*\([^()]*\))/iy
const endOfMacro = /:\s*end[ _]*of[ _]*macro\s*:/iy

/** The heading of a group that begins at `at`. */
export function splitGroup(text: string, at: number): Split | undefined {
  group.lastIndex = at
  const found = group.exec(text)
  if (found === null) return undefined
  const [whole, name = '', doc = ''] = found
  const nameStart = at + whole.indexOf(name, whole.search(/[^*]/))
  const docEnd = at + whole.length - (whole.endsWith('|') ? 1 : 0)
  return {
    entry: {
      kind: 'group',
      name: { start: nameStart, end: nameStart + name.length },
      doc: { start: docEnd - doc.length, end: docEnd },
    },
    end: at + whole.length,
  }
}

/** The first line of a macro, or its end. Neither has a vertical bar. */
export function splitMacroMark(text: string, at: number): Split | undefined {
  macro.lastIndex = at
  endOfMacro.lastIndex = at
  const begun = macro.exec(text)
  if (begun !== null) {
    const end = at + begun[0].length
    const header = { start: end - (begun[1] ?? '').length, end }
    return { entry: { kind: 'macro', header, place: { start: at, end } }, end }
  }
  const ended = endOfMacro.exec(text)
  if (ended === null) return undefined
  const end = at + ended[0].length
  return { entry: { kind: 'endOfMacro', place: { start: at, end } }, end }
}
