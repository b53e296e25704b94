/** Reads every entry of the equation section, and sorts it to the model, a macro or a group. */
import { spanOf, type SourceFile } from '@thaw/core'
import type { GroupNode, NamedPlace } from '@thaw/syntax'
import type { ReadEntry } from './assemble/draft.ts'
import type { MacroText } from './assemble/macros.ts'
import { parseStatement } from './equations/parse-statement.ts'
import { issue, type Report } from './issue.ts'
import type { Entry, EquationEntry } from './layout/entry.ts'
import { readDoc, readUnit } from './layout/read-text.ts'

/** The entries of the model itself, its macros, and its groups. */
export interface Read {
  readonly entries: readonly ReadEntry[]
  readonly macros: readonly MacroText[]
  readonly groups: readonly GroupNode[]
}

interface Reading extends Read {
  readonly entries: ReadEntry[]
  readonly macros: (MacroText & { readonly entries: ReadEntry[] })[]
  readonly groups: (GroupNode & { readonly members: NamedPlace[] })[]
  /** The macro that is being read. */
  macro: (MacroText & { readonly entries: ReadEntry[] }) | undefined
}

/** Reads them in the order of the file. Issues: VE205, VE206 and those of `parseStatement`. */
export function readEntries(source: SourceFile, entries: readonly Entry[], report: Report): Read {
  const reading: Reading = { entries: [], macros: [], groups: [], macro: undefined }
  for (const entry of entries) {
    if (entry.kind === 'equation') readEquation(source, entry, reading, report)
    else readMark(source, entry, reading, report)
  }
  reportUnended(source, reading, report)
  return reading
}

function readEquation(
  source: SourceFile,
  { equation, unit, doc }: EquationEntry,
  reading: Reading,
  report: Report,
): void {
  const statement = parseStatement(source, equation, report)
  if (statement === undefined) return
  const read = { statement, unit: readUnit(source, unit), doc: readDoc(source, doc) }
  if (reading.macro !== undefined) {
    reading.macro.entries.push(read)
    return
  }
  reading.entries.push(read)
  const group = reading.groups.at(-1)
  if ('left' in statement) {
    const { name, nameSpan: span } = statement.left
    group?.members.push({ name, span })
  }
}

function readMark(
  source: SourceFile,
  entry: Exclude<Entry, EquationEntry>,
  reading: Reading,
  report: Report,
): void {
  if (entry.kind === 'group') {
    const { start, end } = entry.name
    const name = source.text.slice(start, end).trim()
    const span = spanOf(source, start, end)
    reading.groups.push({ name, doc: readDoc(source, entry.doc), members: [], span })
  } else if (entry.kind === 'macro') {
    reportUnended(source, reading, report)
    reading.macro = { header: entry.header, place: entry.place, entries: [] }
    reading.macros.push(reading.macro)
  } else {
    const { start, end } = entry.place
    if (reading.macro === undefined) report(issue('VE206', spanOf(source, start, end)))
    reading.macro = undefined
  }
}

function reportUnended(source: SourceFile, { macro }: Reading, report: Report): void {
  if (macro === undefined) return
  const { start, end } = macro.place
  const name = source.text.slice(macro.header.start, macro.header.end).trim()
  report(issue('VE205', spanOf(source, start, end), { name: `"${name}"` }))
}
