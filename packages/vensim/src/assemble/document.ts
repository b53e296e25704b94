/** Joins what was read of a file into its syntax tree. */
import type { OpenWorkbook, SourceFile } from '@thaw/core'
import { canonicalName, type GroupNode, type MacroNode, type ModelDocument } from '@thaw/syntax'
import { checkLoaderCalls } from '../external/check-calls.ts'
import { loadEntry, loadItems, textConstants, type Loading } from '../external/load.ts'
import type { Dataset } from '../external/dataset.ts'
import { reportFaults } from '../external/file-faults.ts'
import type { Files } from '../external/open-table.ts'
import { supplyData } from '../external/supply-data.ts'
import { issue, type Report } from '../issue.ts'
import type { Settings } from '../layout/read-settings.ts'
import { resolveRanges } from '../subscripts/ranges.ts'
import type { Assembly } from './assembly.ts'
import type { ReadEntry } from './draft.ts'
import { assembleMacro, type MacroText } from './macros.ts'
import { namesTime, refuseTime } from './refuse-time.ts'
import { reportUnsupported } from './unsupported.ts'
import { assembleVariables } from './variables.ts'

/** A file, read entry by entry. */
export interface ReadFile {
  readonly source: SourceFile
  readonly settings: Settings
  readonly entries: readonly ReadEntry[]
  readonly macros: readonly MacroText[]
  readonly groups: readonly GroupNode[]
  readonly open: OpenWorkbook | undefined
  readonly data: readonly Dataset[]
}

/** The document. Issues: those of its parts, VE209, VE212. */
export function assembleDocument(file: ReadFile, report: Report): ModelDocument {
  const { source, settings, groups } = file
  const ofTime = new Set(file.entries.filter(({ statement }) => namesTime(statement)))
  const entries = file.entries.filter((entry) => !ofTime.has(entry))
  const statements = entries.map(({ statement }) => statement)
  const files: Files = { open: file.open, tags: settings.files, faults: new Map() }
  const loading: Loading = { files, constants: textConstants(statements), report }
  const ranges = resolveRanges(statements, loadItems(loading), report)
  const assembly: Assembly = { ranges, report }
  const inMacros = file.macros.flatMap((macro) => macro.entries.map(({ statement }) => statement))
  refuseTime([...[...ofTime].map(({ statement }) => statement), ...inMacros], report)
  reportUnsupported([...statements, ...inMacros], report)
  checkLoaderCalls(statements, report)
  const loaded = entries.flatMap((entry) => loadEntry(entry, ranges, loading))
  reportFaults(files.faults, report)
  const supplied = supplyData(loaded, file.data, ranges, report)
  return {
    kind: 'document',
    file: source.file,
    language: 'vensim',
    name: undefined,
    simSpecs: undefined,
    control: { method: settings.method, timeUnit: timeUnit(file.entries), span: settings.span },
    units: settings.units,
    dimensions: ranges.dimensions,
    variables: assembleVariables(supplied, assembly),
    groups,
    macros: assembleMacros(file, assembly),
  }
}

function assembleMacros({ source, macros }: ReadFile, assembly: Assembly): readonly MacroNode[] {
  const byKey = new Map<string, MacroNode>()
  for (const text of macros) {
    const macro = assembleMacro(source, text, assembly)
    if (macro === undefined) continue
    const { name, span } = macro
    const first = byKey.get(canonicalName(name))
    if (first === undefined) byKey.set(canonicalName(name), macro)
    else {
      const related = [{ note: 'the first one', span: first.span }]
      assembly.report(issue('VE209', span, { name, line: first.span.line }, related))
    }
  }
  return [...byKey.values()]
}

/** Time has the unit of the variables that set it. */
function timeUnit(entries: readonly ReadEntry[]): string | undefined {
  const units = new Map<string, string>()
  for (const { statement, unit } of entries) {
    if (unit === undefined || !('left' in statement)) continue
    const key = canonicalName(statement.left.name)
    if (!units.has(key)) units.set(key, unit.text)
  }
  const keys = ['time_step', 'initial_time', 'final_time', 'time']
  return keys.map((key) => units.get(key)).find(Boolean)
}
