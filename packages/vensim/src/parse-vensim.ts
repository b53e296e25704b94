/** From the text of a Vensim file (.mdl) to the syntax tree, with everything wrong in it. */
import { compareIssues, sourceFile, type Checked, type Issue, type OpenWorkbook } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { assembleDocument } from './assemble/document.ts'
import type { Dataset } from './external/dataset.ts'
import { issue } from './issue.ts'
import { readSettings } from './layout/read-settings.ts'
import { splitEntries } from './layout/split-entries.ts'
import { splitSections } from './layout/split-sections.ts'
import { readEntries } from './read-entries.ts'

/** What the reader needs beside the text. */
export interface VensimOptions {
  /** Name of the file in messages. */
  readonly file: string
  /**
   * Opens a file of tables that the model reads, by the name it gives; without it such a model is refused.
   * Undefined where there is no such file.
   */
  readonly open?: OpenWorkbook | undefined
  /** Series for the data variables, which have no equation; none may stand in two files. */
  readonly data?: readonly Dataset[] | undefined
}

/**
 * Parses a Vensim file.
 *
 * The value is undefined only where the file has no equation, is no text, or has a macro without an end;
 * otherwise it holds what could be read, and must not be used for numbers while an issue is an error. All
 * faults are reported, in the order of the file: after one the reading goes on behind the next vertical bar.
 * The sketch is passed over.
 * Cost: linear in the length of the text.
 * Source: Vensim's manual (vensim.com/documentation) and files.
 */
export function parseVensim(
  text: string,
  { file, open, data = [] }: VensimOptions,
): Checked<ModelDocument | undefined> {
  if (isBinary(text)) return { value: undefined, issues: [issue('VE211', undefined, { file })] }
  const issues: Issue[] = []
  const report = (found: Issue): void => void issues.push(found)
  const source = sourceFile(file, text)
  const sections = splitSections(text)
  const entries = splitEntries(source, sections.equations, report)
  const read = readEntries(source, entries, report)
  // What stands behind a macro that is not ended was told: all of it is the macro's.
  const isOpen = issues.some(({ code }) => code === 'VE205')
  if (read.entries.length === 0 && !isOpen) issues.push(issue('VE203', undefined, { file }))
  const settings = readSettings(source, sections.settings, report)
  const document = assembleDocument({ source, settings, ...read, open, data }, report)
  const value = read.entries.length === 0 || isOpen ? undefined : document
  return { value, issues: issues.toSorted(compareIssues) }
}

/** Most control characters in a text, as a share: damaged texts have a few, binary files a tenth. */
const MOST_CONTROLS = 0.02

/** True for what is no text: every fault in it would be one of the file as a whole. */
function isBinary(text: string): boolean {
  const begin = text.slice(0, 100_000)
  const controls = begin.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffd]/g) ?? []
  return controls.length > begin.length * MOST_CONTROLS
}
